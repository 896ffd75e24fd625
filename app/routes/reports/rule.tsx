import { data, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { listRuleUses } from "#app/certificate/aggregate/list-rules.server.ts";
import { choosePeriodRule, saveRule } from "#app/certificate/aggregate/rating-rules.server.ts";
import { ruleForm, type RuleForm } from "#app/certificate/aggregate/rule-form.ts";
import { PeriodRules, RuleFields, RuleVersions } from "#app/components/reports/rule-forms.tsx";
import { Alert } from "#app/components/ui/alert.tsx";
import { LinkButton } from "#app/components/ui/button.tsx";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import type { AppContext } from "#app/context.server.ts";
import { requireRole } from "#app/http/guard.server.ts";
import { throwAsResponse } from "#app/http/refusals.server.ts";
import type { Viewer } from "#app/model/viewer.ts";

export async function loader({ request, context }: LoaderFunctionArgs) {
  await requireRole({ request, context }, "office", "administration");
  return await listRuleUses(context.app);
}

export async function action({ request, context }: ActionFunctionArgs) {
  const viewer = await requireRole({ request, context }, "office", "administration");
  const form = ruleForm.safeParse(Object.fromEntries(await request.formData()));
  if (!form.success) return data({ done: "wrong" } as const, { status: 400 });
  return data(await carryOut(context.app, viewer, form.data).catch(throwAsResponse));
}

async function carryOut(app: AppContext, viewer: Viewer, form: RuleForm) {
  if (form.intent === "save") {
    const { pointsPerCertificate, split } = form;
    const { version } = await saveRule(app, viewer, { pointsPerCertificate, split });
    return { done: "saved", version } as const;
  }
  const { periodId, ruleId } = form;
  const { version } = await choosePeriodRule(app, viewer, { periodId, ruleId });
  return { done: "changed", version, period: periodId } as const;
}

export const meta: MetaFunction = () => [{ title: "Tizilim" }];

/** The counting rule: what is in force, a form for the next version, and which period counts by which. */
export default function Rule() {
  const { versions, periods } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation();
  const [current] = versions;
  return (
    <>
      <PageHeader
        title={t("reports.rule.title")}
        lead={current === undefined ? undefined : t("reports.rule.current", { version: current.version })}
        actions={<LinkButton to="/reports">{t("reports.toDashboard")}</LinkButton>}
      />
      <div className="max-w-3xl space-y-5">
        <Alert tone="info">{t("reports.rule.example")}</Alert>
        {answer?.done === "saved" ? (
          <Alert tone="good">{t("reports.rule.saved", { version: answer.version })}</Alert>
        ) : null}
        {answer?.done === "changed" ? (
          <Alert tone="good">{t("reports.rule.changed", { version: answer.version, period: answer.period })}</Alert>
        ) : null}
        {current === undefined ? null : (
          <RuleFields
            key={current.id}
            rule={current.rule}
            error={answer?.done === "wrong" ? t("reports.rule.pointsWrong") : undefined}
          />
        )}
        <PeriodRules periods={periods} versions={versions} />
        <RuleVersions versions={versions} />
      </div>
    </>
  );
}
