import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { PeriodStanding } from "#app/certificate/report/period-standing.ts";
import { formatDay, formatInstant } from "#app/i18n/format.ts";
import { Alert } from "../ui/alert.tsx";

/** Says that a period is frozen, or when it closes; nothing while it is simply open. Without `periodId` it leads nowhere. */
export function PeriodNote({ periodId, standing }: { periodId: string | null; standing: PeriodStanding }) {
  const { t } = useTranslation();
  const { snapshot, state, closesOn } = standing;
  if (snapshot !== null) {
    return (
      <Alert tone="info">
        {t("periods.frozen", { day: formatInstant(snapshot.madeAt), name: snapshot.madeBy })}{" "}
        {periodId === null ? null : (
          <Link to={`/reports/differences?period=${periodId}`} className="text-brand underline">
            {t("periods.differences")}
          </Link>
        )}
      </Alert>
    );
  }
  if (state !== "announced" || closesOn === null) return null;
  return <Alert tone="info">{t("periods.announced", { day: formatDay(closesOn) })}</Alert>;
}
