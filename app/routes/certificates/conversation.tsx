import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import {
  Form,
  Link,
  useActionData,
  useLoaderData,
  useNavigation,
  type ClientActionFunctionArgs,
  type MetaFunction,
} from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { conversationForm } from "#app/certificate/review/conversation-form.ts";
import { openConversation, sayAbout, settleRemark } from "#app/certificate/review/conversation.server.ts";
import { look } from "#app/components/certificate/look.ts";
import { TalkCard } from "#app/components/conversation/conversation-panel.tsx";
import type { TalkOutcome, TalkProblem } from "#app/components/conversation/talk-outcome.ts";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { requireRole } from "#app/http/guard.server.ts";
import { parseParam } from "#app/http/params.server.ts";
import { refusalResponse, statusOfRefusal, throwAsResponse } from "#app/http/refusals.server.ts";
import { Refusal } from "#app/model/result.ts";

export const meta: MetaFunction = () => [{ title: "Tizilim" }];

/** The conversation by itself: where a remark sent without scripts arrives. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const viewer = await requireRole({ request, context }, "faculty", "office");
  const id = parseParam(params, "certificateId");
  const conversation = await openConversation(context.app, viewer, id).catch(throwAsResponse);
  return { conversation, back: viewer.role === "office" ? `/review/${id}` : `/certificates/${id}` };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const viewer = await requireRole({ request, context }, "faculty", "office");
  const id = parseParam(params, "certificateId");
  const posted = await request.formData();
  const form = conversationForm.safeParse(Object.fromEntries(posted));
  if (!form.success) {
    const code = form.error.issues[0]?.message;
    if (code !== "text_missing" && code !== "text_too_long") throw refusalResponse("bad_request");
    return data(failed(code, posted), { status: 400 });
  }
  try {
    if (form.data.intent === "comment") await sayAbout(context.app, viewer, id, form.data);
    else await settleRemark(context.app, viewer, id, form.data);
    // A browser without scripts would send the remark again when the page is loaded anew.
    if (request.headers.get("Sec-Fetch-Dest") === "document") throw redirect(`/certificates/${id}/conversation`);
    const conversation = await openConversation(context.app, viewer, id);
    return data<TalkOutcome>({ kind: form.data.intent === "comment" ? "said" : "settled", conversation });
  } catch (error) {
    if (!(error instanceof Refusal) || error.code === "not_found") return throwAsResponse(error);
    return data(failed("refused", posted), { status: statusOfRefusal(error.code) });
  }
}

/** In the browser: whatever goes wrong on the way is told beside the text, which stays, instead of an error page in its place. */
export async function clientAction({ request, serverAction }: ClientActionFunctionArgs) {
  const posted = await request.clone().formData();
  try {
    return await serverAction<typeof action>();
  } catch (error) {
    const isSentAway = error instanceof Response && error.status >= 300 && error.status < 400;
    const status = isSentAway ? 401 : 503;
    // As a Response: only so does its status reach the router, which then asks for nothing else.
    return Response.json(failed(isSentAway ? "signed_out" : "unheard", posted), { status });
  }
}

function failed(problem: TalkProblem, posted: FormData): TalkOutcome {
  return { kind: "failed", problem, typed: { text: textOf(posted, "text"), field: textOf(posted, "field") } };
}

function textOf(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === "string" ? value : "";
}

export default function ConversationPage() {
  const { t } = useTranslation();
  const { conversation, back } = useLoaderData<typeof loader>();
  const outcome = useActionData<TalkOutcome>() ?? null;
  const isBusy = useNavigation().state !== "idle";
  return (
    <div className="mx-auto max-w-2xl">
      <PageHeader title={t("conversation.title")} />
      <p className="mb-4">
        <Link to={back} className={look.link}>
          {t("conversation.back")}
        </Link>
      </p>
      <TalkCard talk={{ conversation, outcome, isBusy, Form }} fields={null} />
    </div>
  );
}
