import { data, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData, useNavigation } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { approveAtOnce, openBulkApproval, undoBulkStep } from "#app/certificate/review/bulk-approval.server.ts";
import { parseBulkForm } from "#app/certificate/review/bulk-form.ts";
import { BulkResult } from "#app/components/decisions/bulk-result.tsx";
import { BulkSteps } from "#app/components/decisions/bulk-steps.tsx";
import { CertainList } from "#app/components/decisions/certain-list.tsx";
import { LinkButton } from "#app/components/ui/button.tsx";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { requireRole } from "#app/http/guard.server.ts";
import { refusalResponse, throwAsResponse } from "#app/http/refusals.server.ts";
import { textsIn } from "#app/i18n/i18n.server.ts";

/** The office only: what can be approved at once, and the last such steps. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const viewer = await requireRole({ request, context }, "office");
  return await openBulkApproval(context.app, viewer).catch(throwAsResponse);
}

export async function action({ request, context }: ActionFunctionArgs) {
  const viewer = await requireRole({ request, context }, "office");
  const form = parseBulkForm(await request.formData());
  if (!form.success) throw refusalResponse("bad_request");
  try {
    if (form.data.intent === "undo") {
      const reason = textsIn(viewer.language).decisions.bulk.undoReason;
      const undone = await undoBulkStep(context.app, viewer, form.data.stepId, reason);
      return data({ ...undone, isUndone: true });
    }
    const approved = await approveAtOnce(context.app, viewer, form.data.certificates);
    return data({ done: approved.done, left: approved.left, isUndone: false });
  } catch (error) {
    return throwAsResponse(error);
  }
}

export const meta: MetaFunction = () => [{ title: "Tizilim" }];

/** Approving certain certificates at once, after looking through their list. */
export default function BulkApproval() {
  const { t } = useTranslation();
  const { certain, steps } = useLoaderData<typeof loader>();
  const outcome = useActionData<typeof action>() ?? null;
  const isBusy = useNavigation().state !== "idle";
  return (
    <>
      <PageHeader
        title={t("decisions.bulk.title")}
        lead={t("decisions.bulk.lead")}
        actions={<LinkButton to="/review">{t("review.queue.title")}</LinkButton>}
      />
      <div className="space-y-5">
        {outcome === null ? null : <BulkResult {...outcome} />}
        <CertainList certain={certain} isBusy={isBusy} />
        <BulkSteps steps={steps} isBusy={isBusy} />
      </div>
    </>
  );
}
