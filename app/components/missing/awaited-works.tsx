import { Form, Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { AwaitedLine, EndedLine } from "#app/certificate/report/tracked-work-lines.ts";
import { formatDay, formatInstant } from "#app/i18n/format.ts";
import { Badge } from "../ui/badge.tsx";
import { Button } from "../ui/button.tsx";
import { Card } from "../ui/card.tsx";
import { WorkFields } from "./add-work.tsx";

/** Works that are waited for; one whose certificate seems to be here says so, but only a person ends the waiting. */
export function AwaitedWorks({ works }: { works: AwaitedLine[] }) {
  const { t } = useTranslation();
  if (works.length === 0) return <p className="text-muted">{t("missing.tracked.none")}</p>;
  return (
    <ul className="space-y-3">
      {works.map((work) => (
        <li
          key={`${work.id} ${work.title} ${work.expectedOn}`}
          data-work={work.id}
          className="rounded-card border border-line bg-surface p-4"
        >
          <div className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
            <span className="font-semibold">{work.title}</span>
            <span>{work.person}</span>
            <Badge tone={work.isOverdue ? "bad" : "neutral"}>
              {t("missing.until", { day: formatDay(work.expectedOn) })}
              {work.isOverdue ? `, ${t("missing.overdue")}` : null}
            </Badge>
          </div>
          {work.found === null ? null : <FoundCertificate found={work.found} />}
          <div className="mt-3 flex flex-wrap items-start gap-2">
            <EndButton work={work} ending="arrived" />
            <EndButton work={work} ending="given-up" />
            <ChangeForm work={work} />
          </div>
        </li>
      ))}
    </ul>
  );
}

function FoundCertificate({ found }: { found: NonNullable<AwaitedLine["found"]> }) {
  const { t } = useTranslation();
  const number = found.number === null ? t("missing.untitled") : t("missing.number", { number: found.number });
  const words = t("missing.tracked.seemsHere", { number });
  return (
    <p className="mt-2 text-sm">
      {found.isDraft ? (
        `${words} (${t("missing.kinds.draft")})`
      ) : (
        <Link to={`/review/${found.id}`} className="text-brand underline">
          {words}
        </Link>
      )}
    </p>
  );
}

function EndButton({ work, ending }: { work: AwaitedLine; ending: EndedLine["ending"] }) {
  const { t } = useTranslation();
  const name = ending === "arrived" ? "arrived" : "givenUp";
  return (
    <Form method="post">
      <input type="hidden" name="workId" value={work.id} />
      <input type="hidden" name="ending" value={ending} />
      <Button
        tone="secondary"
        size="small"
        name="intent"
        value="end"
        aria-label={t(`missing.tracked.${name}Of`, { title: work.title })}
      >
        {t(`missing.tracked.${name}`)}
      </Button>
    </Form>
  );
}

function ChangeForm({ work }: { work: AwaitedLine }) {
  const { t } = useTranslation();
  return (
    <details className="w-full sm:w-auto">
      <summary
        className="min-h-8 cursor-pointer px-2 py-1 text-sm text-brand"
        aria-label={t("missing.tracked.changeOf", { title: work.title })}
      >
        {t("missing.tracked.change")}
      </summary>
      <Form method="post" className="mt-2 space-y-3">
        <input type="hidden" name="workId" value={work.id} />
        <WorkFields title={work.title} expectedOn={work.expectedOn} />
        <Button tone="secondary" size="small" name="intent" value="change">
          {t("missing.tracked.save")}
        </Button>
      </Form>
    </details>
  );
}

/** Works that are no longer waited for, each to be taken back. */
export function EndedWorks({ works }: { works: EndedLine[] }) {
  const { t } = useTranslation();
  if (works.length === 0) return null;
  return (
    <Card title={t("missing.tracked.ended")}>
      <ul className="divide-y divide-line">
        {works.map(({ id, title, person, ending, at, by }) => (
          <li key={id} className="flex flex-wrap items-center gap-x-3 gap-y-1 py-2">
            <span className="font-medium">{title}</span>
            <span>{person}</span>
            <span className="text-sm text-muted">
              {t(`missing.tracked.endings.${ending}`)}, {formatInstant(at)}, {by}
            </span>
            <Form method="post" className="ml-auto">
              <input type="hidden" name="workId" value={id} />
              <Button
                tone="quiet"
                size="small"
                name="intent"
                value="take-back"
                aria-label={t("missing.tracked.takeBackOf", { title })}
              >
                {t("missing.tracked.takeBack")}
              </Button>
            </Form>
          </li>
        ))}
      </ul>
    </Card>
  );
}
