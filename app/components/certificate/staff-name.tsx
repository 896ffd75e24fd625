import { useTranslation } from "react-i18next";
import type { StaffCard } from "#app/certificate/review/certificate-detail.ts";
import { useScreenLanguage } from "./value-text.ts";

/** A member of staff with the department that counts on the day of the certificate. */
export function StaffName({ person }: { person: StaffCard }) {
  const { t } = useTranslation();
  const language = useScreenLanguage();
  return (
    <span className="min-w-0 text-sm">
      <span className="font-medium text-ink">{person.name}</span>{" "}
      <span className="text-muted">({person.department?.[language] ?? t("review.authors.noDepartment")})</span>
    </span>
  );
}
