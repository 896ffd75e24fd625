import type { ColumnDef } from "@tanstack/react-table";
import { ChevronRight } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { MissingGroup, MissingLine } from "#app/certificate/report/missing-view.ts";
import { formatInstant } from "#app/i18n/format.ts";
import { LinkButton } from "../ui/button.tsx";
import { DataTable } from "../ui/data-table.tsx";
import { WorkLines } from "./work-lines.tsx";

type May = { mayReview: boolean; mayRemind: boolean };

/** One department, folded to its sum; the boxes belong to the form around all departments. */
export function DepartmentList({
  group,
  isOpen,
  remindTo,
  ...may
}: May & { group: MissingGroup; isOpen: boolean; remindTo: string | null }) {
  const { t } = useTranslation();
  const name = group.name ?? t("missing.noPost");
  return (
    <details
      open={isOpen}
      data-department={group.id ?? "none"}
      className="group rounded-card border border-line bg-surface"
    >
      <summary className="flex min-h-12 cursor-pointer flex-wrap items-baseline gap-x-3 px-4 py-3">
        <ChevronRight aria-hidden className="size-4 shrink-0 self-center transition-transform group-open:rotate-90" />
        <span className="font-semibold">{name}</span>
        {group.faculty === null ? null : <span className="text-sm text-muted">{group.faculty}</span>}
        {group.id === null ? null : (
          <span className="ml-auto text-sm tabular-nums">
            {t("missing.departmentSum", { none: group.withNone, staff: group.staff })}
          </span>
        )}
      </summary>
      <div className="space-y-3 border-t border-line p-3">
        {group.people.length === 0 ? (
          <p className="text-muted">{t("missing.nobodyHere")}</p>
        ) : (
          <PeopleTable caption={name} people={group.people} {...may} />
        )}
        {remindTo === null || group.people.length === 0 ? null : (
          <LinkButton size="small" to={remindTo} aria-label={t("missing.chooseAllOf", { department: name })}>
            {t("missing.chooseAll")}
          </LinkButton>
        )}
      </div>
    </details>
  );
}

function PeopleTable({ caption, people, mayReview, mayRemind }: May & { caption: string; people: MissingLine[] }) {
  const { t } = useTranslation();
  const columns: ColumnDef<MissingLine>[] = [
    {
      id: "person",
      header: t("missing.person"),
      cell: ({ row: { original } }) =>
        mayRemind ? (
          <label className="flex min-h-8 items-start gap-2 font-medium">
            <input
              type="checkbox"
              name="person"
              value={original.staffId}
              aria-label={t("missing.choose", { name: original.name })}
              className="mt-1 size-4 shrink-0"
            />
            {original.name}
          </label>
        ) : (
          <span className="font-medium">{original.name}</span>
        ),
    },
    { id: "counted", header: t("missing.counted"), meta: { numeric: true }, cell: ({ row }) => row.original.counted },
    {
      id: "works",
      header: t("missing.works"),
      cell: ({ row }) => <WorkLines line={row.original} mayReview={mayReview} />,
    },
    { id: "reminded", header: t("missing.reminded"), cell: ({ row }) => <Reminded line={row.original} /> },
  ];
  return <DataTable caption={caption} rows={people} columns={columns} rowId={({ staffId }) => staffId} />;
}

function Reminded({ line: { reminder } }: { line: MissingLine }) {
  const { t } = useTranslation();
  if (reminder === null) return <span className="text-muted">{t("missing.never")}</span>;
  const day = `${formatInstant(reminder.sentAt)}, ${reminder.by}`;
  if (reminder.outcome === "sent") return <span>{day}</span>;
  return (
    <span className="text-warn">
      {t(reminder.outcome === "failed" ? "missing.failed" : "missing.uncertain", { day })}
    </span>
  );
}
