import { Form } from "@remix-run/react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { dayField, rhythmDays, weekdays } from "#app/certificate/report/saved/saved-report-form.ts";
import { scheduleRhythms } from "#app/model/report.ts";
import { Button } from "../../ui/button.tsx";
import { SelectField, TextField } from "../../ui/field.tsx";

type Rhythm = (typeof scheduleRhythms)[number];

/** Sets up letters: to whom, in which rhythm, on which day. Each rhythm has its own field for the day beside it. */
export function ScheduleForm({ recipients }: { recipients: readonly { id: string; name: string }[] }) {
  const { t } = useTranslation();
  const labels: Record<Rhythm, string> = {
    weekly: t("savedReports.letters.weekly"),
    monthly: t("savedReports.letters.monthly"),
    "before-closing": t("savedReports.letters.beforeClosing"),
  };
  const days: Record<Rhythm, ReactNode> = {
    weekly: (
      <SelectField label={t("savedReports.letters.weekday")} name={dayField("weekly")} defaultValue="1">
        {weekdays.map((weekday, index) => (
          <option key={weekday} value={index + 1}>
            {t(`savedReports.letters.weekdays.${weekday}`)}
          </option>
        ))}
      </SelectField>
    ),
    monthly: <DayField rhythm="monthly" label={t("savedReports.letters.monthDay")} day={1} />,
    "before-closing": <DayField rhythm="before-closing" label={t("savedReports.letters.daysBefore")} day={7} />,
  };
  return (
    <Form method="post" className="space-y-3 rounded-lg border border-line p-3">
      <div className="max-w-md">
        <SelectField label={t("savedReports.letters.recipient")} name="recipientId">
          {recipients.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </SelectField>
      </div>
      <fieldset className="space-y-3">
        <legend className="font-medium">{t("savedReports.letters.rhythm")}</legend>
        {scheduleRhythms.map((rhythm) => (
          <div key={rhythm} className="grid items-end gap-x-4 gap-y-1 sm:grid-cols-2 lg:grid-cols-[1fr_14rem]">
            <label className="flex min-h-10 items-center gap-2">
              <input
                type="radio"
                name="rhythm"
                value={rhythm}
                defaultChecked={rhythm === "weekly"}
                className="size-4 shrink-0"
              />
              {labels[rhythm]}
            </label>
            {days[rhythm]}
          </div>
        ))}
        <p className="text-sm text-muted">{t("savedReports.letters.beforeClosingHint")}</p>
      </fieldset>
      <Button tone="secondary" name="intent" value="schedule">
        {t("savedReports.letters.add")}
      </Button>
    </Form>
  );
}

function DayField({ rhythm, label, day }: { rhythm: Rhythm; label: string; day: number }) {
  return (
    <TextField
      label={label}
      name={dayField(rhythm)}
      type="number"
      min={1}
      max={rhythmDays[rhythm]}
      defaultValue={day}
    />
  );
}
