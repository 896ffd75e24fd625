import { data, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { duplicateForm } from "#app/certificate/review/duplicate-form.ts";
import { decideDuplicate, openDuplicate } from "#app/certificate/review/duplicate-pairs.server.ts";
import { PairDecision } from "#app/components/duplicates/pair-decision.tsx";
import { SideBySide } from "#app/components/duplicates/side-by-side.tsx";
import { Alert } from "#app/components/ui/alert.tsx";
import { LinkButton } from "#app/components/ui/button.tsx";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { requireRole } from "#app/http/guard.server.ts";
import { parseParam } from "#app/http/params.server.ts";
import { refusalResponse, throwAsResponse } from "#app/http/refusals.server.ts";

/** The office only. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const viewer = await requireRole({ request, context }, "office");
  return await openDuplicate(context.app, viewer, parseParam(params, "pairId")).catch(throwAsResponse);
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const viewer = await requireRole({ request, context }, "office");
  const form = duplicateForm.safeParse(Object.fromEntries(await request.formData()));
  if (!form.success) throw refusalResponse("bad_request");
  await decideDuplicate(context.app, viewer, parseParam(params, "pairId"), form.data).catch(throwAsResponse);
  return data({ isSaved: true });
}

export const meta: MetaFunction = () => [{ title: "Tizilim" }];

/** Two certificates side by side, and the decision on them. */
export default function DuplicatePair() {
  const { pair, first, second } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation();
  return (
    <>
      <PageHeader
        title={t("duplicates.pair.title")}
        lead={`${t(`duplicates.kinds.${pair.kind}`)}. ${t(`duplicates.kindHints.${pair.kind}`)}`}
        actions={<LinkButton to="/review/duplicates">{t("duplicates.pair.back")}</LinkButton>}
      />
      <div className="space-y-5">
        {answer === undefined ? null : <Alert tone="good">{t("duplicates.decision.saved")}</Alert>}
        <PairDecision state={pair.state} note={pair.note} />
        <SideBySide first={first} second={second} />
      </div>
    </>
  );
}
