import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { largestAttachmentMb } from "#app/certificate/report/saved/letter-limit.ts";
import { weekdays } from "#app/certificate/report/saved/saved-report-form.ts";
import type { SavedReportView, ScheduleLine } from "#app/certificate/report/saved/saved-report-view.ts";
import { formatDay } from "#app/i18n/format.ts";
import { Alert } from "../../ui/alert.tsx";
import { Button } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { ScheduleForm } from "./schedule-form.tsx";
import { SendingsTable } from "./sendings-table.tsx";

/** The letters of a kept report: what runs, a form for more, and what became of the last ones. */
export function LettersCard({ mail }: Pick<SavedReportView, "mail">) {
  const { t } = useTranslation();
  if (mail === null) {
    return (
      <Card title={t("savedReports.letters.title")}>
        <Alert tone="info" title={t("savedReports.letters.noMail")}>
          {t("savedReports.letters.noMailHow")}
        </Alert>
      </Card>
    );
  }
  const { hour, schedules, sendings, recipients } = mail;
  return (
    <Card title={t("savedReports.letters.title")}>
      <div className="space-y-5">
        <p className="max-w-prose text-muted">{t("savedReports.letters.lead", { hour, most: largestAttachmentMb })}</p>
        {schedules.length === 0 ? <p>{t("savedReports.letters.noneRunning")}</p> : null}
        <ul className="divide-y divide-line">
          {schedules.map((schedule) => (
            <Schedule key={schedule.id} schedule={schedule} />
          ))}
        </ul>
        {recipients.length === 0 ? null : <ScheduleForm recipients={recipients} />}
        <div>
          <h3 className="mb-2 font-semibold">{t("savedReports.letters.last")}</h3>
          <SendingsTable sendings={sendings} />
        </div>
      </div>
    </Card>
  );
}

function Schedule({ schedule }: { schedule: ScheduleLine }) {
  const { t } = useTranslation();
  const { id, recipientName, next, mayStop } = schedule;
  const line = useLine(schedule);
  return (
    <li className="flex flex-wrap items-center justify-between gap-2 py-2">
      <span>
        {line} · {recipientName} ·{" "}
        <span className="text-muted">
          <Next next={next} />
        </span>
      </span>
      {mayStop ? (
        <Form method="post">
          <input type="hidden" name="scheduleId" value={id} />
          <Button
            tone="secondary"
            size="small"
            name="intent"
            value="stop"
            aria-label={t("savedReports.letters.stopOf", { line, name: recipientName })}
          >
            {t("savedReports.letters.stop")}
          </Button>
        </Form>
      ) : null}
    </li>
  );
}

/** When the next letter comes, or why none does. */
function Next({ next }: Pick<ScheduleLine, "next">) {
  const { t } = useTranslation();
  if (next.is === "no-closing") return t("savedReports.letters.noClosing");
  if (next.is === "on") return t("savedReports.letters.next", { day: formatDay(next.day) });
  return t(`savedReports.letters.noneUntil.${next.is}`, { day: formatDay(next.until) });
}

/** "Every week: Monday" */
function useLine({ rhythm, day }: ScheduleLine): string {
  const { t } = useTranslation();
  const weekday = rhythm === "weekly" ? weekdays[day - 1] : undefined;
  return t(`savedReports.letters.lines.${rhythm}`, {
    day,
    weekday: weekday === undefined ? "" : t(`savedReports.letters.weekdays.${weekday}`),
  });
}
