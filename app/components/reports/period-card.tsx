import { Form, Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { PeriodLine } from "#app/certificate/report/period-line.ts";
import { formatDay, formatInstant } from "#app/i18n/format.ts";
import { Button } from "../ui/button.tsx";
import { Card } from "../ui/card.tsx";
import { TextAreaField, TextField } from "../ui/field.tsx";
import { CompareForm } from "./compare-form.tsx";

/** One period: how far it is, what can be done next, and its frozen states. */
export function PeriodCard({ period, mayClose }: { period: PeriodLine; mayClose: boolean }) {
  const { t } = useTranslation();
  const { id, state, closesOn, ruleVersion, snapshots } = period;
  const [latest] = snapshots;
  return (
    <Card title={id}>
      <div className="space-y-4" data-period={id}>
        <p>
          <strong data-state={state}>{t(`periods.states.${state}`)}</strong> ·{" "}
          {t("periods.rule", { version: ruleVersion })}
          {state === "announced" && closesOn !== null
            ? ` · ${t("periods.closesOn", { day: formatDay(closesOn) })}`
            : null}
          {state === "closed" && latest !== undefined
            ? ` · ${t("periods.closedOn", { day: formatInstant(latest.madeAt), name: latest.madeBy ?? "" })}`
            : null}
        </p>
        <p className="flex flex-wrap gap-4">
          <Link to={`/reports?period=${id}`} className="text-brand underline">
            {t("periods.figures")}
          </Link>
          {latest === undefined ? null : (
            <Link to={`/reports/differences?period=${id}`} className="text-brand underline">
              {t("periods.differences")}
            </Link>
          )}
        </p>
        {mayClose && state !== "closed" ? <ClosingForms period={period} /> : null}
        {mayClose && state === "closed" ? <ReopenForm id={id} /> : null}
        {snapshots.length > 1 ? (
          <CompareForm id={id} snapshots={snapshots} from={snapshots[1]?.number ?? 1} to={snapshots[0]?.number ?? 1} />
        ) : null}
      </div>
    </Card>
  );
}

function ClosingForms({ period: { id, closesOn } }: { period: PeriodLine }) {
  const { t } = useTranslation();
  return (
    <>
      <Form method="post" className="flex flex-wrap items-end gap-3 [&>div]:max-w-full">
        <input type="hidden" name="periodId" value={id} />
        <TextField
          label={t("periods.closingDay")}
          hint={t("periods.closingHint")}
          type="date"
          name="closesOn"
          required
          defaultValue={closesOn ?? ""}
        />
        <Button tone="secondary" name="intent" value="announce">
          {t("periods.announce")}
        </Button>
      </Form>
      <Form method="post" className="space-y-2">
        <input type="hidden" name="periodId" value={id} />
        <p className="text-sm text-muted">{t("periods.closeHint")}</p>
        <Button name="intent" value="close">
          {t("periods.close")}
        </Button>
      </Form>
    </>
  );
}

function ReopenForm({ id }: { id: string }) {
  const { t } = useTranslation();
  return (
    <details className="rounded-lg border border-line p-3">
      <summary className="cursor-pointer font-medium">{t("periods.reopen")}</summary>
      <Form method="post" className="mt-3 space-y-3">
        <input type="hidden" name="periodId" value={id} />
        <TextAreaField
          label={t("periods.reason")}
          hint={t("periods.reasonHint")}
          name="reason"
          required
          minLength={10}
          maxLength={500}
        />
        <Button tone="secondary" name="intent" value="reopen">
          {t("periods.reopen")}
        </Button>
      </Form>
    </details>
  );
}
