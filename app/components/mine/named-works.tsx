import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { NamedWork } from "#app/certificate/review/author-answer.ts";
import { Button } from "../ui/button.tsx";
import { Card } from "../ui/card.tsx";
import { TextAreaField } from "../ui/field.tsx";
import { WorkHeading } from "./work-heading.tsx";

/** Certificates of others that wait for the viewer's answer. */
export function OpenWorks({ works, problemOf }: { works: NamedWork[]; problemOf: string | null }) {
  const { t } = useTranslation();
  return (
    <Card title={t("mine.toAnswer")}>
      {works.length === 0 ? <p className="text-muted">{t("mine.nothingToAnswer")}</p> : null}
      <ul className="divide-y divide-line">
        {works.map((work) => (
          <li key={work.certificateId} className="space-y-2 py-4" data-work={work.number ?? ""}>
            <WorkHeading work={work} to={`/certificates/${work.certificateId}`} />
            <WhoIsNamed work={work} />
            <AnswerForms work={work} hasProblem={problemOf === work.certificateId} />
          </li>
        ))}
      </ul>
    </Card>
  );
}

/** What the viewer said before, what became of it, and the way to say something else. */
export function AnsweredWorks({ works, problemOf }: { works: NamedWork[]; problemOf: string | null }) {
  const { t } = useTranslation();
  if (works.length === 0) return null;
  return (
    <Card title={t("mine.answered")}>
      <ul className="divide-y divide-line">
        {works.map((work) => (
          <li key={work.certificateId} className="space-y-2 py-4" data-work={work.number ?? ""}>
            <WorkHeading work={work} to={`/certificates/${work.certificateId}`} />
            {work.answer === null ? null : (
              <p className="break-words">
                {t(`mine.answers.${work.answer.said}`)}
                {work.answer.reason === null ? null : ` ${t("mine.desk.reason", { reason: work.answer.reason })}`}
                {work.answer.outcome === null ? null : (
                  <span className="block text-sm text-muted">{t(`mine.outcomes.${work.answer.outcome}`)}</span>
                )}
              </p>
            )}
            {work.author === null ? null : (
              <details open={problemOf === work.certificateId}>
                <summary className="inline-flex min-h-10 cursor-pointer items-center rounded-lg px-2 font-medium text-brand hover:bg-brand-soft">
                  {t("mine.changeAnswer")}
                </summary>
                <AnswerForms work={work} hasProblem={problemOf === work.certificateId} />
              </details>
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}

function WhoIsNamed({ work: { author, senderName, isTied } }: { work: NamedWork }) {
  const { t } = useTranslation();
  return (
    <p className="text-sm break-words text-muted">
      {author === null ? null : <span className="block">{t("mine.namedAs", { name: author })}</span>}
      <span className="block">{t("mine.sentBy", { name: senderName })}</span>
      <span className="block">{t(isTied ? "mine.isTied" : "mine.isSimilar")}</span>
    </p>
  );
}

function AnswerForms({ work, hasProblem }: { work: NamedWork; hasProblem: boolean }) {
  const { t } = useTranslation();
  return (
    <div className="flex flex-wrap items-start gap-3">
      <Form method="post" preventScrollReset>
        <input type="hidden" name="certificateId" value={work.certificateId} />
        <Button tone="secondary" name="intent" value="mine">
          {t("mine.mine")}
        </Button>
      </Form>
      <details className="min-w-0 flex-1 basis-72" open={hasProblem}>
        <summary className="inline-flex min-h-10 cursor-pointer items-center rounded-lg border border-line-strong px-4 font-medium hover:bg-paper">
          {t("mine.notMine")}
        </summary>
        <Form method="post" preventScrollReset className="mt-2 max-w-xl space-y-3">
          <input type="hidden" name="certificateId" value={work.certificateId} />
          <TextAreaField
            label={t("mine.reason")}
            hint={t("mine.notMineHint")}
            error={hasProblem ? t("mine.reasonTooShort") : undefined}
            name="reason"
            required
            minLength={5}
            maxLength={500}
          />
          <Button tone="danger" name="intent" value="not-mine">
            {t("mine.send")}
          </Button>
        </Form>
      </details>
    </div>
  );
}
