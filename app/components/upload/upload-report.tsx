import { useTranslation } from "react-i18next";
import { isKept, type UploadSummary } from "#app/certificate/intake/upload-result.ts";
import { Alert, type AlertTone } from "../ui/alert.tsx";
import { limitWords, type UploadLimits } from "./limit-words.ts";

/** What became of each file of an upload, and what to do about those that were not accepted. */
export function UploadReport({ summary, limits }: { summary: UploadSummary; limits: UploadLimits }) {
  const { t } = useTranslation();
  const { files, stopped } = summary;
  const words = limitWords(limits);
  const received = files.filter(isKept).length;
  const refused = files.length - received;
  const title = [
    ...(received > 0 ? [t("certificates.summary.title", { count: received })] : []),
    ...(refused > 0 ? [t("certificates.summary.refused", { count: refused })] : []),
  ].join(". ");
  return (
    <Alert
      tone={toneOf(received, refused, stopped)}
      title={title === "" ? t(`certificates.summary.${stopped === "no_answer" ? "noAnswer" : "nothing"}`) : title}
    >
      {files.length === 0 ? null : (
        <ul className="mt-1 flex flex-col gap-1">
          {Array.from(files.entries(), ([position, { fileName, result }]) => (
            <li key={position} className="break-words">
              <span className="font-medium">{fileName}</span>: {t(`certificates.summary.results.${result}`, words)}
            </li>
          ))}
        </ul>
      )}
      {stopped === null ? null : (
        <p className="mt-1 font-medium">{t(`certificates.summary.stops.${stopped}`, words)}</p>
      )}
    </Alert>
  );
}

function toneOf(received: number, refused: number, stopped: UploadSummary["stopped"]): AlertTone {
  if (refused === 0 && stopped === null) return "good";
  return received > 0 ? "warn" : "bad";
}
