import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { formatDay } from "#app/i18n/format.ts";
import type { Exclusion } from "#app/model/rating.ts";
import { Card } from "../ui/card.tsx";

/** What is approved and yet does not count, each with why and what to do. Renders nothing when all counts. */
export function ExcludedList({ excluded }: { excluded: readonly Exclusion[] }) {
  const { t } = useTranslation();
  if (excluded.length === 0) return null;
  return (
    <Card title={`${t("reports.excluded.title")}: ${excluded.length}`} className="border-l-4 border-l-warn">
      <p className="mb-3 text-muted">{t("reports.excluded.hint")}</p>
      <ul className="divide-y divide-line">
        {excluded.map((one) => (
          <li key={`${one.certificateId} ${one.reason} ${one.authorName ?? ""}`} className="py-2">
            <p>
              <Link to={`/certificates/${one.certificateId}`} className="font-medium text-brand underline">
                № {one.number}
              </Link>{" "}
              <span className="text-muted">{formatDay(one.registeredOn)}</span> ·{" "}
              {one.authorName ?? t("reports.excluded.wholeCertificate")}
            </p>
            <p className="text-sm text-muted">
              {t(`reports.excluded.reasons.${one.reason}`)}{" "}
              {one.certificateCounts ? t("reports.excluded.stillCounts") : null}
            </p>
          </li>
        ))}
      </ul>
    </Card>
  );
}
