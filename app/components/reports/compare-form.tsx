import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { StateChoice } from "#app/certificate/report/comparison-view.ts";
import { formatInstant } from "#app/i18n/format.ts";
import { Button } from "../ui/button.tsx";
import { SelectField } from "../ui/field.tsx";

type CompareFormProps = {
  /** Of the period. */
  id: string;
  snapshots: readonly { number: number; madeAt: string }[];
  from: StateChoice;
  to: StateChoice;
};

/** Chooses two states of a period to be compared: frozen ones, or the register as it is now. */
export function CompareForm({ id, snapshots, from, to }: CompareFormProps) {
  const { t } = useTranslation();
  const choices = [
    ...snapshots.map(({ number, madeAt }) => (
      <option key={number} value={number}>
        {t("periods.snapshot", { number, day: formatInstant(madeAt) })}
      </option>
    )),
    <option key="now" value="now">
      {t("periods.now")}
    </option>,
  ];
  return (
    <Form method="get" action="/reports/differences" className="flex flex-wrap items-end gap-3 [&>div]:max-w-full">
      <input type="hidden" name="period" value={id} />
      <SelectField key={`from ${from}`} label={t("periods.from")} name="from" defaultValue={from}>
        {choices}
      </SelectField>
      <SelectField key={`to ${to}`} label={t("periods.to")} name="to" defaultValue={to}>
        {choices}
      </SelectField>
      <Button tone="secondary">{t("periods.compare")}</Button>
    </Form>
  );
}
