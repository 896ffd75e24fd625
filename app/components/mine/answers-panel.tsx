import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { AnswerView } from "#app/certificate/review/certificate-detail.ts";
import { formatInstant } from "#app/i18n/format.ts";
import { Button } from "../ui/button.tsx";
import { Card } from "../ui/card.tsx";

/** What the authors of a certificate said of it, for the office to decide on. */
export function AnswersPanel({ certificateId, answers }: { certificateId: string; answers: readonly AnswerView[] }) {
  const { t } = useTranslation();
  if (answers.length === 0) return null;
  return (
    <Card title={t("mine.desk.title")}>
      <ul className="space-y-3">
        {answers.map((answer) => (
          <li key={answer.id} data-answer={answer.said}>
            <p className="break-words">
              <strong className="font-medium">
                {t(answer.said === "mine" ? "mine.desk.mine" : "mine.desk.notMine", { name: answer.staffName })}
              </strong>
              {answer.reason === null ? null : ` ${t("mine.desk.reason", { reason: answer.reason })}`}
            </p>
            {answer.settled === null ? null : (
              <p className="text-sm text-muted">
                {t(`mine.desk.settled.${answer.settled.how}`, {
                  name: answer.settled.by,
                  day: formatInstant(answer.settled.at),
                })}
              </p>
            )}
            {answer.said === "not-mine" && answer.settled === null ? (
              <SettleForm answerId={answer.id} name={answer.staffName} back={certificateId} />
            ) : null}
          </li>
        ))}
      </ul>
    </Card>
  );
}

/** @param props.back the certificate whose desk is shown afterwards; the list of answers where not given */
export function SettleForm({ answerId, name, back }: { answerId: string; name: string; back?: string }) {
  const { t } = useTranslation();
  return (
    <Form method="post" action="/review/answers" preventScrollReset className="mt-2 space-y-2">
      <input type="hidden" name="answerId" value={answerId} />
      {back === undefined ? null : <input type="hidden" name="back" value={back} />}
      <p className="text-sm text-muted">{t("mine.desk.untieHint")}</p>
      <div className="flex flex-wrap gap-2">
        <Button tone="danger" size="small" name="intent" value="untied" aria-label={t("mine.desk.untieFor", { name })}>
          {t("mine.desk.untie")}
        </Button>
        <Button tone="secondary" size="small" name="intent" value="kept" aria-label={t("mine.desk.keepFor", { name })}>
          {t("mine.desk.keep")}
        </Button>
      </div>
    </Form>
  );
}
