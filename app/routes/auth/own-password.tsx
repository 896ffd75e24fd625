import { getFormProps, getInputProps, useForm, type SubmissionResult } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { Form, useActionData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { useProblem } from "#app/components/shell/use-problem.ts";
import { Alert } from "#app/components/ui/alert.tsx";
import { Button } from "#app/components/ui/button.tsx";
import { Card } from "#app/components/ui/card.tsx";
import { TextField } from "#app/components/ui/field.tsx";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { requireViewer } from "#app/http/guard.server.ts";
import { startSession } from "#app/http/session.server.ts";
import { ownPasswordForm, type OwnPasswordChange } from "#app/people/account-forms.ts";
import { changeOwnPassword } from "#app/people/own-account.server.ts";

type Answer = { result: SubmissionResult; isDone: boolean };

/** Everybody who is signed in. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  await requireViewer({ request, context });
  return null;
}

export async function action({ request, context }: ActionFunctionArgs) {
  const viewer = await requireViewer({ request, context });
  const form = parseWithZod(await request.formData(), { schema: ownPasswordForm });
  const secret = { hideFields: ["current" as const, "password" as const] };
  if (form.status !== "success") return data<Answer>({ result: form.reply(secret), isDone: false }, { status: 400 });
  const outcome = await changeOwnPassword(context.app, viewer, form.value, context.clientAddress);
  if (!outcome.ok) {
    const problem = outcome.error === "wrong_credentials" ? "wrong_password" : outcome.error;
    return data<Answer>({ result: form.reply({ ...secret, formErrors: [problem] }), isDone: false }, { status: 400 });
  }
  // All sessions have ended, this browser's too: it gets a new one.
  const session = await startSession(context.app, request, viewer.id);
  return data<Answer>(
    { result: form.reply({ resetForm: true }), isDone: true },
    { headers: { "Set-Cookie": session } },
  );
}

export default function OwnPassword() {
  const { t } = useTranslation();
  const problem = useProblem();
  const answer = useActionData<typeof action>();
  const [form, fields] = useForm<OwnPasswordChange>({
    lastResult: answer?.result ?? null,
  });
  const formProblem = problem(form.errors);
  return (
    <div className="mx-auto max-w-md">
      <PageHeader title={t("auth.ownPassword.title")} />
      <Card>
        <Form method="post" {...getFormProps(form)} className="flex flex-col gap-4">
          {answer?.isDone === true ? <Alert tone="good">{t("auth.ownPassword.done")}</Alert> : null}
          {formProblem === undefined ? null : <Alert tone="bad">{formProblem}</Alert>}
          <TextField
            {...getInputProps(fields.current, { type: "password" })}
            key="current"
            label={t("auth.ownPassword.current")}
            autoComplete="current-password"
            error={problem(fields.current.errors)}
          />
          <TextField
            {...getInputProps(fields.password, { type: "password" })}
            key="password"
            label={t("auth.ownPassword.fresh")}
            hint={t("auth.setUp.passwordHint")}
            autoComplete="new-password"
            error={problem(fields.password.errors)}
          />
          <Button>{t("auth.ownPassword.submit")}</Button>
        </Form>
      </Card>
    </div>
  );
}
