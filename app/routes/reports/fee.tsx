import { parseWithZod } from "@conform-to/zod/v4";
import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData, useNavigation } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { changedFeeForm, retireFeeForm } from "#app/certificate/report/fees/fee-form.ts";
import { correctFee, retireFee } from "#app/certificate/report/fees/keep-fees.server.ts";
import { openFee } from "#app/certificate/report/fees/open-fee.server.ts";
import { FeeFacts, FeeFactsList } from "#app/components/reports/fees/fee-facts.tsx";
import { FeeForm, payerOf } from "#app/components/reports/fees/fee-form.tsx";
import { useFeeWords } from "#app/components/reports/fees/fee-words.ts";
import { FindPayer } from "#app/components/reports/fees/payer-field.tsx";
import { Alert } from "#app/components/ui/alert.tsx";
import { Button, LinkButton } from "#app/components/ui/button.tsx";
import { Card } from "#app/components/ui/card.tsx";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { requireRole } from "#app/http/guard.server.ts";
import { parseParam, parseSearch } from "#app/http/params.server.ts";
import { throwAsResponse } from "#app/http/refusals.server.ts";
import { languageOf } from "#app/i18n/i18n.server.ts";
import { dayInKazakhstan } from "#app/model/calendar-date.ts";

const search = z.object({
  who: z.string().trim().max(100).catch(""),
  done: z.enum(["entered", "changed"]).optional().catch(undefined),
});

/** The office only. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const viewer = await requireRole({ request, context }, "office");
  const { who, done } = parseSearch(request, search);
  const asked = { who, language: await languageOf(request) };
  const entry = await openFee(context.app, viewer, parseParam(params, "feeId"), asked).catch(throwAsResponse);
  return { ...entry, who, done: done ?? null };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const viewer = await requireRole({ request, context }, "office");
  const feeId = parseParam(params, "feeId");
  const body = await request.formData();
  const step = retireFeeForm.safeParse(Object.fromEntries(body));
  if (step.success) {
    const retired = await retireFee(context.app, viewer, feeId, step.data).catch(throwAsResponse);
    return retired.ok ? redirect(`/reports/fees/${feeId}`) : data({ reply: null, stale: "step" }, { status: 409 });
  }
  const form = parseWithZod(body, { schema: changedFeeForm(dayInKazakhstan(context.app.clock.now())) });
  if (form.status !== "success") return data({ reply: form.reply(), stale: null }, { status: 400 });
  const changed = await correctFee(context.app, viewer, feeId, form.value).catch(throwAsResponse);
  if (changed.ok) return redirect(`/reports/fees/${feeId}?done=changed`);
  if (changed.error === "stale_version") {
    return data({ reply: form.reply({ formErrors: [changed.error] }), stale: "form" }, { status: 409 });
  }
  return data({ reply: form.reply({ fieldErrors: { departmentId: [changed.error] } }), stale: null }, { status: 400 });
}

/** Also after a refusal: what the entry says now is then on the page, and its version in the form. */
export const shouldRevalidate = () => true;

export const meta: MetaFunction = () => [{ title: "Tizilim" }];

/** One entry: what it says, its form, and the way to call it a mistake. */
export default function Fee() {
  const { line, others, who, done } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation();
  const { title, language } = useFeeWords();
  const department = line.department[language];
  const number = line.certificate?.number ?? null;
  return (
    <>
      <PageHeader
        title={number === null ? t("fees.editTitleUnnumbered") : t("fees.editTitle", { number })}
        lead={title(line.certificate)}
        actions={
          <>
            <LinkButton to="/reports/fees">{t("fees.toLedger")}</LinkButton>
            <LinkButton to="/reports/fees/new">{t("fees.another")}</LinkButton>
          </>
        }
      />
      <div className="space-y-5">
        {answer?.stale == null ? null : (
          <Alert tone="bad">{t(answer.stale === "form" ? "fees.stale" : "fees.staleStep")}</Alert>
        )}
        {done === null || answer !== undefined ? null : <Alert tone="good">{t(`fees.${done}`, { department })}</Alert>}
        {line.isRetired ? <Alert tone="warn">{t("fees.retired")}</Alert> : null}
        <Card>
          <FeeFacts line={line} />
        </Card>
        {others.length === 0 ? null : (
          <Card title={t("fees.others")}>
            <FeeFactsList lines={others} />
          </Card>
        )}
        {line.isRetired ? null : <ChangeCard key={`${line.id} ${line.version}`} who={who} />}
        <RetireCard />
      </div>
    </>
  );
}

function ChangeCard({ who }: { who: string }) {
  const { t } = useTranslation();
  const { line, people, departments, today, isNobodyFound } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const isBusy = useNavigation().state === "submitting";
  const { typed } = useFeeWords();
  const start = {
    payerId: payerOf(line.payer),
    departmentId: line.departmentId,
    amount: typed(line.amount),
    commission: typed(line.commission),
    paidOn: line.paidOn,
    reimbursedOn: line.reimbursedOn ?? "",
    note: line.note,
  };
  return (
    <Card title={t("fees.open")}>
      <FindPayer {...{ who, isNobodyFound }} hidden={{}} />
      <FeeForm
        {...{ start, people, departments, today, isBusy }}
        lastResult={answer?.reply ?? null}
        hidden={{ version: line.version }}
        submit={t("fees.save")}
      />
    </Card>
  );
}

function RetireCard() {
  const { t } = useTranslation();
  const { line } = useLoaderData<typeof loader>();
  return (
    <Form method="post" className="space-y-2">
      <input type="hidden" name="version" value={line.version} />
      <Button
        tone={line.isRetired ? "secondary" : "danger"}
        size="small"
        name="intent"
        value={line.isRetired ? "restore" : "retire"}
      >
        {t(line.isRetired ? "fees.restore" : "fees.retire")}
      </Button>
      {line.isRetired ? null : <p className="max-w-prose text-sm text-muted">{t("fees.retireHint")}</p>}
    </Form>
  );
}
