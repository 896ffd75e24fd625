import { useTranslation } from "react-i18next";
import type { ReportField } from "#app/certificate/report/ready/report-field.ts";
import type { ReportChoices } from "#app/certificate/report/ready/report-choices.ts";
import { formatInstant } from "#app/i18n/format.ts";
import { objectTypes, workKinds } from "#app/model/object-type.ts";
import { SelectField, TextField } from "../../ui/field.tsx";
import { monthWords } from "../figure-words.ts";

type Option = { id: string; name: string };

/** One field of the form above a report, with what there is to choose. */
export function ReportFieldInput({
  field,
  choices,
  value,
}: {
  field: ReportField;
  choices: ReportChoices;
  value: string;
}) {
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
    reimbursed: t("fees.status"),
  };
  const label = labels[field];
  if (field === "from" || field === "to")
    return <TextField label={label} name={field} type="date" defaultValue={value} />;
  if (field === "snapshot" && choices.snapshots.length === 0) return null;
  const all = { period: t("readyReports.currentPeriod"), snapshot: t("readyReports.present") }[field as string];
  return (
    <SelectField label={label} name={field} defaultValue={value}>
      <option value="">{all ?? t("readyReports.everyone")}</option>
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
    reimbursed: [
      { id: "yes", name: t("fees.statuses.yes") },
      { id: "no", name: t("fees.statuses.no") },
    ],
  };
}
