import { getFormProps, getInputProps, useForm, type SubmissionResult } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { UsualFees } from "#app/certificate/report/fees/fee-form.ts";
import { Button } from "../../ui/button.tsx";
import { TextField } from "../../ui/field.tsx";
import { useFeeWords } from "./fee-words.ts";

type Props = { usual: UsualFees; lastResult: SubmissionResult | null; isBusy: boolean };

/** The sums that the form of a new entry offers. */
export function UsualFeesForm({ usual, lastResult, isBusy }: Props) {
  const { t } = useTranslation();
  const { typed, problem } = useFeeWords();
  const [form, { amounts, commissions }] = useForm<Record<keyof UsualFees, string>>({
    lastResult,
    defaultValue: {
      amounts: usual.amounts.map(typed).join("; "),
      commissions: usual.commissions.map(typed).join("; "),
    },
  });
  const input = { ariaAttributes: false, type: "text" } as const;
  /** A wrong sum is a problem of the whole list. */
  const problemOf = ({ errors, allErrors }: typeof amounts) => problem(errors ?? Object.values(allErrors)[0]);
  return (
    <details open={lastResult !== null} className="rounded-card border border-line bg-surface p-4 print:hidden">
      <summary className="min-h-8 cursor-pointer font-semibold">{t("fees.usualTitle")}</summary>
      <p className="my-2 max-w-prose text-sm text-muted">{t("fees.usualLead")}</p>
      <Form method="post" {...getFormProps(form)} className="space-y-3">
        <input type="hidden" name="intent" value="usual" />
        <div className="grid gap-3 sm:grid-cols-2">
          <TextField
            {...getInputProps(amounts, input)}
            key={amounts.key}
            label={t("fees.usualAmounts")}
            hint={t("fees.usualHint")}
            error={problemOf(amounts)}
          />
          <TextField
            {...getInputProps(commissions, input)}
            key={commissions.key}
            label={t("fees.usualCommissions")}
            error={problemOf(commissions)}
          />
        </div>
        <Button tone="secondary" size="small" disabled={isBusy}>
          {t("fees.save")}
        </Button>
      </Form>
    </details>
  );
}
