import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData, type MetaFunction, type ShouldRevalidateFunctionArgs } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { pairsOf } from "#app/certificate/review/duplicate-pairs.server.ts";
import { isFullLookAsked } from "#app/certificate/review/full-look.server.ts";
import { openCertificate } from "#app/certificate/review/open-certificate.server.ts";
import { justDecided } from "#app/certificate/review/just-decided.server.ts";
import { openDesk } from "#app/certificate/review/open-desk.server.ts";
import { openNeighbours } from "#app/certificate/review/open-queue.server.ts";
import { parseQueueFilter, queueSearch, type QueueFilter } from "#app/certificate/review/queue-filter.ts";
import { openRegisterPanel } from "#app/certificate/review/register-checks.server.ts";
import { CertificateDesk } from "#app/components/certificate/certificate-desk.tsx";
import { QueueSteps } from "#app/components/certificate/queue-steps.tsx";
import { StateMark } from "#app/components/certificate/state-mark.tsx";
import { UndoDecision } from "#app/components/certificate/undo-decision.tsx";
import { TalkProvider } from "#app/components/conversation/talk-context.tsx";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { formatInstant } from "#app/i18n/format.ts";
import { getRegisterNote } from "#db/queries/working-register.server.ts";
import { requireRole } from "#app/http/guard.server.ts";
import { parseParam } from "#app/http/params.server.ts";
import { throwAsResponse } from "#app/http/refusals.server.ts";
import { answerReadingForm } from "../certificates/answer-reading-form.server.ts";
import { loadTalk } from "../certificates/load-talk.server.ts";
import { answerCertificateForm } from "./certificate-form.server.ts";
import { searchForAuthor } from "./staff-search.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.detail.values.number ?? "Tizilim" }];

/** The office's desk for one certificate; the query string is the queue it came from. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const viewer = await requireRole({ request, context }, "office");
  const id = parseParam(params, "certificateId");
  const { searchParams } = new URL(request.url);
  const filter = parseQueueFilter(searchParams);
  try {
    const detail = await openCertificate(context.app, viewer, id);
    const neighbours = await openNeighbours(context.app, viewer, filter, id);
    return {
      detail,
      desk: await openDesk(context.app, viewer, detail),
      done: await justDecided(context.app, viewer, searchParams.get("done")),
      talk: await loadTalk({ request, context, viewer, id }),
      pairs: await pairsOf(context.app, id),
      register: await openRegisterPanel(context.app, viewer, id),
      fullLook: await isFullLookAsked(context.app, id),
      remark: await getRegisterNote(context.app.db.read, id),
      neighbours,
      search: queueSearch(filter),
      picked: await searchForAuthor(context.app, request, detail),
    };
  } catch (error) {
    return throwAsResponse(error);
  }
}

/** Steps after which the office goes on to the next certificate of the queue. */
const leavingIntents = new Set(["approve", "return", "reject", "hold", "save-next"]);

/** The queue's query string, with the certificate that was just decided on, for the press that takes it back. */
function afterwards(filter: QueueFilter, id: string): string {
  const search = queueSearch(filter);
  return `${search}${search === "" ? "?" : "&"}done=${id}`;
}

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
      return redirect(`/review${nextId === null || nextId === id ? "" : `/${nextId}`}${afterwards(filter, id)}`);
    }
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

export default function ReviewDesk() {
  const { t } = useTranslation();
  const { detail, talk, desk, done, pairs, register, fullLook, remark, neighbours, search, picked } =
    useLoaderData<typeof loader>();
  const outcome = useActionData<typeof action>() ?? null;
  const { number } = detail.values;
  return (
    <TalkProvider key={detail.id} loaded={talk}>
      <QueueSteps neighbours={neighbours} search={search} />
      {done === null ? null : (
        <div className="mb-3">
          <UndoDecision done={done} search={search} />
        </div>
      )}
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
      {remark === null ? null : (
        <p className="mb-3 break-words whitespace-pre-line" data-register-remark>
          {t("corrections.remarkOnPage", { name: remark.byName, day: formatInstant(remark.at), text: remark.text })}
        </p>
      )}
      <CertificateDesk
        key={detail.id}
        detail={detail}
        desk={desk}
        outcome={outcome}
        picked={picked}
        pairs={pairs}
        register={register}
        fullLook={fullLook}
        forOffice
        here={`/review/${detail.id}${search}`}
      />
    </TalkProvider>
  );
}
