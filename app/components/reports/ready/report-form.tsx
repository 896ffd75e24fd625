import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { ReportField } from "#app/certificate/report/ready/report-field.ts";
import type { ReportChoices } from "#app/certificate/report/ready/report-choices.ts";
import { formatInstant } from "#app/i18n/format.ts";
import { objectTypes, workKinds } from "#app/model/object-type.ts";
import type { ReportSearch } from "#app/model/report.ts";
import { Button } from "../../ui/button.tsx";
import { SelectField, TextField } from "../../ui/field.tsx";
import { monthWords } from "../figure-words.ts";

type Props = { fields: readonly ReportField[]; choices: ReportChoices; search: ReportSearch };
type Option = { id: string; name: string };

/** What a report covers, as a plain GET form; what its address says besides stays in it. */
export function ReportForm({ fields, choices, search }: Props) {
  const { t } = useTranslation();
  const others = Object.entries(search).filter(([key]) => !fields.some((field) => field === key));
  return (
    <Form method="get" className="mb-5 rounded-card border border-line bg-surface p-4 print:hidden">
      <fieldset>
        <legend className="sr-only">{t("reports.filters")}</legend>
        {others.map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <div className="grid grid-cols-2 gap-3 lg:grid-cols-4">
          {fields.map((field) => (
            <FieldOf key={field} field={field} choices={choices} value={search[field] ?? ""} />
          ))}
        </div>
        <Button tone="secondary" className="mt-3">
          {t("reports.show")}
        </Button>
      </fieldset>
    </Form>
  );
}

function FieldOf({ field, choices, value }: { field: ReportField; choices: ReportChoices; value: string }) {
  const { t } = useTranslation();
  const options = useOptions(choices);
  const labels: Record<ReportField, string> = {
    period: t("reports.period"),
    snapshot: t("readyReports.snapshot"),
    from: t("readyReports.fromDay"),
    to: t("readyReports.toDay"),
    faculty: t("reports.faculty"),
    department: t("reports.department"),
    type: t("reports.objectType"),
    kind: t("readyReports.kind"),
    person: t("readyReports.person"),
    month: t("reports.month"),
  };
  const label = labels[field];
  if (field === "from" || field === "to")
    return <TextField label={label} name={field} type="date" defaultValue={value} />;
  if (field === "snapshot" && choices.snapshots.length === 0) return null;
  const all = { period: null, snapshot: t("readyReports.present") }[field as string];
  return (
    <SelectField label={label} name={field} defaultValue={value}>
      {all === null ? null : <option value="">{all ?? t("readyReports.everyone")}</option>}
      {options[field].map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </SelectField>
  );
}

function useOptions(choices: ReportChoices): Record<Exclude<ReportField, "from" | "to">, Option[]> {
  const { t } = useTranslation();
  return {
    period: choices.periods.map(({ id }) => ({ id, name: id })),
    snapshot: choices.snapshots.map(({ number, madeAt }) => ({
      id: String(number),
      name: t("readyReports.snapshotOf", { number, at: formatInstant(madeAt) }),
    })),
    faculty: choices.faculties,
    department: choices.departments,
    type: objectTypes.map((id) => ({ id, name: t(`objectTypes.${id}`) })),
    kind: [
      ...workKinds.map((id) => ({ id, name: t(`workKinds.${id}`) })),
      { id: "none", name: t("readyReports.noKind") },
    ],
    person: choices.people,
    month: choices.months.map((id) => ({ id, name: monthWords(id) })),
  };
}
