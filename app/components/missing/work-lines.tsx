import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { MissingLine, MissingWorkLine } from "#app/certificate/report/missing-view.ts";
import { formatDay } from "#app/i18n/format.ts";
import type { MissingKind } from "#app/model/missing.ts";
import { Badge, type BadgeTone } from "../ui/badge.tsx";

const tones: Record<MissingKind, BadgeTone> = {
  draft: "neutral",
  returned: "warn",
  submitted: "info",
  rejected: "bad",
  "left-out": "warn",
  expected: "neutral",
};

/** What of a person does not count yet. Certificates that the office may open lead to its desk. */
export function WorkLines({ line, mayReview }: { line: MissingLine; mayReview: boolean }) {
  const { t } = useTranslation();
  const { works, unreadFiles } = line;
  if (works.length === 0 && unreadFiles > 0) {
    return <span className="text-warn">{t("missing.unread", { files: unreadFiles })}</span>;
  }
  if (works.length === 0) return <span className="text-muted">{t("missing.nothing")}</span>;
  return (
    <ul className="space-y-1">
      {works.map((work) => (
        <li key={work.id}>
          <Badge tone={work.isOverdue ? "bad" : tones[work.kind]}>{t(`missing.kinds.${work.kind}`)}</Badge>{" "}
          <WorkName work={work} mayReview={mayReview} />
          {work.expectedOn === null ? null : (
            <span className={work.isOverdue ? "text-bad" : "text-muted"}>
              {`, ${t("missing.until", { day: formatDay(work.expectedOn) })}`}
              {work.isOverdue ? `, ${t("missing.overdue")}` : null}
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}

function WorkName({ work, mayReview }: { work: MissingWorkLine; mayReview: boolean }) {
  const { t } = useTranslation();
  if (work.title === null) return null;
  const title = work.title === "" ? t("missing.untitled") : work.title;
  const words = work.number === null ? title : `${t("missing.number", { number: work.number })}, ${title}`;
  // Drafts are their sender's alone, and a noted work has no page.
  if (!mayReview || work.kind === "draft" || work.kind === "expected") return <span>{words}</span>;
  return (
    <Link to={`/review/${work.id}`} className="text-brand underline" aria-label={t("missing.open", { title: words })}>
      {words}
    </Link>
  );
}
