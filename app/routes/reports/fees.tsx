import { parseWithZod } from "@conform-to/zod/v4";
import { data, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData, useNavigation } from "@remix-run/react";
import { Coins } from "lucide-react";
import { useTranslation } from "react-i18next";
import { reimburseForm, usualFeesForm } from "#app/certificate/report/fees/fee-form.ts";
import { ledgerSearch } from "#app/certificate/report/fees/fee-search.ts";
import { reimburseFees } from "#app/certificate/report/fees/keep-fees.server.ts";
import { openLedger } from "#app/certificate/report/fees/open-ledger.server.ts";
import { changeUsualFees } from "#app/certificate/report/fees/usual-fees.server.ts";
import { FeeSumsTable } from "#app/components/reports/fees/fee-sums-table.tsx";
import { useFeeWords } from "#app/components/reports/fees/fee-words.ts";
import { LedgerFilters } from "#app/components/reports/fees/ledger-filters.tsx";
import { LedgerTable } from "#app/components/reports/fees/ledger-table.tsx";
import { MarkReimbursed } from "#app/components/reports/fees/mark-reimbursed.tsx";
import { UsualFeesForm } from "#app/components/reports/fees/usual-fees-form.tsx";
import { RowPages } from "#app/components/reports/row-pages.tsx";
import { Alert } from "#app/components/ui/alert.tsx";
import { LinkButton } from "#app/components/ui/button.tsx";
import { EmptyState } from "#app/components/ui/empty-state.tsx";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { requireRole } from "#app/http/guard.server.ts";
import { parseSearch } from "#app/http/params.server.ts";
import { throwAsResponse } from "#app/http/refusals.server.ts";
import { languageOf } from "#app/i18n/i18n.server.ts";
import { dayInKazakhstan } from "#app/model/calendar-date.ts";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const viewer = await requireRole({ request, context }, "office", "administration");
  const search = parseSearch(request, ledgerSearch);
  const language = await languageOf(request);
  const ledger = await openLedger(context.app, viewer, { search, language }).catch(throwAsResponse);
  const { page: _page, ...chosen } = search;
  const given = Object.entries(chosen).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]));
  const query = new URLSearchParams(given);
  return { ...ledger, search, query: query.toString() };
}

/** The office only. */
export async function action({ request, context }: ActionFunctionArgs) {
  const viewer = await requireRole({ request, context }, "office");
  const body = await request.formData();
  if (body.get("intent") === "usual") {
    const form = parseWithZod(body, { schema: usualFeesForm });
    if (form.status !== "success") return data({ usual: form.reply() }, { status: 400 });
    await changeUsualFees(context.app, viewer, form.value).catch(throwAsResponse);
    return data({ usual: null });
  }
  const form = parseWithZod(body, { schema: reimburseForm(dayInKazakhstan(context.app.clock.now())) });
  if (form.status !== "success") {
    const problem = Object.values(form.error ?? {}).flat()[0] ?? "none_marked";
    return data({ problem }, { status: 400 });
  }
  return data({ done: await reimburseFees(context.app, viewer, form.value).catch(throwAsResponse) });
}

export const meta: MetaFunction = () => [{ title: "Tizilim" }];

/** What staff paid for registration: entries under a filter, and their sums by department. */
export default function FeeLedger() {
  const ledger = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const isBusy = useNavigation().state === "submitting";
  const { t } = useTranslation();
  const { isEmpty, mayKeep, search, query, usual } = ledger;
  const lastResult = answer !== undefined && "usual" in answer ? answer.usual : null;
  return (
    <>
      <PageHeader
        title={t("fees.ledger")}
        lead={t("fees.lead")}
        actions={
          <>
            {isEmpty || search.retired === "yes" ? null : (
              <LinkButton to={`/reports/ready/fees${query === "" ? "" : `?${query}`}`}>{t("fees.report")}</LinkButton>
            )}
            {mayKeep ? (
              <LinkButton tone="primary" to="/reports/fees/new">
                {t("fees.add")}
              </LinkButton>
            ) : null}
          </>
        }
      />
      <div className="space-y-5">
        {answer === undefined ? null : <Answer answer={answer} />}
        {isEmpty ? (
          <EmptyState Icon={Coins} title={t("fees.emptyTitle")}>
            {t("fees.emptyText")} {mayKeep ? null : t("fees.onlyOffice")}
          </EmptyState>
        ) : (
          <Entries ledger={ledger} isBusy={isBusy} />
        )}
        {mayKeep ? (
          <UsualFeesForm key={JSON.stringify(usual)} usual={usual} lastResult={lastResult} isBusy={isBusy} />
        ) : null}
      </div>
    </>
  );
}

type Ledger = ReturnType<typeof useLoaderData<typeof loader>>;

function Entries({ ledger, isBusy }: { ledger: Ledger; isBusy: boolean }) {
  const { t } = useTranslation();
  const { lines, count, page, pages, sums, isSpan, mayKeep, search, query, today, departments, payers } = ledger;
  const mayMark = mayKeep && search.retired !== "yes" && lines.some(({ reimbursedOn }) => reimbursedOn === null);
  return (
    <>
      <LedgerFilters key={query} {...{ search, departments, payers }} />
      {isSpan ? null : <Alert tone="bad">{t("fees.spanWrong")}</Alert>}
      {sums.all.entries === 0 ? null : <FeeSumsTable {...sums} />}
      <section aria-labelledby="entries">
        <h2 id="entries" className="mb-1 text-lg font-semibold">
          {t("fees.list")}
        </h2>
        <p className="mb-2 text-sm text-muted">{count === 0 ? t("fees.nothing") : t("fees.count", { count })}</p>
        {count === 0 ? null : (
          <Form method="post">
            {mayMark ? <MarkReimbursed today={today} isBusy={isBusy} /> : null}
            <LedgerTable lines={lines} mayKeep={mayKeep} />
          </Form>
        )}
        <RowPages page={page} pages={pages} search={query} />
      </section>
    </>
  );
}

function Answer({ answer }: { answer: NonNullable<ReturnType<typeof useActionData<typeof action>>> }) {
  const { t } = useTranslation();
  const { problem } = useFeeWords();
  if ("problem" in answer) return <Alert tone="bad">{problem([answer.problem])}</Alert>;
  if ("usual" in answer) {
    const isSaved = answer.usual === null;
    return <Alert tone={isSaved ? "good" : "bad"}>{t(isSaved ? "fees.saved" : "fees.notSaved")}</Alert>;
  }
  const { marked, passedOver } = answer.done;
  return (
    <>
      {marked === 0 ? null : <Alert tone="good">{t("fees.marked", { count: marked })}</Alert>}
      {passedOver === 0 ? null : <Alert tone="warn">{t("fees.passedOver", { count: passedOver })}</Alert>}
    </>
  );
}
