import { useTranslation } from "react-i18next";
import type { Finding, FindingCode } from "#app/model/finding.ts";
import { LinkButton } from "../ui/button.tsx";
import { Card } from "../ui/card.tsx";

/** Findings that may be about the certificate itself, and not about how it was read. */
const aboutThePaper: ReadonlySet<FindingCode> = new Set<FindingCode>([
  "number-mismatch",
  "date-mismatch",
  "author-mismatch",
  "type-mismatch",
  "title-mismatch",
  "created-mismatch",
  "created-after-registered",
]);

/** The way from the findings to the application that puts the register entry right. */
export function ApplicationLink({ certificateId, findings }: { certificateId: string; findings: readonly Finding[] }) {
  const { t } = useTranslation();
  const isFound = findings.some(({ code }) => aboutThePaper.has(code));
  return (
    <Card title={t("application.desk.title")}>
      <p className="mb-3 text-sm text-muted">{t(isFound ? "application.desk.found" : "application.desk.quiet")}</p>
      <LinkButton to={`/review/${certificateId}/application`} size="small">
        {t("application.desk.open")}
      </LinkButton>
    </Card>
  );
}
