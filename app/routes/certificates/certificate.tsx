import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData, type MetaFunction, type ShouldRevalidateFunctionArgs } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { openCertificate } from "#app/certificate/review/open-certificate.server.ts";
import { CertificateDesk } from "#app/components/certificate/certificate-desk.tsx";
import { TalkProvider } from "#app/components/conversation/talk-context.tsx";
import { StateMark } from "#app/components/certificate/state-mark.tsx";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { requireRole } from "#app/http/guard.server.ts";
import { parseParam } from "#app/http/params.server.ts";
import { throwAsResponse } from "#app/http/refusals.server.ts";
import { answerReadingForm } from "./answer-reading-form.server.ts";
import { loadTalk } from "./load-talk.server.ts";
import { answerCertificateForm } from "../review/certificate-form.server.ts";
import { searchForAuthor } from "../review/staff-search.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.detail.values.number ?? "Tizilim" }];

/** The sender's page of one certificate. Administration may look at approved ones, which its reports lead to. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const viewer = await requireRole({ request, context }, "faculty", "office", "administration");
  const id = parseParam(params, "certificateId");
  try {
    const detail = await openCertificate(context.app, viewer, id);
    const picked = await searchForAuthor(context.app, request, detail);
    return { detail, picked, talk: await loadTalk({ request, context, viewer, id }) };
  } catch (error) {
    return throwAsResponse(error);
  }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const viewer = await requireRole({ request, context }, "faculty", "office");
  const id = parseParam(params, "certificateId");
  try {
    const form = await request.formData();
    if (await answerReadingForm(context.app, viewer, form)) return redirect(`/certificates/${id}`);
    const { outcome, status } = await answerCertificateForm({ app: context.app, viewer, id }, form);
    return data(outcome, { status });
  } catch (error) {
    return throwAsResponse(error);
  }
}

/** After a refusal for what is missing the fields were saved all the same; after a conflict the old values are still needed. */
export function shouldRevalidate({ actionStatus, formAction }: ShouldRevalidateFunctionArgs): boolean {
  // A remark changes no value: nothing is shown anew under the hands of whoever is typing.
  if (formAction?.endsWith("/conversation") === true) return false;
  return actionStatus === undefined || actionStatus < 400 || actionStatus === 422 || actionStatus === 423;
}

export default function CertificatePage() {
  const { t } = useTranslation();
  const { detail, picked, talk } = useLoaderData<typeof loader>();
  const outcome = useActionData<typeof action>() ?? null;
  const { number } = detail.values;
  return (
    <TalkProvider key={detail.id} loaded={talk}>
      <PageHeader
        title={number === null ? t("review.page.noNumber") : t("review.page.title", { number })}
        lead={t("review.page.file", { name: detail.originalName })}
        actions={<StateMark state={detail.state} />}
      />
      <CertificateDesk
        key={detail.id}
        detail={detail}
        outcome={outcome}
        picked={picked}
        forOffice={false}
        here={`/certificates/${detail.id}`}
      />
    </TalkProvider>
  );
}
