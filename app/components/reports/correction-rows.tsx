import { Link } from "@remix-run/react";
import { createColumnHelper } from "@tanstack/react-table";
import { useTranslation } from "react-i18next";
import {
  rowFates,
  type CellChange,
  type PlannedCorrection,
  type RowFate,
} from "#app/certificate/report/corrections/correction-plan.ts";
import { Badge, type BadgeTone } from "../ui/badge.tsx";
import { DataTable } from "../ui/data-table.tsx";

type Row = Omit<PlannedCorrection, "corrections">;

const tones: Record<RowFate, BadgeTone> = { change: "info", unchanged: "neutral", refused: "bad" };

const column = createColumnHelper<Row>();

/** Every row of the file with what becomes of it and why. `hidden`: how many more rows there are than are shown. */
export function CorrectionRows({ rows, show, hidden }: { rows: Row[]; show: RowFate | null; hidden: number }) {
  const { t } = useTranslation();
  const columns = [
    column.display({
      id: "line",
      header: t("corrections.preview.line"),
      cell: ({ row: { original } }) => (
        <span className="text-muted tabular-nums">
          {t(`corrections.workbook.sheets.${original.sheet}`)}, {original.line}
        </span>
      ),
    }),
    column.display({
      id: "fate",
      header: t("corrections.preview.fate"),
      cell: ({ row: { original } }) => (
        <Badge tone={tones[original.fate]}>{t(`corrections.fates.${original.fate}`)}</Badge>
      ),
    }),
    column.display({
      id: "subject",
      header: t("corrections.preview.certificate"),
      cell: ({ row: { original } }) => (
        <span className="break-words">
          {[original.number, original.subject].filter((part) => part !== "").join(" · ")}
        </span>
      ),
    }),
    column.display({
      id: "why",
      header: t("corrections.preview.why"),
      cell: ({ row: { original } }) => <Why row={original} />,
    }),
  ];
  return (
    <section>
      <FateLinks show={show} />
      {rows.length === 0 ? (
        <p className="text-muted">{t("corrections.preview.none")}</p>
      ) : (
        <DataTable
          caption={t("corrections.preview.rows")}
          rows={rows}
          columns={columns}
          rowId={({ sheet, line }) => `${sheet}-${line}`}
        />
      )}
      {hidden === 0 ? null : <p className="mt-2 text-muted">{t("corrections.preview.more", { count: hidden })}</p>}
    </section>
  );
}

function FateLinks({ show }: { show: RowFate | null }) {
  const { t } = useTranslation();
  const links = [null, ...rowFates].map((fate) => ({
    fate,
    to: fate === null ? "?" : `?show=${fate}`,
    text: fate === null ? t("corrections.preview.everything") : t(`corrections.fates.${fate}`),
  }));
  return (
    <nav aria-label={t("corrections.preview.show")} className="mb-2 flex flex-wrap gap-1">
      {links.map(({ fate, to, text }) => (
        <Link
          key={to}
          to={to}
          className={`inline-flex min-h-10 items-center rounded-lg px-3 py-1 ${fate === show ? "bg-brand-soft font-medium text-brand-strong" : "text-muted hover:bg-paper"}`}
          aria-current={fate === show ? "true" : undefined}
          preventScrollReset
        >
          {text}
        </Link>
      ))}
    </nav>
  );
}

function Why({ row: { refusal, changes, hints } }: { row: Row }) {
  const { t } = useTranslation();
  const said = useCellWords();
  if (refusal !== null) {
    return <span className="text-sm font-medium break-words text-bad">{t(`corrections.refusals.${refusal}`)}</span>;
  }
  return (
    <ul className="text-sm empty:hidden">
      {changes.map((change) => (
        <li key={change.field} className="break-words whitespace-pre-line">
          {t("corrections.preview.changed", { field: t(`corrections.fields.${change.field}`), ...said(change) })}
        </li>
      ))}
      {hints.map((hint) => (
        <li key={hint} className="text-warn">
          {t(`corrections.hints.${hint}`)}
        </li>
      ))}
    </ul>
  );
}

/** Both sides of a change in words; codes by their names. */
function useCellWords() {
  const { t } = useTranslation();
  const orEmpty = (text: string) => (text === "" ? t("corrections.preview.empty") : text);
  return (change: CellChange): { before: string; after: string } => {
    if (change.field === "kind") {
      const before = change.before === null ? t("corrections.preview.empty") : t(`workKinds.${change.before}`);
      return { before, after: t(`workKinds.${change.after}`) };
    }
    if (change.field === "state") {
      const { before, after } = change;
      return { before: t(`corrections.workbook.states.${before}`), after: t(`corrections.workbook.states.${after}`) };
    }
    return { before: orEmpty(change.before), after: orEmpty(change.after) };
  };
}
