import { data, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import {
  announceClosing,
  closePeriod,
  listPeriodLines,
  reopenPeriod,
} from "#app/certificate/report/manage-periods.server.ts";
import { periodForm, type PeriodForm } from "#app/certificate/report/period-form.ts";
import { PeriodCard } from "#app/components/reports/period-card.tsx";
import { Alert } from "#app/components/ui/alert.tsx";
import { LinkButton } from "#app/components/ui/button.tsx";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import type { AppContext } from "#app/context.server.ts";
import { requireRole } from "#app/http/guard.server.ts";
import { throwAsResponse } from "#app/http/refusals.server.ts";
import type { Viewer } from "#app/model/viewer.ts";
import { mayInHouse } from "#app/people/permissions.ts";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const viewer = await requireRole({ request, context }, "office", "administration");
  return {
    periods: await listPeriodLines(context.app),
    mayClose: mayInHouse(viewer, "close-periods"),
    mayCorrect: mayInHouse(viewer, "import-corrections"),
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const viewer = await requireRole({ request, context }, "office", "administration");
  const fields = Object.fromEntries(await request.formData());
  const form = periodForm.safeParse(fields);
  if (!form.success) {
    return data({ done: fields["intent"] === "reopen" ? "reasonWrong" : "dayWrong", period: "" } as const, {
      status: 400,
    });
  }
  return data(await carryOut(context.app, viewer, form.data).catch(throwAsResponse));
}

async function carryOut(app: AppContext, viewer: Viewer, form: PeriodForm) {
  const { periodId: period } = form;
  if (form.intent === "announce") {
    await announceClosing(app, viewer, form);
    return { done: "announced", period } as const;
  }
  if (form.intent === "close") {
    await closePeriod(app, viewer, period);
    return { done: "closed", period } as const;
  }
  await reopenPeriod(app, viewer, form);
  return { done: "reopened", period } as const;
}

export const meta: MetaFunction = () => [{ title: "Tizilim" }];

/** All opened periods: announcing, closing, opening again, and their frozen states. */
export default function Periods() {
  const { periods, mayClose, mayCorrect } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation();
  return (
    <>
      <PageHeader
        title={t("periods.title")}
        lead={t("periods.lead")}
        actions={
          <>
            {mayCorrect ? <LinkButton to="/reports/corrections">{t("corrections.link")}</LinkButton> : null}
            <LinkButton to="/reports">{t("reports.toDashboard")}</LinkButton>
          </>
        }
      />
      <div className="max-w-3xl space-y-5">
        <AnswerMessage answer={answer} />
        {periods.length === 0 ? <p className="text-muted">{t("periods.none")}</p> : null}
        {periods.map((period) => (
          <PeriodCard key={`${period.id} ${period.state}`} period={period} mayClose={mayClose} />
        ))}
      </div>
    </>
  );
}

function AnswerMessage({ answer }: { answer: ReturnType<typeof useActionData<typeof action>> }) {
  const { t } = useTranslation();
  if (answer === undefined) return null;
  const { done, period } = answer;
  if (done === "reasonWrong" || done === "dayWrong") return <Alert tone="bad">{t(`periods.${done}`)}</Alert>;
  return <Alert tone="good">{t(`periods.answers.${done}`, { period })}</Alert>;
}
