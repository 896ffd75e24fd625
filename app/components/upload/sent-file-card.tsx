import { Form, Link } from "@remix-run/react";
import { Download } from "lucide-react";
import { useTranslation } from "react-i18next";
import { isUnderWay, type ReadingStatus, type SentFile } from "#app/certificate/intake/submission-view.ts";
import { formatInstant } from "#app/i18n/format.ts";
import { Badge, type BadgeTone } from "../ui/badge.tsx";
import { Button } from "../ui/button.tsx";
import { Progress } from "../ui/progress.tsx";
import { SentCertificateRow } from "./sent-certificate-row.tsx";

const tones: Record<ReadingStatus, BadgeTone> = {
  queued: "neutral",
  reading: "info",
  read: "good",
  "needs-ocr": "warn",
  "not-a-certificate": "bad",
  unreadable: "bad",
  failed: "bad",
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
      {isUnderWay(file) ? (
        <div className="px-4 pb-3">
          <Progress label={t(`certificates.statuses.${file.status}`)} />
        </div>
      ) : null}
      <FileFindings file={file} />
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

/** Why a file has no certificate, and what to do now. */
function FileFindings({ file }: { file: SentFile }) {
  const { t } = useTranslation();
  const isSomethingElse = file.status === "not-a-certificate" && file.kind !== null && file.kind !== "other";
  const isUnread = file.status === "failed" || file.status === "needs-ocr";
  const isWithoutCertificate = isUnread && file.certificates.length === 0;
  if (file.findings.length === 0 && !isUnread) return null;
  return (
    <div className="flex flex-col items-start gap-2 px-4 pb-3">
      {isSomethingElse && file.kind !== null ? (
        <p className="font-medium">
          {t("certificates.list.isInstead", { kind: t(`certificates.kinds.${file.kind}`) })}
        </p>
      ) : null}
      {file.findings.map(({ code, params }) => (
        <p key={code}>{t(`findings.${code}`, { replace: params })}</p>
      ))}
      <div className="flex flex-wrap gap-2">
        {file.status === "failed" ? <FileButton file={file} intent="read-again" /> : null}
        {isWithoutCertificate ? <FileButton file={file} intent="fill-in" /> : null}
      </div>
    </div>
  );
}

/** What can be done about a file that was not read. Works without scripts. */
function FileButton({ file, intent }: { file: SentFile; intent: "read-again" | "fill-in" }) {
  const { t } = useTranslation();
  const words = intent === "fill-in" ? t("certificates.list.fillIn") : t("certificates.list.readAgain");
  return (
    <Form method="post" preventScrollReset>
      <input type="hidden" name="intent" value={intent} />
      <input type="hidden" name="submissionId" value={file.id} />
      <Button tone="secondary" size="small" aria-label={`${words}: ${file.fileName}`}>
        {words}
      </Button>
    </Form>
  );
}
