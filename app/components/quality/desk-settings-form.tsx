import { getFormProps, getInputProps, getTextareaProps, useForm, type SubmissionResult } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { DeskSettings } from "#app/certificate/review/desk-settings.ts";
import type { desk } from "#app/i18n/en/desk.ts";
import { Button } from "../ui/button.tsx";
import { Card } from "../ui/card.tsx";
import { TextAreaField, TextField } from "../ui/field.tsx";

type Props = { settings: DeskSettings; lastResult: SubmissionResult | null; isBusy: boolean };

type Typed = { serviceDays: string; fullLookPercent: string; registerHosts: string; digestHour: string };

/** The desk's settings, each with what it does. */
export function DeskSettingsForm({ settings, lastResult, isBusy }: Props) {
  const { t } = useTranslation();
  const problem = useProblemOf();
  const [form, fields] = useForm<Typed>({
    lastResult,
    defaultValue: {
      serviceDays: String(settings.serviceDays),
      fullLookPercent: String(settings.fullLookPercent),
      registerHosts: settings.registerHosts.join("\n"),
      digestHour: String(settings.digestHour),
    },
  });
  const number = { ariaAttributes: false, type: "number" } as const;
  return (
    <Card className="max-w-2xl">
      <Form method="post" {...getFormProps(form)} className="space-y-5">
        <TextField
          {...getInputProps(fields.serviceDays, number)}
          key={fields.serviceDays.key}
          label={t("desk.serviceDays")}
          hint={t("desk.serviceDaysHint")}
          error={problem(fields.serviceDays.errors)}
          min={1}
          max={365}
        />
        <TextField
          {...getInputProps(fields.fullLookPercent, number)}
          key={fields.fullLookPercent.key}
          label={t("desk.percent")}
          hint={t("desk.percentHint")}
          error={problem(fields.fullLookPercent.errors)}
          min={0}
          max={100}
          step="any"
        />
        <TextAreaField
          {...getTextareaProps(fields.registerHosts, { ariaAttributes: false })}
          key={fields.registerHosts.key}
          label={t("desk.hosts")}
          hint={t("desk.hostsHint")}
          error={problem(fields.registerHosts.errors ?? firstOf(fields.registerHosts.allErrors))}
          spellCheck={false}
        />
        <TextField
          {...getInputProps(fields.digestHour, number)}
          key={fields.digestHour.key}
          label={t("desk.hour")}
          hint={t("desk.hourHint")}
          error={problem(fields.digestHour.errors)}
          min={0}
          max={23}
        />
        <Button disabled={isBusy}>{t("desk.save")}</Button>
      </Form>
    </Card>
  );
}

/** A wrong line is a problem of the whole list. */
function firstOf(problems: Record<string, string[]>): string[] | undefined {
  return Object.values(problems)[0];
}

function useProblemOf(): (codes: readonly string[] | undefined) => string | undefined {
  const { t, i18n } = useTranslation();
  return (codes) => {
    const code = codes?.[0];
    if (code === undefined) return undefined;
    return i18n.exists(`desk.problems.${code}`) ? t(`desk.problems.${code as keyof typeof desk.problems}`) : code;
  };
}
