import { data, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { parseApplicationForm, problemsOf } from "#app/certificate/review/application/application-form.ts";
import { applicationLanguages } from "#app/certificate/review/application/application-wording.ts";
import { makeApplication, openApplication } from "#app/certificate/review/application/open-application.server.ts";
import { ApplicationFormCard } from "#app/components/application/application-form-card.tsx";
import { OfficialForm } from "#app/components/application/official-form.tsx";
import { Alert } from "#app/components/ui/alert.tsx";
import { Button, LinkButton } from "#app/components/ui/button.tsx";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { requireRole } from "#app/http/guard.server.ts";
import { parseParam, parseSearch } from "#app/http/params.server.ts";
import { refusalResponse, throwAsResponse } from "#app/http/refusals.server.ts";
import { languageOf } from "#app/i18n/i18n.server.ts";

const search = z.object({ language: z.enum(applicationLanguages).optional().catch(undefined) });

/** The office, and whoever the certificate is. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const viewer = await requireRole({ request, context }, "faculty", "office");
  const id = parseParam(params, "certificateId");
  const language = parseSearch(request, search).language ?? ((await languageOf(request)) === "ru" ? "ru" : "kk");
  const form = await openApplication(context.app, viewer, id, language).catch(throwAsResponse);
  return { id, form, back: viewer.role === "office" ? `/review/${id}` : `/certificates/${id}` };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const viewer = await requireRole({ request, context }, "faculty", "office");
  const id = parseParam(params, "certificateId");
  const form = parseApplicationForm(await request.formData());
  if (form === null) throw refusalResponse("bad_request");
  const draft = await makeApplication(context.app, viewer, id, form).catch(throwAsResponse);
  return data({ form, draft, problems: problemsOf(form) }, { status: draft === null ? 422 : 200 });
}

export const meta: MetaFunction = () => [{ title: "Tizilim" }];

export default function Application() {
  const { t } = useTranslation();
  const { id, form: opened, back } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const form = answer?.form ?? opened;
  const here = `/review/${id}/application`;
  const actions = { preview: `${here}#application`, download: `${here}.docx` };
  return (
    <>
      <div className="print:hidden">
        <PageHeader
          title={t("application.title")}
          lead={t("application.lead")}
          actions={<LinkButton to={back}>{t("application.back")}</LinkButton>}
        />
        <p className="mb-4 flex flex-wrap items-center gap-x-4">
          <span className="font-medium">{t("application.language")}:</span>
          {applicationLanguages.map((language) => (
            <Link
              key={language}
              to={`${here}?language=${language}`}
              reloadDocument
              aria-current={language === form.language ? "true" : undefined}
              className="inline-flex min-h-10 items-center text-brand underline underline-offset-2 aria-[current=true]:font-semibold aria-[current=true]:text-ink aria-[current=true]:no-underline"
            >
              {t(`application.languages.${language}`)}
            </Link>
          ))}
          <span className="text-sm text-muted">{t("application.switchHint")}</span>
        </p>
        <div className="mb-5 space-y-2">
          <Alert tone="info">{t("application.notKept")}</Alert>
          <Alert tone={form.language === "ru" ? "warn" : "info"}>
            {t(form.language === "ru" ? "application.russianNote" : "application.kazakhNote")}
          </Alert>
        </div>
      </div>
      <ApplicationFormCard form={form} problems={answer?.problems ?? { rows: {}, form: [] }} actions={actions} />
      {answer === undefined || answer.draft === null ? null : (
        <section id="application" className="mt-6" aria-labelledby="application-heading">
          <div className="mb-3 flex flex-wrap items-center gap-x-4 gap-y-2 print:hidden">
            <h2 id="application-heading" className="text-lg font-semibold">
              {t("application.draft")}
            </h2>
            <Button type="button" tone="secondary" onClick={() => window.print()}>
              {t("application.print")}
            </Button>
            <p className="text-sm text-muted">{t("application.printHint")}</p>
          </div>
          <OfficialForm paragraphs={answer.draft} language={form.language} />
        </section>
      )}
    </>
  );
}
