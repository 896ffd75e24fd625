import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData, type MetaFunction, type ShouldRevalidateFunctionArgs } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { pairsOf } from "#app/certificate/review/duplicate-pairs.server.ts";
import { isFullLookAsked } from "#app/certificate/review/full-look.server.ts";
import { openCertificate } from "#app/certificate/review/open-certificate.server.ts";
import { openNeighbours } from "#app/certificate/review/open-queue.server.ts";
import { parseQueueFilter, queueSearch } from "#app/certificate/review/queue-filter.ts";
import { CertificateDesk } from "#app/components/certificate/certificate-desk.tsx";
import { QueueSteps } from "#app/components/certificate/queue-steps.tsx";
import { StateMark } from "#app/components/certificate/state-mark.tsx";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { requireRole } from "#app/http/guard.server.ts";
import { parseParam } from "#app/http/params.server.ts";
import { throwAsResponse } from "#app/http/refusals.server.ts";
import { answerReadingForm } from "../certificates/answer-reading-form.server.ts";
import { answerCertificateForm } from "./certificate-form.server.ts";
import { searchForAuthor } from "./staff-search.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.detail.values.number ?? "Tizilim" }];

/** The office's desk for one certificate; the query string is the queue it came from. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const viewer = await requireRole({ request, context }, "office");
  const id = parseParam(params, "certificateId");
  const filter = parseQueueFilter(new URL(request.url).searchParams);
  try {
    const detail = await openCertificate(context.app, viewer, id);
    const neighbours = await openNeighbours(context.app, viewer, filter, id);
    return {
      detail,
      pairs: await pairsOf(context.app, id),
      fullLook: await isFullLookAsked(context.app, id),
      neighbours,
      search: queueSearch(filter),
      picked: await searchForAuthor(context.app, request, detail),
    };
  } catch (error) {
    return throwAsResponse(error);
  }
}

/** Steps after which the office goes on to the next certificate of the queue. */
const leavingIntents = new Set(["approve", "return", "reject", "save-next"]);

export async function action({ request, params, context }: ActionFunctionArgs) {
  const viewer = await requireRole({ request, context }, "office");
  const id = parseParam(params, "certificateId");
  const filter = parseQueueFilter(new URL(request.url).searchParams);
  try {
    const form = await request.formData();
    if (await answerReadingForm(context.app, viewer, form)) return redirect(`/review/${id}${queueSearch(filter)}`);
    // Asked before the decision: afterwards the certificate may have left the queue.
    const { nextId } = await openNeighbours(context.app, viewer, filter, id);
    const { outcome, status, intent } = await answerCertificateForm({ app: context.app, viewer, id }, form);
    if (outcome.kind === "saved" && leavingIntents.has(intent)) {
      return redirect(`/review${nextId === null || nextId === id ? "" : `/${nextId}`}${queueSearch(filter)}`);
    }
    return data(outcome, { status });
  } catch (error) {
    return throwAsResponse(error);
  }
}

/** After a refusal for what is missing the fields were saved all the same; after a conflict the old values are still needed. */
export function shouldRevalidate({ actionStatus }: ShouldRevalidateFunctionArgs): boolean {
  return actionStatus === undefined || actionStatus < 400 || actionStatus === 422;
}

export default function ReviewDesk() {
  const { t } = useTranslation();
  const { detail, pairs, fullLook, neighbours, search, picked } = useLoaderData<typeof loader>();
  const outcome = useActionData<typeof action>() ?? null;
  const { number } = detail.values;
  return (
    <>
      <QueueSteps neighbours={neighbours} search={search} />
      <PageHeader
        title={number === null ? t("review.page.noNumber") : t("review.page.title", { number })}
        lead={[
          t("review.page.sender", { name: detail.senderName }),
          ...(detail.furtherSenders.length === 0
            ? []
            : [t("mine.desk.furtherSenders", { names: detail.furtherSenders.join(", ") })]),
          t("review.page.file", { name: detail.originalName }),
        ].join(" · ")}
        actions={<StateMark state={detail.state} />}
      />
      <CertificateDesk
        key={detail.id}
        detail={detail}
        outcome={outcome}
        picked={picked}
        pairs={pairs}
        fullLook={fullLook}
        forOffice
        here={`/review/${detail.id}${search}`}
      />
    </>
  );
}
