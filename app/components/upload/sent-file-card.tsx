import { Form, Link } from "@remix-run/react";
import { Download } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { ReadingStatus, SentFile } from "#app/certificate/intake/submission-view.ts";
import { formatInstant } from "#app/i18n/format.ts";
import { ReadAgainForm } from "../reading/read-again-form.tsx";
import { CancelReading, RetryReading } from "../reading/reading-buttons.tsx";
import { ReadingProgressLine } from "../reading/reading-progress.tsx";
import { SkippedPages } from "../reading/skipped-pages.tsx";
import { Badge, type BadgeTone } from "../ui/badge.tsx";
import { Button } from "../ui/button.tsx";
import { SentCertificateRow } from "./sent-certificate-row.tsx";

const tones: Record<ReadingStatus, BadgeTone> = {
  queued: "neutral",
  reading: "info",
  read: "good",
  "needs-ocr": "warn",
  "not-a-certificate": "bad",
  unreadable: "bad",
  failed: "bad",
  cancelled: "neutral",
};

/** One sent file: how its reading went, what to do about it, and the certificates that were found in it. */
export function SentFileCard({ file }: { file: SentFile }) {
  const { t } = useTranslation();
  return (
    <li className="rounded-card border border-line bg-surface">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2 px-4 py-3">
        <div className="min-w-0 flex-1 basis-60">
          <h3 className="font-medium break-words">{file.fileName}</h3>
          <p className="text-sm text-muted">{t("certificates.list.sentAt", { at: formatInstant(file.sentAt) })}</p>
          {file.forWhom === null ? null : <p className="text-sm">{t("mine.upload.forWhom", { name: file.forWhom })}</p>}
          {file.byWhom === null ? null : <p className="text-sm">{t("mine.upload.byWhom", { name: file.byWhom })}</p>}
        </div>
        <Badge tone={tones[file.status]}>{t(`certificates.statuses.${file.status}`)}</Badge>
        <Link
          reloadDocument
          to={`/submissions/${file.id}/original`}
          aria-label={`${t("certificates.list.original")}: ${file.fileName}`}
          className="inline-flex min-h-10 items-center gap-1 text-sm text-brand underline underline-offset-2"
        >
          <Download aria-hidden className="size-4" />
          {t("certificates.list.original")}
        </Link>
      </div>
      <HowItStands file={file} />
      {file.certificates.length === 0 ? null : (
        <ul className="border-t border-line">
          {file.certificates.map((certificate) => (
            <SentCertificateRow key={certificate.id} certificate={certificate} />
          ))}
        </ul>
      )}
    </li>
  );
}

/** Kinds of documents that no other way of reading turns into a certificate. */
function isSomethingElse({ status, kind }: SentFile): boolean {
  return status === "not-a-certificate" && kind !== null && kind !== "other" && kind !== "certificate";
}

/** How far the reading is, or what it came to and what can be done about it. */
function HowItStands({ file }: { file: SentFile }) {
  const { reading, status, fileName, id } = file;
  const { underWay, may } = reading;
  const about = { submissionId: id, fileName };
  if (underWay !== null) {
    return (
      <div className="flex flex-col items-start gap-3 px-4 pb-3">
        <ReadingProgressLine underWay={underWay} />
        {may.cancel ? <CancelReading {...about} /> : null}
      </div>
    );
  }
  const isOver = status === "failed" || status === "cancelled";
  const isWithoutCertificate = (status === "failed" || status === "needs-ocr") && file.certificates.length === 0;
  const isWorthAnother = may.readAgain && status !== "unreadable" && !isSomethingElse(file);
  return (
    <div className="flex flex-col items-start gap-2 px-4 pb-3 empty:hidden">
      <WhatItCameTo file={file} />
      {isOver || isWithoutCertificate ? (
        <div className="flex flex-wrap gap-2 empty:hidden">
          {isOver && may.readAgain ? <RetryReading {...about} /> : null}
          {isWithoutCertificate ? <FillInByHand file={file} /> : null}
        </div>
      ) : null}
      {isWorthAnother ? <ReadAgainForm {...about} turnsShown={0} /> : null}
    </div>
  );
}

/** What the document is where it is no certificate, what is odd about the file, and what to do now. */
function WhatItCameTo({ file: { status, kind, findings, skippedPages, reading } }: { file: SentFile }) {
  const { t } = useTranslation();
  const isNone = status === "not-a-certificate" && kind !== null;
  const told = new Set<string>(isNone ? ["not-a-certificate", "application-form"] : []);
  return (
    <>
      {isNone ? <p>{t(`reading.kinds.${kind}`)}</p> : null}
      {findings
        .filter(({ code }) => !told.has(code))
        .map(({ code, params }) => (
          <p key={code}>{t(`findings.${code}`, { replace: params })}</p>
        ))}
      {status === "cancelled" ? <p>{t("reading.cancelled")}</p> : null}
      {reading.inVain === null ? null : <p>{t(`reading.inVain.${reading.inVain}`)}</p>}
      <SkippedPages pages={skippedPages} />
    </>
  );
}

/** Starts an empty certificate for a file that could not be read. Works without scripts. */
function FillInByHand({ file }: { file: SentFile }) {
  const { t } = useTranslation();
  const words = t("certificates.list.fillIn");
  return (
    <Form method="post" preventScrollReset>
      <input type="hidden" name="intent" value="fill-in" />
      <input type="hidden" name="submissionId" value={file.id} />
      <Button tone="secondary" size="small" aria-label={`${words}: ${file.fileName}`}>
        {words}
      </Button>
    </Form>
  );
}
