import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { ReportField } from "#app/certificate/report/ready/report-field.ts";
import type { ReportChoices } from "#app/certificate/report/ready/report-choices.ts";
import type { ReportSearch } from "#app/model/report.ts";
import { Button } from "../../ui/button.tsx";
import { ReportFieldInput } from "./report-field-input.tsx";

type Props = {
  fields: readonly ReportField[];
  choices: ReportChoices;
  search: ReportSearch;
  /** Of the kept report the page began with. */
  savedId: string | null;
};

/** What a report covers, as a plain GET form; what its address says besides stays in it. */
export function ReportForm({ fields, choices, search, savedId }: Props) {
  const { t } = useTranslation();
  const others = Object.entries(search).filter(([key]) => !fields.some((field) => field === key));
  return (
    <Form method="get" className="mb-5 rounded-card border border-line bg-surface p-4 print:hidden">
      <fieldset>
        <legend className="sr-only">{t("reports.filters")}</legend>
        {others.map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        {savedId === null ? null : <input type="hidden" name="saved" value={savedId} />}
        <div className="grid grid-cols-2 gap-3 lg:grid-cols-4">
          {fields.map((field) => (
            <ReportFieldInput key={field} field={field} choices={choices} value={search[field] ?? ""} />
          ))}
        </div>
        <Button tone="secondary" className="mt-3">
          {t("reports.show")}
        </Button>
      </fieldset>
    </Form>
  );
}
