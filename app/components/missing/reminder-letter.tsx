import { useRef } from "react";
import { useTranslation } from "react-i18next";
import type { ReminderDraft } from "#app/certificate/report/reminder-draft.ts";
import { formatInstant } from "#app/i18n/format.ts";
import { Button } from "../ui/button.tsx";
import { CopyButton } from "./copy-button.tsx";

/** One letter: its subject and text to be changed, copied and, where mail is set up, sent. */
export function ReminderLetter({ draft, maySend }: { draft: ReminderDraft; maySend: boolean }) {
  const { t } = useTranslation();
  const subject = useRef<HTMLInputElement>(null);
  const body = useRef<HTMLTextAreaElement>(null);
  const { staffId, name, address, language } = draft;
  return (
    <fieldset data-letter={staffId} className="min-w-0 rounded-card border border-line bg-surface p-4">
      <legend className="px-1 font-semibold">{name}</legend>
      <input type="hidden" name="person" value={staffId} />
      <input type="hidden" name={`language.${staffId}`} value={language} />
      <p className="mb-3 text-sm text-muted">
        <span className="break-words">
          {address === null ? t("missing.reminders.noAddress") : t("missing.reminders.to", { address })}
        </span>{" "}
        · {t(`shell.languageName.${language}`)} (
        {t(draft.isOwnLanguage ? "missing.reminders.ownLanguage" : "missing.reminders.officeLanguage")})
        {draft.lastSentAt === null
          ? null
          : ` · ${t("missing.reminders.lastSent", { at: formatInstant(draft.lastSentAt) })}`}
      </p>
      <div className="space-y-3">
        <label className="block">
          <span className="mb-1 block font-medium">{t("missing.reminders.subject")}</span>
          <input
            ref={subject}
            className="control"
            name={`subject.${staffId}`}
            lang={language}
            required
            maxLength={200}
            defaultValue={draft.subject}
          />
        </label>
        <label className="block">
          <span className="mb-1 block font-medium">{t("missing.reminders.body")}</span>
          <textarea
            ref={body}
            className="control"
            name={`body.${staffId}`}
            lang={language}
            required
            maxLength={3000}
            rows={draft.body.split("\n").length + 4}
            defaultValue={draft.body}
          />
        </label>
        {maySend && address !== null && draft.isRemindedToday ? (
          <label className="flex items-start gap-2">
            <input type="checkbox" name={`again.${staffId}`} value="yes" className="mt-1 size-4 shrink-0" />
            <span>{t("missing.reminders.again")}</span>
          </label>
        ) : null}
        <div className="flex flex-wrap items-center gap-2">
          <CopyButton sources={[subject, body]} label={t("missing.reminders.copyOf", { name })} />
          {maySend && address !== null ? (
            <Button size="small" name="send" value={staffId} aria-label={t("missing.reminders.sendTo", { name })}>
              {t("missing.reminders.send")}
            </Button>
          ) : null}
        </div>
      </div>
    </fieldset>
  );
}
