import { Form } from "@remix-run/react";
import { Download } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Button, LinkButton } from "../ui/button.tsx";
import { Card } from "../ui/card.tsx";
import { SelectField } from "../ui/field.tsx";
import { PrintLink } from "./ready/print-link.tsx";

type Props = {
  register: {
    filter: { period: string; department: string };
    periods: string[];
    departments: { id: string; name: string }[];
    count: number;
    /** More rows than a sheet to be corrected is given. */
    isTooLong: boolean;
  };
};

/** Chooses period and department, and gives the workbook. */
export function TakeAway({ register: { filter, periods, departments, count, isTooLong } }: Props) {
  const { t } = useTranslation();
  const search = new URLSearchParams(Object.entries(filter).filter(([, value]) => value !== ""));
  return (
    <Card>
      <h2 className="mb-3 text-lg font-semibold">{t("corrections.exportTitle")}</h2>
      <Form method="get" className="grid gap-3 sm:grid-cols-[1fr_2fr_auto] sm:items-end">
        <SelectField
          key={`period ${filter.period}`}
          label={t("corrections.period")}
          name="period"
          defaultValue={filter.period}
        >
          {periods.map((id) => (
            <option key={id}>{id}</option>
          ))}
        </SelectField>
        <SelectField
          key={`department ${filter.department}`}
          label={t("corrections.department")}
          name="department"
          defaultValue={filter.department}
        >
          <option value="">{t("corrections.all")}</option>
          {departments.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </SelectField>
        <Button tone="secondary">{t("corrections.choose")}</Button>
      </Form>
      <p className="mt-3">{t("corrections.count", { count })}</p>
      <p className="mb-3 text-sm text-muted">{t("corrections.departmentHint")}</p>
      {isTooLong ? (
        <p className="font-medium text-bad">{t("corrections.tooMany")}</p>
      ) : (
        <div className="flex flex-wrap gap-2">
          <LinkButton tone="primary" reloadDocument to={`/reports/corrections.xlsx?${search.toString()}`}>
            <Download aria-hidden className="size-4" />
            {t("corrections.download")}
          </LinkButton>
          <PrintLink to={`/reports/corrections/print?${search.toString()}`} />
        </div>
      )}
    </Card>
  );
}

/** Takes the corrected workbook to be looked at. */
export function BringBack() {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState("");
  return (
    <Card>
      <h2 className="mb-3 text-lg font-semibold">{t("corrections.importTitle")}</h2>
      <Form method="post" encType="multipart/form-data" className="flex flex-wrap items-center gap-3">
        {/* The browser's own box speaks the browser's language: here it hides behind a label in that of the screen. */}
        <input
          id="corrections-file"
          type="file"
          name="file"
          required
          accept=".xlsx,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
          onChange={(event) => setChosen(event.currentTarget.files?.[0]?.name ?? "")}
          className="peer sr-only"
        />
        <label
          htmlFor="corrections-file"
          className="inline-flex min-h-10 cursor-pointer items-center rounded-lg border border-line-strong bg-surface px-4 py-2 font-medium peer-focus-visible:outline-2 peer-focus-visible:outline-offset-2 peer-focus-visible:outline-brand hover:bg-paper"
        >
          {t("corrections.file")}
        </label>
        <output htmlFor="corrections-file" className="min-w-0 break-words text-muted empty:hidden">
          {chosen}
        </output>
        <Button>{t("corrections.look")}</Button>
      </Form>
    </Card>
  );
}
