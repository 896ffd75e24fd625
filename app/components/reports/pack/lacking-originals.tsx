import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { formatDay } from "#app/i18n/format.ts";
import type { CalendarDate } from "#app/model/calendar-date.ts";
import { Alert } from "../../ui/alert.tsx";

type Lacking = { certificateId: string; number: string; registeredOn: string };

/** More than this are a matter of the whole disk, and nobody reads on. */
const mostShown = 100;

/** Certificates whose original is gone or altered, with the way to each and what to do. */
export function LackingOriginals({ lacking }: { lacking: readonly Lacking[] }) {
  const { t } = useTranslation();
  const shown = lacking.slice(0, mostShown);
  return (
    <Alert tone="bad" title={t("pack.lacking", { count: lacking.length })}>
      <p>{t("pack.lackingStep")}</p>
      <ul className="mt-2 list-disc pl-5">
        {shown.map(({ certificateId, number, registeredOn }) => (
          <li key={certificateId}>
            <Link className="text-brand underline" to={`/certificates/${certificateId}`}>
              {t("pack.certificate", { number, day: formatDay(registeredOn as CalendarDate) })}
            </Link>
          </li>
        ))}
      </ul>
      {shown.length < lacking.length ? <p>{t("pack.lackingMore", { count: lacking.length - shown.length })}</p> : null}
    </Alert>
  );
}
