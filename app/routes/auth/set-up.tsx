import { getFormProps, getInputProps, useForm } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { Form, useActionData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { FrontPage } from "#app/components/shell/front-page.tsx";
import { useProblem } from "#app/components/shell/use-problem.ts";
import { Alert } from "#app/components/ui/alert.tsx";
import { Button } from "#app/components/ui/button.tsx";
import { TextField } from "#app/components/ui/field.tsx";
import { refusalResponse, throwAsResponse } from "#app/http/refusals.server.ts";
import { startSession } from "#app/http/session.server.ts";
import { languageOf } from "#app/i18n/i18n.server.ts";
import { setUpForm, type SetUp as SetUpFields } from "#app/people/account-forms.ts";
import { isSetUp, setUp } from "#app/people/set-up.server.ts";

export const meta: MetaFunction = () => [{ title: "Tizilim" }];

/** Open to whoever holds the token from the console, until the first account exists; then there is no such page. */
export async function loader({ context }: LoaderFunctionArgs) {
  if (await isSetUp(context.app)) throw refusalResponse("not_found");
  return null;
}

export async function action({ request, context }: ActionFunctionArgs) {
  const body = await request.formData();
  body.set("language", await languageOf(request));
  const form = parseWithZod(body, { schema: setUpForm });
  if (form.status !== "success") return data(form.reply({ hideFields: ["password"] }), { status: 400 });
  try {
    const outcome = await setUp(context.app, form.value, context.clientAddress);
    if (!outcome.ok) {
      const status = outcome.error === "too_many_requests" ? 429 : 400;
      return data(form.reply({ formErrors: [outcome.error], hideFields: ["password"] }), { status });
    }
    const session = await startSession(context.app, request, outcome.value.userId);
    return redirect("/", { headers: { "Set-Cookie": session } });
  } catch (error) {
    return throwAsResponse(error);
  }
}

export default function SetUp() {
  const { t } = useTranslation();
  const problem = useProblem();
  const lastResult = useActionData<typeof action>();
  const [form, fields] = useForm<SetUpFields>({ lastResult: lastResult ?? null });
  const formProblem = problem(form.errors);
  return (
    <FrontPage title={t("auth.setUp.title")} lead={t("auth.setUp.lead")}>
      <Form method="post" reloadDocument {...getFormProps(form)} className="flex flex-col gap-4">
        {formProblem === undefined ? null : <Alert tone="bad">{formProblem}</Alert>}
        <TextField
          {...getInputProps(fields.token, { type: "text" })}
          key="token"
          label={t("auth.setUp.token")}
          hint={t("auth.setUp.tokenHint")}
          autoComplete="off"
          error={problem(fields.token.errors)}
        />
        <TextField
          {...getInputProps(fields.displayName, { type: "text" })}
          key="displayName"
          label={t("auth.setUp.displayName")}
          autoComplete="name"
          error={problem(fields.displayName.errors)}
        />
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
          hint={t("auth.setUp.passwordHint")}
          autoComplete="new-password"
          error={problem(fields.password.errors)}
        />
        <Button>{t("auth.setUp.submit")}</Button>
      </Form>
    </FrontPage>
  );
}
