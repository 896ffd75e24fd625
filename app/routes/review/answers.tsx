import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { settleForm } from "#app/certificate/review/author-answer.ts";
import { listWaitingAnswers, settleAuthorAnswer } from "#app/certificate/review/settle-answers.server.ts";
import { SettleForm } from "#app/components/mine/answers-panel.tsx";
import { WorkHeading } from "#app/components/mine/work-heading.tsx";
import { Alert } from "#app/components/ui/alert.tsx";
import { LinkButton } from "#app/components/ui/button.tsx";
import { Card } from "#app/components/ui/card.tsx";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { requireRole } from "#app/http/guard.server.ts";
import { parseSearch } from "#app/http/params.server.ts";
import { refusalResponse, throwAsResponse } from "#app/http/refusals.server.ts";
import { formatInstant } from "#app/i18n/format.ts";

const search = z.object({ done: z.literal("1").optional().catch(undefined) });

/** The office only. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const viewer = await requireRole({ request, context }, "office");
  const answers = await listWaitingAnswers(context.app, viewer).catch(throwAsResponse);
  return { answers, isDone: parseSearch(request, search).done !== undefined };
}

const backForm = z.object({
  back: z
    .string()
    .regex(/^[\w-]{1,64}$/u)
    .optional(),
});

export async function action({ request, context }: ActionFunctionArgs) {
  const viewer = await requireRole({ request, context }, "office");
  const posted = Object.fromEntries(await request.formData());
  const form = settleForm.safeParse(posted);
  const way = backForm.safeParse(posted);
  if (!form.success || !way.success) throw refusalResponse("bad_request");
  await settleAuthorAnswer(context.app, viewer, form.data).catch(throwAsResponse);
  return redirect(way.data.back === undefined ? "/review/answers?done=1" : `/review/${way.data.back}`);
}

export const meta: MetaFunction = () => [{ title: "Tizilim" }];

/** Every "not mine" that waits for a decision. */
export default function AuthorAnswers() {
  const { answers, isDone } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  return (
    <>
      <PageHeader
        title={t("mine.declined.title")}
        lead={t("mine.declined.lead")}
        actions={<LinkButton to="/review">{t("review.queue.title")}</LinkButton>}
      />
      <div className="space-y-5">
        {isDone ? <Alert tone="good">{t("mine.declined.done")}</Alert> : null}
        <Card>
          {answers.length === 0 ? <p className="text-muted">{t("mine.declined.none")}</p> : null}
          <ul className="divide-y divide-line">
            {answers.map((answer) => (
              <li key={answer.id} className="space-y-2 py-4" data-answer={answer.number ?? ""}>
                <WorkHeading work={answer} to={`/review/${answer.certificateId}`} />
                <p className="break-words">
                  <strong className="font-medium">{t("mine.desk.notMine", { name: answer.staffName })}</strong>{" "}
                  {t("mine.desk.reason", { reason: answer.reason ?? "" })}{" "}
                  <span className="text-sm text-muted">{formatInstant(answer.at)}</span>
                </p>
                <SettleForm answerId={answer.id} name={answer.staffName} />
              </li>
            ))}
          </ul>
        </Card>
      </div>
    </>
  );
}
