import { Form, useNavigation } from "@remix-run/react";
import { useRef } from "react";
import { useTranslation } from "react-i18next";
import type { DepartmentNotice, ReminderDraft, ReminderResult } from "#app/certificate/report/reminder-draft.ts";
import { Alert } from "../ui/alert.tsx";
import { Button } from "../ui/button.tsx";
import { Card } from "../ui/card.tsx";
import { CopyButton } from "./copy-button.tsx";
import { ReminderLetter } from "./reminder-letter.tsx";

/** All letters in one form: one is sent by its own button, all by the last. */
export function ReminderLetters({
  periodId,
  drafts,
  maySend,
}: {
  periodId: string;
  drafts: ReminderDraft[];
  maySend: boolean;
}) {
  const { t } = useTranslation();
  const isSending = useNavigation().state === "submitting";
  const sendable = drafts.filter(({ address }) => address !== null).length;
  return (
    <Form method="post" className="space-y-4">
      {/* The first button of a form answers the Enter key: this one does nothing, so that no letter leaves by accident. */}
      <button type="submit" disabled hidden aria-label={t("missing.reminders.title")} />
      <input type="hidden" name="period" value={periodId} />
      {drafts.map((draft) => (
        <ReminderLetter key={draft.staffId} draft={draft} maySend={maySend && !isSending} />
      ))}
      {maySend && sendable > 1 ? (
        <Button name="send" value="all" disabled={isSending}>
          {t("missing.reminders.sendAll", { count: sendable })}
        </Button>
      ) : null}
    </Form>
  );
}

/** What became of every letter, person by person. */
export function ReminderResults({ results }: { results: ReminderResult[] }) {
  const { t } = useTranslation();
  const isGood = results.every(({ result }) => result === "sent");
  return (
    <Alert tone={isGood ? "good" : "bad"} title={t("missing.reminders.results")}>
      <ul>
        {results.map(({ staffId, name, result }) => (
          <li key={staffId} data-result={result}>
            {name}: {t(`missing.reminders.result.${result}`)}
          </li>
        ))}
      </ul>
    </Alert>
  );
}

/** A text about several people of one department, to be copied. */
export function NoticeCard({ notice }: { notice: DepartmentNotice }) {
  const { t } = useTranslation();
  const text = useRef<HTMLTextAreaElement>(null);
  return (
    <Card title={`${t("missing.reminders.department")}: ${notice.department}`}>
      <p className="mb-2 text-sm text-muted">{t("missing.reminders.departmentHint")}</p>
      {notice.head === null ? null : (
        <p className="mb-2 text-sm break-words">
          {t("missing.reminders.head", { name: notice.head.name })}
          {notice.head.address === null ? null : ` · ${notice.head.address}`}
        </p>
      )}
      <textarea
        ref={text}
        className="control mb-3"
        aria-label={`${t("missing.reminders.department")}: ${notice.department}`}
        rows={Math.min(20, notice.text.split("\n").length + 2)}
        defaultValue={notice.text}
      />
      <div className="flex flex-wrap items-center gap-2">
        <CopyButton sources={[text]} label={t("missing.reminders.copyOf", { name: notice.department })} />
      </div>
    </Card>
  );
}
