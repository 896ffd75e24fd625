import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { SavedReportView } from "#app/certificate/report/saved/saved-report-view.ts";
import { formatInstant } from "#app/i18n/format.ts";
import { Alert } from "../../ui/alert.tsx";
import { Card } from "../../ui/card.tsx";
import { PeriodWords } from "./period-choice.tsx";

/** What a kept report is of and whose it is; first, why it cannot be made, where it cannot. */
export function SavedFacts({ report }: { report: SavedReportView }) {
  const { t } = useTranslation();
  const { kind, period, language, isOwn, ownerName, sharedWith, changedAt, problem } = report;
  return (
    <>
      {problem === null ? null : (
        <Alert tone="bad" title={t("savedReports.problem")}>
          {t(`savedReports.problems.${problem}`)}
        </Alert>
      )}
      <Card>
        <dl className="grid gap-x-6 gap-y-2 sm:grid-cols-[max-content_1fr]">
          {problem === "kind" ? null : (
            <Fact name={t("savedReports.columns.kind")}>{t(`readyReports.kinds.${kind}.name`)}</Fact>
          )}
          <Fact name={t("savedReports.columns.period")}>
            <PeriodWords period={period} />
          </Fact>
          <Fact name={t("savedReports.language")}>{t(`shell.languageName.${language}`)}</Fact>
          <Fact name={t("savedReports.columns.owner")}>{isOwn ? t("savedReports.mine") : ownerName}</Fact>
          <Fact name={t("savedReports.columns.sharedWith")}>
            {sharedWith.map((role) => t(`shell.role.${role}`)).join(", ") || t("savedReports.nobody")}
          </Fact>
          <Fact name={t("savedReports.columns.changed")}>{formatInstant(changedAt)}</Fact>
        </dl>
      </Card>
    </>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt className="text-muted">{name}</dt>
      <dd>{children}</dd>
    </>
  );
}
