import { data, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { listRuleUses } from "#app/certificate/aggregate/list-rules.server.ts";
import { choosePeriodRule, saveRule } from "#app/certificate/aggregate/rating-rules.server.ts";
import { readRuleForm, ruleIntent } from "#app/certificate/aggregate/rule-form.ts";
import { templateRules } from "#app/certificate/aggregate/rule-templates.ts";
import { previewRule } from "#app/certificate/report/preview-rule.server.ts";
import { ruleLines } from "#app/certificate/report/rule-lines.ts";
import { RuleEditor, TemplateChoice } from "#app/components/reports/rule-editor.tsx";
import { RuleEffectCard } from "#app/components/reports/rule-effect.tsx";
import { PeriodRules, RuleVersions } from "#app/components/reports/rule-forms.tsx";
import { Alert } from "#app/components/ui/alert.tsx";
import { LinkButton } from "#app/components/ui/button.tsx";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { requireRole } from "#app/http/guard.server.ts";
import { parseSearch } from "#app/http/params.server.ts";
import { throwAsResponse } from "#app/http/refusals.server.ts";
import { languageOf, textsIn } from "#app/i18n/i18n.server.ts";
import { ruleTemplates, type RatingRule } from "#app/model/rating-rule.ts";

const ruleSearch = z.object({ template: z.enum(ruleTemplates).optional() });

export async function loader({ request, context }: LoaderFunctionArgs) {
  await requireRole({ request, context }, "office", "administration");
  const { template } = parseSearch(request, ruleSearch);
  const { versions, periods } = await listRuleUses(context.app);
  const words = textsIn(await languageOf(request));
  return {
    periods,
    versions: versions.map((one) => Object.assign({ lines: ruleLines(one.rule, words) }, one)),
    template: template ?? null,
    templateRule: template === undefined ? null : templateRules[template],
  };
}

type Answer = {
  done: "wrong" | "previewed" | "saved" | "changed";
  wrong?: (keyof RatingRule)[];
  typed?: Record<string, string>;
  effect?: Awaited<ReturnType<typeof previewRule>>;
  version?: number;
  period?: string;
};

export async function action({ request, context }: ActionFunctionArgs) {
  const viewer = await requireRole({ request, context }, "office", "administration");
  const fields = Object.fromEntries(await request.formData());
  const typed = Object.fromEntries(
    Object.entries(fields).flatMap(([key, value]) => (typeof value === "string" ? [[key, value]] : [])),
  );
  const intent = ruleIntent.safeParse(fields);
  if (!intent.success) return data<Answer>({ done: "wrong", typed }, { status: 400 });
  if (intent.data.intent === "choose") {
    const { periodId, ruleId } = intent.data;
    const { version } = await choosePeriodRule(context.app, viewer, { periodId, ruleId }).catch(throwAsResponse);
    return data<Answer>({ done: "changed", version, period: periodId });
  }
  const read = readRuleForm(fields);
  if (!read.ok) return data<Answer>({ done: "wrong", wrong: read.wrong, typed }, { status: 400 });
  if (intent.data.intent === "preview") {
    const order = { rule: read.rule, periodId: intent.data.periodId, language: await languageOf(request) };
    const effect = await previewRule(context.app, viewer, order).catch(throwAsResponse);
    return data<Answer>({ done: "previewed", effect, typed });
  }
  const { version } = await saveRule(context.app, viewer, read.rule).catch(throwAsResponse);
  return data<Answer>({ done: "saved", version });
}

export const meta: MetaFunction = () => [{ title: "Tizilim" }];

/** The counting rule: what is in force, a form for the next version with its effect, and which period counts by which. */
export default function Rule() {
  const { versions, periods, template, templateRule } = useLoaderData<typeof loader>();
  const answer: Answer | undefined = useActionData<typeof action>();
  const { t } = useTranslation();
  const [current] = versions;
  const rule = templateRule ?? current?.rule;
  return (
    <>
      <PageHeader
        title={t("reports.rule.title")}
        lead={current === undefined ? undefined : t("reports.rule.current", { version: current.version })}
        actions={
          <>
            <LinkButton to="/reports/periods">{t("periods.toPeriods")}</LinkButton>
            <LinkButton to="/reports">{t("reports.toDashboard")}</LinkButton>
          </>
        }
      />
      <div className="max-w-3xl space-y-5">
        <Alert tone="info">{t("reports.rule.example")}</Alert>
        <AnswerMessage answer={answer} />
        {answer?.effect === undefined ? null : <RuleEffectCard effect={answer.effect} />}
        <TemplateChoice chosen={template} />
        {template === null ? null : <Alert tone="info">{t("rules.editor.takenHint")}</Alert>}
        {rule === undefined ? null : (
          <RuleEditor
            key={`${current?.id} ${template}`}
            rule={rule}
            typed={answer?.typed ?? null}
            wrong={answer?.wrong ?? []}
            periods={periods.map(({ id }) => id)}
          />
        )}
        <PeriodRules periods={periods} versions={versions} />
        <RuleVersions versions={versions} />
      </div>
    </>
  );
}

function AnswerMessage({ answer }: { answer: Answer | undefined }) {
  const { t } = useTranslation();
  if (answer?.done === "saved")
    return <Alert tone="good">{t("reports.rule.saved", { version: answer.version })}</Alert>;
  if (answer?.done === "changed") {
    return <Alert tone="good">{t("reports.rule.changed", { version: answer.version, period: answer.period })}</Alert>;
  }
  if (answer?.done !== "wrong") return null;
  const fields = (answer.wrong ?? []).map((field) => t(`rules.fields.${field}`)).join(", ");
  return <Alert tone="bad">{t("rules.editor.wrong", { fields })}</Alert>;
}
