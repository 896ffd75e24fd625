import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { changeSavedReport } from "#app/certificate/report/saved/keep-reports.server.ts";
import { readSavedReportForm, type SavedReportForm } from "#app/certificate/report/saved/saved-report-form.ts";
import type { SavedWrong } from "#app/certificate/report/saved/saved-report-view.ts";
import { addSchedule, endSchedule, openSavedReport } from "#app/certificate/report/saved/schedules.server.ts";
import { LettersCard } from "#app/components/reports/saved/letters-card.tsx";
import { SavedFacts } from "#app/components/reports/saved/saved-facts.tsx";
import { SavedSettings } from "#app/components/reports/saved/saved-settings.tsx";
import { useWrongWords } from "#app/components/reports/saved/wrong-words.ts";
import { Alert } from "#app/components/ui/alert.tsx";
import { LinkButton } from "#app/components/ui/button.tsx";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import type { AppContext } from "#app/context.server.ts";
import { requireRole } from "#app/http/guard.server.ts";
import { parseParam } from "#app/http/params.server.ts";
import { throwAsResponse } from "#app/http/refusals.server.ts";
import type { Viewer } from "#app/model/viewer.ts";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const viewer = await requireRole({ request, context }, "office", "administration");
  const id = parseParam(params, "savedId");
  return { report: await openSavedReport(context.app, viewer, id).catch(throwAsResponse) };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const viewer = await requireRole({ request, context }, "office", "administration");
  const id = parseParam(params, "savedId");
  const form = readSavedReportForm(await request.formData());
  if (!form.ok) return unchanged(400, form.error);
  try {
    return await carryOut(context.app, viewer, { id, form: form.value });
  } catch (error) {
    return throwAsResponse(error);
  }
}

async function carryOut(app: AppContext, viewer: Viewer, { id, form }: { id: string; form: SavedReportForm }) {
  if (form.intent === "schedule") {
    await addSchedule(app, viewer, id, form);
    return data({ done: "scheduled" } as const);
  }
  if (form.intent === "stop") {
    await endSchedule(app, viewer, id, form.scheduleId);
    return data({ done: "stopped" } as const);
  }
  const changed = await changeSavedReport(app, viewer, id, form);
  if (!changed.ok) return unchanged(409, changed.error);
  return form.intent === "retire" ? redirect("/reports/saved?retired=1") : data({ done: "saved" } as const);
}

function unchanged(status: number, problem: SavedWrong) {
  return data({ done: "nothing", problem } as const, { status });
}

export const meta: MetaFunction = () => [{ title: "Tizilim" }];

/** One kept report: what it is, its name and sharing, its letters. */
export default function SavedReport() {
  const { report } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation();
  const problem = answer?.done === "nothing" ? answer.problem : null;
  const wrong = useWrongWords(problem);
  const isName = problem === "name" || problem === "name-taken";
  return (
    <>
      <PageHeader
        title={report.name}
        actions={
          <>
            <LinkButton tone="quiet" to="/reports/saved">
              {t("savedReports.title")}
            </LinkButton>
            {report.problem === null ? (
              <LinkButton tone="primary" to={report.address}>
                {t("savedReports.open")}
              </LinkButton>
            ) : null}
          </>
        }
      />
      <div className="max-w-3xl space-y-5">
        {wrong === null ? null : <Alert tone="bad">{wrong}</Alert>}
        {answer === undefined || answer.done === "nothing" ? null : <Done done={answer.done} />}
        <SavedFacts report={report} />
        {report.isOwn ? <SavedSettings key={report.version} report={report} wrongName={isName ? wrong : null} /> : null}
        <LettersCard mail={report.mail} />
      </div>
    </>
  );
}

function Done({ done }: { done: "saved" | "scheduled" | "stopped" }) {
  const { t } = useTranslation();
  const words = {
    saved: t("savedReports.saved"),
    scheduled: t("savedReports.letters.scheduled"),
    stopped: t("savedReports.letters.stopped"),
  };
  return <Alert tone="good">{words[done]}</Alert>;
}
