import { useTranslation } from "react-i18next";
import type { Requirement } from "#app/certificate/review/what-is-missing.ts";

/** What still has to be filled in before the certificate can move on. Renders nothing when all is there. */
export function MissingList({ missing }: { missing: readonly Requirement[] }) {
  const { t } = useTranslation();
  if (missing.length === 0) return null;
  return (
    <div className="text-sm">
      <p className="font-medium text-warn">{t("review.refusals.incomplete")}</p>
      <ul className="list-disc pl-5">
        {missing.map((requirement) => (
          <li key={requirement}>{t(`review.requirements.${requirement}`)}</li>
        ))}
      </ul>
    </div>
  );
}
