import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { openWorkingRegister, workingFilter } from "#app/certificate/report/corrections/export-working.server.ts";
import {
  correctionLimits,
  startCorrections,
  type CorrectionProblem,
} from "#app/certificate/report/corrections/import-corrections.server.ts";
import { BringBack, TakeAway } from "#app/components/reports/correction-boxes.tsx";
import { Alert } from "#app/components/ui/alert.tsx";
import { LinkButton } from "#app/components/ui/button.tsx";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { requireRole } from "#app/http/guard.server.ts";
import { parseSearch } from "#app/http/params.server.ts";
import { receiveFiles } from "#app/http/receive-files.server.ts";
import { throwAsResponse } from "#app/http/refusals.server.ts";
import { languageOf } from "#app/i18n/i18n.server.ts";
import type { Result } from "#app/model/result.ts";
import type { Viewer } from "#app/model/viewer.ts";
import type { AppContext } from "#app/context.server.ts";

const count = z.coerce.number().int().min(0).optional().catch(undefined);
const pageSearch = workingFilter.extend({ changed: count, refused: count });

/** The office only. `changed` and `refused` say what became of the last file. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const viewer = await requireRole({ request, context }, "office");
  const { changed, refused = 0, ...filter } = parseSearch(request, pageSearch);
  const language = await languageOf(request);
  const register = await openWorkingRegister(context.app, viewer, { filter, language }).catch(throwAsResponse);
  return { register, done: changed === undefined ? null : { changed, refused } };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const viewer = await requireRole({ request, context }, "office");
  const started = await receiveOne(context.app, viewer, request);
  if (started.ok) return redirect(`/reports/corrections/${started.value}`);
  return data({ problem: started.error }, { status: 400 });
}

type Started = Result<string, CorrectionProblem>;

async function receiveOne(app: AppContext, viewer: Viewer, request: Request): Promise<Started> {
  if (request.headers.get("content-type")?.startsWith("multipart/form-data") !== true) {
    return { ok: false, error: "no-file" };
  }
  let started: Started = { ok: false, error: "no-file" };
  const limits = { maxFileBytes: correctionLimits.maxFileBytes, maxFiles: 1 };
  const end = await receiveFiles(request, limits, async ({ originalName, content }) => {
    started = await startCorrections(app, viewer, { fileName: originalName, bytes: content }).catch(throwAsResponse);
  });
  if (end === "too_large") return { ok: false, error: "too-large" };
  return end === "complete" ? started : { ok: false, error: "not-readable" };
}

export const meta: MetaFunction = () => [{ title: "Tizilim" }];

/** The register out to a workbook, and its corrections back in. */
export default function Corrections() {
  const { t } = useTranslation();
  const { register, done } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <>
      <PageHeader
        title={t("corrections.title")}
        lead={t("corrections.lead")}
        actions={<LinkButton to="/reports">{t("reports.toDashboard")}</LinkButton>}
      />
      <div className="max-w-3xl space-y-5">
        {answer === undefined ? null : <Alert tone="bad">{t(`corrections.problems.${answer.problem}`)}</Alert>}
        {done === null || answer !== undefined ? null : (
          <Alert tone="good">{t("corrections.done", { changed: done.changed, refused: done.refused })}</Alert>
        )}
        <TakeAway register={register} />
        <BringBack />
      </div>
    </>
  );
}
