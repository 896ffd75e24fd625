import { useTranslation } from "react-i18next";
import type { SentCertificate } from "#app/certificate/intake/submission-view.ts";
import { formatDay } from "#app/i18n/format.ts";
import { isLanguage, languages } from "#app/model/language.ts";
import { StateMark } from "../certificate/state-mark.tsx";
import { Badge } from "../ui/badge.tsx";
import { LinkButton } from "../ui/button.tsx";

/** One certificate found in a file: what it is, where it stands, and the next step. */
export function SentCertificateRow({ certificate }: { certificate: SentCertificate }) {
  const { t, i18n } = useTranslation();
  const { id, state, number, registeredOn, findings, openRemarks, decisionReason, firstSender } = certificate;
  const isWithSender = state === "draft" || state === "returned";
  const name = number === null ? t("certificates.list.withoutNumber") : t("certificates.list.number", { number });
  const title = titleFor(certificate, i18n.language);
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-2 border-b border-line px-4 py-3 last:border-b-0">
      <div className="min-w-0 flex-1 basis-60">
        <p className="font-medium tabular-nums">
          {name}
          {registeredOn === null ? null : ` ${t("certificates.list.dated", { day: formatDay(registeredOn) })}`}
        </p>
        {title === null ? (
          <p className="text-muted">{t("certificates.list.withoutTitle")}</p>
        ) : (
          <p className="break-words" lang={title.language}>
            {title.text}
          </p>
        )}
        {firstSender === null ? null : (
          <p className="mt-1 text-sm break-words">{t("mine.upload.shared", { name: firstSender })}</p>
        )}
        {decisionReason === null ? null : (
          <p className="mt-1 break-words">{t("certificates.list.reason", { reason: decisionReason })}</p>
        )}
      </div>
      {findings === 0 ? null : <Badge tone="warn">{t("certificates.list.findings", { count: findings })}</Badge>}
      {openRemarks === 0 ? null : <Badge tone="warn">{t("conversation.openOnField", { count: openRemarks })}</Badge>}
      <StateMark state={state} />
      <LinkButton
        size="small"
        tone={isWithSender ? "primary" : "secondary"}
        to={`/certificates/${id}`}
        aria-label={`${t(`certificates.steps.${state}`)}: ${name}`}
      >
        {t(`certificates.steps.${state}`)}
      </LinkButton>
    </li>
  );
}

/** The title in the language of the screen, else in the first in which the certificate has one. */
function titleFor({ titles }: SentCertificate, screen: string) {
  const order = isLanguage(screen) ? [screen, ...languages] : languages;
  const language = order.find((one) => titles[one] !== null);
  const text = language === undefined ? null : titles[language];
  return language === undefined || text === null ? null : { language, text };
}
