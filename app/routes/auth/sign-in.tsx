import { getFormProps, getInputProps, useForm } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { Form, useActionData, useSearchParams } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { FrontPage } from "#app/components/shell/front-page.tsx";
import { useProblem } from "#app/components/shell/use-problem.ts";
import { Alert } from "#app/components/ui/alert.tsx";
import { Button } from "#app/components/ui/button.tsx";
import { TextField } from "#app/components/ui/field.tsx";
import { localPath } from "#app/http/local-path.ts";
import { startSession, viewerOf } from "#app/http/session.server.ts";
import { languageCookie } from "#app/i18n/i18n.server.ts";
import { signInForm, type SignIn as SignInFields } from "#app/people/account-forms.ts";
import { isSetUp } from "#app/people/set-up.server.ts";
import { signIn } from "#app/people/sign-in.server.ts";

export const meta: MetaFunction = () => [{ title: "Tizilim" }];

/** Open to all. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  if (!(await isSetUp(context.app))) throw redirect("/set-up");
  if ((await viewerOf(context.app, request)) !== null) throw redirect("/");
  return null;
}

export async function action({ request, context }: ActionFunctionArgs) {
  const form = parseWithZod(await request.formData(), { schema: signInForm });
  if (form.status !== "success") return data(form.reply({ hideFields: ["password"] }), { status: 400 });
  const outcome = await signIn(context.app, form.value, context.clientAddress);
  if (!outcome.ok) {
    const status = outcome.error === "too_many_requests" ? 429 : 400;
    return data(form.reply({ formErrors: [outcome.error], hideFields: ["password"] }), { status });
  }
  const headers = new Headers();
  headers.append("Set-Cookie", await startSession(context.app, request, outcome.value.userId));
  headers.append("Set-Cookie", await languageCookie.serialize(outcome.value.language));
  return redirect(localPath(form.value.to), { headers });
}

export default function SignIn() {
  const { t } = useTranslation();
  const problem = useProblem();
  const [search] = useSearchParams();
  const lastResult = useActionData<typeof action>();
  // Judged by the server alone, so only when it is sent: judging while one types would send every letter of the password.
  const [form, fields] = useForm<SignInFields>({ lastResult: lastResult ?? null });
  const formProblem = problem(form.errors);
  return (
    <FrontPage title={t("auth.signIn.title")} lead={t("auth.signIn.about")}>
      <Form method="post" reloadDocument {...getFormProps(form)} className="flex flex-col gap-4">
        {formProblem === undefined ? null : <Alert tone="bad">{formProblem}</Alert>}
        <input type="hidden" name="to" value={search.get("to") ?? ""} />
        <TextField
          {...getInputProps(fields.email, { type: "email" })}
          key="email"
          label={t("auth.signIn.email")}
          autoComplete="username"
          error={problem(fields.email.errors)}
        />
        <TextField
          {...getInputProps(fields.password, { type: "password" })}
          key="password"
          label={t("auth.signIn.password")}
          autoComplete="current-password"
          error={problem(fields.password.errors)}
        />
        <Button>{t("auth.signIn.submit")}</Button>
      </Form>
    </FrontPage>
  );
}
