import { useTranslation } from "react-i18next";
import type { RegisterCheckView, RegisterPanelView } from "#app/certificate/review/register-check.ts";
import type { RegisterAnswer } from "#app/certificate/review/register-check.ts";
import { formatInstant } from "#app/i18n/format.ts";
import { RegisterAddress } from "../certificate/qr-addresses.tsx";
import { Badge, type BadgeTone } from "../ui/badge.tsx";

const tones: Record<RegisterAnswer, BadgeTone> = { agrees: "good", differs: "bad", "not-found": "warn" };

/** One check: what was found, by whom and when, and where. */
export function CheckRecord({ check, view }: { check: RegisterCheckView; view: RegisterPanelView }) {
  const { t } = useTranslation();
  const { answer, address, note, by, at } = check;
  return (
    <div data-check={answer}>
      <Badge tone={tones[answer]}>{t(`registerCheck.answers.${answer}`)}</Badge>
      <p className="mt-1 text-sm break-words">{t("registerCheck.by", { name: by, at: formatInstant(at) })}</p>
      {note === null ? null : <p className="break-words">«{note}»</p>}
      {address === null ? null : (
        <p className="text-sm break-all">
          <code>{address}</code> <RegisterAddress text={address} hosts={view.hosts} />
        </p>
      )}
    </div>
  );
}
