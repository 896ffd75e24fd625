import { parseWithZod } from "@conform-to/zod/v4";
import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { AccountTable } from "#app/components/accounts/account-table.tsx";
import { AddAccountForm } from "#app/components/accounts/add-account-form.tsx";
import { useProblem } from "#app/components/shell/use-problem.ts";
import { Alert } from "#app/components/ui/alert.tsx";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { requireRole } from "#app/http/guard.server.ts";
import { throwAsResponse } from "#app/http/refusals.server.ts";
import { accountForm } from "#app/people/account-forms.ts";
import { accountsPage } from "#app/people/accounts-page.server.ts";
import { changeAccount } from "#app/people/manage-accounts.server.ts";

type Answer =
  | { kind: "problem"; code: string }
  | { kind: "done" }
  | { kind: "password"; email: string; password: string };

/** The system administrator only. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const viewer = await requireRole({ request, context }, "sysadmin");
  return { ...(await accountsPage(context.app)), ownId: viewer.id };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const viewer = await requireRole({ request, context }, "sysadmin");
  const form = parseWithZod(await request.formData(), { schema: accountForm });
  if (form.status !== "success") {
    const code = Object.values(form.error ?? {}).flatMap((codes) => codes ?? [])[0] ?? "email_invalid";
    return data<Answer>({ kind: "problem", code }, { status: 400 });
  }
  try {
    const outcome = await changeAccount(context.app, viewer, form.value);
    if (!outcome.ok) return data<Answer>({ kind: "problem", code: outcome.error }, { status: 409 });
    const { userId, password } = outcome.value;
    if (password === null) return data<Answer>({ kind: "done" });
    const { accounts } = await accountsPage(context.app);
    const email = accounts.find((account) => account.id === userId)?.email ?? "";
    return data<Answer>({ kind: "password", email, password });
  } catch (error) {
    return throwAsResponse(error);
  }
}

export default function Accounts() {
  const { t } = useTranslation();
  const problem = useProblem();
  const { accounts, staff, ownId } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <>
      <PageHeader title={t("accounts.title")} lead={t("accounts.lead")} />
      <div className="flex flex-col gap-5">
        {answer?.kind === "problem" ? <Alert tone="bad">{problem(answer.code)}</Alert> : null}
        {answer?.kind === "done" ? <Alert tone="good">{t("accounts.done")}</Alert> : null}
        {answer?.kind === "password" ? (
          <Alert tone="good" title={t("accounts.passwordOnce", { email: answer.email })}>
            <p>
              <code className="rounded bg-surface px-2 py-1 text-lg font-semibold select-all">{answer.password}</code>
            </p>
            <p className="mt-1">{t("accounts.passwordOnceHint")}</p>
          </Alert>
        ) : null}
        <AddAccountForm staff={staff} />
        <AccountTable accounts={accounts} ownId={ownId} />
      </div>
    </>
  );
}
