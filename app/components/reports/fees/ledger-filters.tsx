import { Form, Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { LedgerSearch } from "#app/certificate/report/fees/fee-search.ts";
import { Button } from "../../ui/button.tsx";
import { SelectField, TextField } from "../../ui/field.tsx";

type Choice = { id: string; name: string };
type Props = { search: LedgerSearch; departments: readonly Choice[]; payers: readonly Choice[] };

/** Which entries are shown, as a plain GET form: what is chosen stands in the address. */
export function LedgerFilters({ search, departments, payers }: Props) {
  const { t } = useTranslation();
  return (
    <Form method="get" className="rounded-card border border-line bg-surface p-4 print:hidden">
      <fieldset>
        <legend className="sr-only">{t("reports.filters")}</legend>
        <div className="grid grid-cols-2 gap-3 lg:grid-cols-3">
          <TextField label={t("fees.from")} name="from" type="date" defaultValue={search.from} />
          <TextField label={t("fees.to")} name="to" type="date" defaultValue={search.to} />
          <SelectField label={t("fees.status")} name="reimbursed" defaultValue={search.reimbursed ?? ""}>
            <option value="">{t("reports.all")}</option>
            <option value="yes">{t("fees.statuses.yes")}</option>
            <option value="no">{t("fees.statuses.no")}</option>
          </SelectField>
          <SelectField label={t("reports.department")} name="department" defaultValue={search.department ?? ""}>
            <Choices choices={departments} />
          </SelectField>
          <SelectField label={t("fees.payer")} name="person" defaultValue={search.person ?? ""}>
            <Choices choices={payers} />
          </SelectField>
          <SelectField label={t("fees.shown")} name="retired" defaultValue={search.retired ?? ""}>
            <option value="">{t("fees.counting")}</option>
            <option value="yes">{t("fees.mistakes")}</option>
          </SelectField>
        </div>
        <div className="mt-3 flex flex-wrap items-center gap-3">
          <Button tone="secondary">{t("reports.show")}</Button>
          <Link to="?" className="text-brand underline">
            {t("reports.clear")}
          </Link>
        </div>
      </fieldset>
    </Form>
  );
}

function Choices({ choices }: { choices: readonly Choice[] }) {
  const { t } = useTranslation();
  return (
    <>
      <option value="">{t("reports.all")}</option>
      {choices.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </>
  );
}
