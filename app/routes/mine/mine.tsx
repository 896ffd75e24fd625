import { data, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { answerForm } from "#app/certificate/review/author-answer.ts";
import { answerAsAuthor, listNamedOf } from "#app/certificate/review/author-answers.server.ts";
import { listDepartmentWorks } from "#app/certificate/review/department-works.server.ts";
import { DelegateList } from "#app/components/mine/delegate-list.tsx";
import { DepartmentWorks } from "#app/components/mine/department-works.tsx";
import { AnsweredWorks, OpenWorks } from "#app/components/mine/named-works.tsx";
import { Alert } from "#app/components/ui/alert.tsx";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { requireRole } from "#app/http/guard.server.ts";
import { refusalResponse, throwAsResponse } from "#app/http/refusals.server.ts";
import { listOwnDelegates, nameDelegate, takeBackDelegation } from "#app/people/delegates.server.ts";

/** Teachers only: what the office sends, it sends for others anyway. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const viewer = await requireRole({ request, context }, "faculty");
  return {
    works: await listNamedOf(context.app, viewer).catch(throwAsResponse),
    department: await listDepartmentWorks(context.app, viewer),
    ...(await listOwnDelegates(context.app, viewer)),
  };
}

const delegateForm = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal("name"), email: z.string().trim().min(1).max(200) }),
  z.object({ intent: z.literal("take-back"), delegationId: z.string().min(1).max(64) }),
]);

export async function action({ request, context }: ActionFunctionArgs) {
  const viewer = await requireRole({ request, context }, "faculty");
  const posted = Object.fromEntries(await request.formData());
  const delegate = delegateForm.safeParse(posted);
  if (delegate.success && delegate.data.intent === "take-back") {
    const name = await takeBackDelegation(context.app, viewer, delegate.data.delegationId).catch(throwAsResponse);
    return data({ kind: "delegate", done: "ended", name } as const);
  }
  if (delegate.success && delegate.data.intent === "name") {
    const named = await nameDelegate(context.app, viewer, delegate.data.email).catch(throwAsResponse);
    if (!named.ok) return data({ kind: "delegate-problem", problem: named.error } as const, { status: 400 });
    return data({ kind: "delegate", done: "added", name: named.value } as const);
  }
  const answer = answerForm.safeParse(posted);
  if (answer.success) {
    await answerAsAuthor(context.app, viewer, answer.data).catch(throwAsResponse);
    return data({ kind: "answered", said: answer.data.intent } as const);
  }
  const { intent, certificateId } = posted;
  if (intent !== "not-mine" || typeof certificateId !== "string") throw refusalResponse("bad_request");
  return data({ kind: "reason-missing", certificateId } as const, { status: 400 });
}

export const meta: MetaFunction = () => [{ title: "Tizilim" }];

/** Works of others on which one is named, delegates, and for a head the department. */
export default function Mine() {
  const { works, department, delegates, principals } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation();
  const problemOf = answer?.kind === "reason-missing" ? answer.certificateId : null;
  return (
    <>
      <PageHeader title={t("mine.title")} lead={t("mine.lead")} />
      <div className="space-y-5">
        {answer?.kind === "answered" ? <Alert tone="good">{t(`mine.saved.${answer.said}`)}</Alert> : null}
        {answer?.kind === "delegate" ? (
          <Alert tone="good">{t(`mine.delegates.${answer.done}`, { name: answer.name })}</Alert>
        ) : null}
        {works === null ? (
          <Alert tone="info">{t("mine.noPerson")}</Alert>
        ) : (
          <>
            <OpenWorks works={works.open} problemOf={problemOf} />
            <AnsweredWorks works={works.answered} problemOf={problemOf} />
          </>
        )}
        {department === null ? null : <DepartmentWorks works={department} />}
        <DelegateList
          delegates={delegates}
          principals={principals}
          problem={answer?.kind === "delegate-problem" ? answer.problem : null}
        />
      </div>
    </>
  );
}
