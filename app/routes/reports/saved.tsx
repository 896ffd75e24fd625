import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { Bookmark } from "lucide-react";
import { useTranslation } from "react-i18next";
import { reportAddress } from "#app/certificate/report/ready/report-address.ts";
import { keepReport, savedReportsOf } from "#app/certificate/report/saved/keep-reports.server.ts";
import { readKeepForm } from "#app/certificate/report/saved/saved-report-form.ts";
import type { KeepAnswer, SavedWrong } from "#app/certificate/report/saved/saved-report-view.ts";
import { SavedList } from "#app/components/reports/saved/saved-list.tsx";
import { useWrongWords } from "#app/components/reports/saved/wrong-words.ts";
import { Alert } from "#app/components/ui/alert.tsx";
import { LinkButton } from "#app/components/ui/button.tsx";
import { EmptyState } from "#app/components/ui/empty-state.tsx";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { askedReport, savedKey } from "#app/http/asked-report.server.ts";
import { requireRole } from "#app/http/guard.server.ts";
import { statusOfRefusal, throwAsResponse } from "#app/http/refusals.server.ts";
import { reportKinds } from "#app/model/report.ts";
import { Refusal } from "#app/model/result.ts";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const viewer = await requireRole({ request, context }, "office", "administration");
  return {
    reports: await savedReportsOf(context.app, viewer),
    isRetired: new URL(request.url).searchParams.has("retired"),
  };
}

/** Keeps the report of a page, and leads back to it; what keeps it from being kept is said on that page. */
export async function action({ request, context }: ActionFunctionArgs) {
  const viewer = await requireRole({ request, context }, "office", "administration");
  const sent = await request.formData();
  const form = readKeepForm(sent);
  if (!form.ok) return notKept(400, { problem: form.error, back: backOf(sent) });
  const { query, ...wanted } = form.value;
  const { search } = askedReport(wanted.kind, new URL(`?${query}`, request.url));
  try {
    const kept = await keepReport(context.app, viewer, wanted, search);
    return kept.ok ? redirect(kept.value) : notKept(409, { problem: kept.error, back: backOf(sent) });
  } catch (error) {
    const problem = error instanceof Refusal ? quicker[error.code] : undefined;
    if (problem === undefined || !(error instanceof Refusal)) return throwAsResponse(error);
    return notKept(statusOfRefusal(error.code), { problem, back: backOf(sent) });
  }
}

/** Somebody was quicker: in another window, or by retiring the kept report. */
const quicker: Partial<Record<Refusal["code"], SavedWrong>> = { stale_version: "stale", not_found: "gone" };

function notKept(status: number, answer: KeepAnswer) {
  return data(answer, { status });
}

/** The page the form stood on; nonsense leads to the catalogue. */
function backOf(sent: FormData): string {
  const [query, savedId] = [sent.get("query"), sent.get("savedId")];
  const kind = reportKinds.find((one) => one === sent.get("kind"));
  if (kind === undefined || typeof query !== "string") return "/reports/ready";
  const search = new URLSearchParams(query);
  if (typeof savedId === "string") search.set(savedKey, savedId);
  return reportAddress(kind, search);
}

export const meta: MetaFunction = () => [{ title: "Tizilim" }];

/** Own kept reports and those shared with one's role. */
export default function SavedReports() {
  const { reports, isRetired } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation();
  return (
    <>
      <PageHeader
        title={t("savedReports.title")}
        lead={t("savedReports.lead")}
        actions={
          <>
            <LinkButton to="/reports/builder">{t("builder.title")}</LinkButton>
            <LinkButton to="/reports/ready">{t("readyReports.catalogue")}</LinkButton>
          </>
        }
      />
      <div className="space-y-5">
        {answer === undefined ? null : <NotKept answer={answer} />}
        {isRetired && answer === undefined ? <Alert tone="good">{t("savedReports.retired")}</Alert> : null}
        {reports.length === 0 ? (
          <EmptyState Icon={Bookmark} title={t("savedReports.none")}>
            {t("savedReports.noneHow")}
          </EmptyState>
        ) : (
          <SavedList reports={reports} />
        )}
      </div>
    </>
  );
}

/** Stands here where a browser without scripts sent the form. */
function NotKept({ answer: { problem, back } }: { answer: KeepAnswer }) {
  const { t } = useTranslation();
  const wrong = useWrongWords(problem);
  return (
    <Alert tone="bad" title={t("savedReports.keep.notKept")}>
      <p>{wrong}</p>
      <Link to={back} className="text-brand underline">
        {t("savedReports.keep.back")}
      </Link>
    </Alert>
  );
}
