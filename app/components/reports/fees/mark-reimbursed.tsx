import { useSyncExternalStore } from "react";
import { useTranslation } from "react-i18next";
import type { CalendarDate } from "#app/model/calendar-date.ts";
import { Button } from "../../ui/button.tsx";
import { TextField } from "../../ui/field.tsx";

/** Marks the chosen entries of the form around it as reimbursed on one day. */
export function MarkReimbursed({ today, isBusy }: { today: CalendarDate; isBusy: boolean }) {
  const { t } = useTranslation();
  const isAlive = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  return (
    <div className="mb-3 flex flex-wrap items-end gap-x-4 gap-y-2 print:hidden">
      {/* Without scripts it could do nothing. */}
      {isAlive ? (
        <label className="flex min-h-10 items-center gap-2">
          <input
            type="checkbox"
            className="size-5"
            onChange={({ currentTarget: { form, checked } }) => {
              for (const box of form?.querySelectorAll<HTMLInputElement>("input[name=fee]") ?? []) {
                box.checked = checked;
              }
            }}
          />
          {t("fees.markAll")}
        </label>
      ) : null}
      <TextField label={t("fees.markDay")} name="on" type="date" required max={today} defaultValue={today} />
      <Button tone="secondary" name="intent" value="reimburse" disabled={isBusy}>
        {t("fees.mark")}
      </Button>
    </div>
  );
}

/** Whether scripts run changes once, when React takes over what the server drew. */
function never(): () => void {
  return () => undefined;
}
