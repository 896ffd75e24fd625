import { useTranslation } from "react-i18next";
import type { CertificateDetail } from "#app/certificate/review/certificate-detail.ts";
import { Alert } from "../ui/alert.tsx";
import { Card } from "../ui/card.tsx";
import { CancelReading } from "./reading-buttons.tsx";
import { ReadAgainForm } from "./read-again-form.tsx";
import { ReadingProgressLine } from "./reading-progress.tsx";
import { SkippedPages } from "./skipped-pages.tsx";

type About = Pick<CertificateDetail, "reading" | "originalName" | "pages" | "skippedPages">;

/** On a certificate's page: that its file is being read again, and how far that is. Nothing while it is not. */
export function ReadingUnderWay({ reading, originalName }: About) {
  const { t } = useTranslation();
  const { underWay, may, submissionId } = reading;
  if (underWay === null) return null;
  return (
    <Alert title={t("reading.here.title")}>
      <p className="mb-2">{t("reading.here.lead")}</p>
      <div className="flex flex-col items-start gap-3">
        <ReadingProgressLine underWay={underWay} />
        {may.cancel ? <CancelReading submissionId={submissionId} fileName={originalName} /> : null}
      </div>
    </Alert>
  );
}

/** How the file was read, and asking for another reading. Nothing where there is nothing to say or to ask. */
export function ReadingPanel({ reading, originalName, pages, skippedPages }: About) {
  const { t } = useTranslation();
  const { inVain, may, submissionId } = reading;
  if (inVain === null && !may.readAgain && skippedPages.length === 0) return null;
  return (
    <Card>
      <div className="flex flex-col items-start gap-2">
        {inVain === null ? null : <p>{t(`reading.inVain.${inVain}`)}</p>}
        <SkippedPages pages={skippedPages} />
        {may.readAgain ? (
          <ReadAgainForm submissionId={submissionId} fileName={originalName} turnsShown={pages[0]?.turns ?? 0} />
        ) : null}
      </div>
    </Card>
  );
}
