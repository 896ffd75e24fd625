import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { correctionFilter, correctionForm } from "#app/certificate/report/corrections/correction-forms.ts";
import {
  confirmCorrections,
  giveUpCorrections,
  previewCorrections,
} from "#app/certificate/report/corrections/import-corrections.server.ts";
import { ConfirmCorrections } from "#app/components/reports/confirm-corrections.tsx";
import { CorrectionRows } from "#app/components/reports/correction-rows.tsx";
import { Alert } from "#app/components/ui/alert.tsx";
import { LinkButton } from "#app/components/ui/button.tsx";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { requireRole } from "#app/http/guard.server.ts";
import { parseParam, parseSearch } from "#app/http/params.server.ts";
import { refusalResponse, throwAsResponse } from "#app/http/refusals.server.ts";

/** So many rows go to the browser; the fates lead to the others. */
const mostRows = 300;

/** Only whoever sent the file. Without a choice what stays as it is comes last. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const viewer = await requireRole({ request, context }, "office");
  const { show } = parseSearch(request, correctionFilter);
  const { fileName, plan, seal } = await previewCorrections(context.app, viewer, parseParam(params, "draftId")).catch(
    throwAsResponse,
  );
  const order = { refused: 0, change: 1, unchanged: 2 };
  const wanted = plan.rows
    .filter(({ fate }) => show === undefined || fate === show)
    .toSorted((a, b) => order[a.fate] - order[b.fate]);
  return {
    fileName,
    seal,
    counts: plan.counts,
    show: show ?? null,
    rows: wanted.slice(0, mostRows).map(({ corrections: _done, ...row }) => row),
    hidden: Math.max(0, wanted.length - mostRows),
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const viewer = await requireRole({ request, context }, "office");
  const draftId = parseParam(params, "draftId");
  const form = correctionForm.safeParse(Object.fromEntries(await request.formData()));
  if (!form.success) throw refusalResponse("bad_request");
  try {
    if (form.data.intent === "give-up") {
      await giveUpCorrections(context.app, viewer, draftId);
      return redirect("/reports/corrections");
    }
    const confirmed = await confirmCorrections(context.app, viewer, draftId, form.data.seal);
    if (!confirmed.ok) return data({ problem: confirmed.error }, { status: 409 });
    const { change, refused } = confirmed.value;
    return redirect(`/reports/corrections?changed=${change}&refused=${refused}`);
  } catch (error) {
    return throwAsResponse(error);
  }
}

/** The rows are shown anew after a refusal as well: that something changed is why it was refused. */
export function shouldRevalidate(): boolean {
  return true;
}

export const meta: MetaFunction = () => [{ title: "Tizilim" }];

export default function CorrectionsPreview() {
  const { t } = useTranslation();
  const { fileName, seal, counts, show, rows, hidden } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <>
      <PageHeader
        title={t("corrections.preview.title", { name: fileName })}
        lead={t("corrections.preview.hint")}
        actions={<LinkButton to="/reports/corrections">{t("corrections.title")}</LinkButton>}
      />
      <div className="flex flex-col gap-5">
        {answer === undefined ? null : <Alert tone="bad">{t(`corrections.problems.${answer.problem}`)}</Alert>}
        <ConfirmCorrections counts={counts} seal={seal} />
        <CorrectionRows rows={rows} show={show} hidden={hidden} />
      </div>
    </>
  );
}
