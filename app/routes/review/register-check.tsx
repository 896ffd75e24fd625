import { data, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData, useNavigation } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { ZodError } from "zod";
import { readDeskSettings } from "#app/certificate/review/desk-settings.server.ts";
import { registerCheckForm } from "#app/certificate/review/register-check.ts";
import { checkRegister, openRegisterPanel } from "#app/certificate/review/register-checks.server.ts";
import { CheckForm, checkProblems, type CheckProblems, type CheckReply } from "#app/components/register/check-form.tsx";
import { RegisterCard } from "#app/components/register/register-panel.tsx";
import { LinkButton } from "#app/components/ui/button.tsx";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { requireRole } from "#app/http/guard.server.ts";
import { parseParam } from "#app/http/params.server.ts";
import { statusOfRefusal, throwAsResponse } from "#app/http/refusals.server.ts";
import { Refusal } from "#app/model/result.ts";

/** The office only. The desk shows the same panel; this page is for browsers without scripts. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const viewer = await requireRole({ request, context }, "office");
  return await openRegisterPanel(context.app, viewer, parseParam(params, "certificateId")).catch(throwAsResponse);
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const viewer = await requireRole({ request, context }, "office");
  const id = parseParam(params, "certificateId");
  const posted = await request.formData();
  const typed = { answer: textOf(posted, "answer"), address: textOf(posted, "address"), note: textOf(posted, "note") };
  const { registerHosts } = await readDeskSettings(context.app.db.read);
  const form = registerCheckForm(registerHosts).safeParse(Object.fromEntries(posted));
  if (!form.success) return answer({ kind: "refused", problems: problemsOf(form.error), typed }, 400);
  try {
    await checkRegister(context.app, viewer, id, form.data);
    return answer({ kind: "saved" }, 200);
  } catch (error) {
    if (!(error instanceof Refusal) || error.code === "not_found") throwAsResponse(error);
    const problem = error.code === "stale_version" ? "stale" : error.code === "forbidden" ? "forbidden" : "other";
    return answer({ kind: "refused", problems: { form: problem }, typed }, statusOfRefusal(error.code));
  }
}

function answer(reply: CheckReply, status: number) {
  return data(reply, { status });
}

function problemsOf(error: ZodError): CheckProblems {
  const found = error.issues.map(({ path, message }) => {
    const name = (["answer", "address", "note"] as const).find((field) => field === path[0]) ?? "form";
    return [name, checkProblems.find((problem) => problem === message) ?? "other"] as const;
  });
  return Object.fromEntries(found);
}

function textOf(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === "string" ? value : "";
}

export const meta: MetaFunction = () => [{ title: "Tizilim" }];

export default function RegisterCheck() {
  const view = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>() ?? null;
  const { t } = useTranslation();
  const isBusy = useNavigation().state !== "idle";
  return (
    <>
      <PageHeader
        title={t("registerCheck.title")}
        actions={<LinkButton to={`/review/${view.certificateId}`}>{t("registerCheck.back")}</LinkButton>}
      />
      <RegisterCard view={view}>
        <Form method="post" className="space-y-3">
          <CheckForm view={view} reply={reply} isBusy={isBusy} />
        </Form>
      </RegisterCard>
    </>
  );
}
