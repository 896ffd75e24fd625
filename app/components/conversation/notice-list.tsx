import { Link } from "@remix-run/react";
import { BellDot } from "lucide-react";
import { useTranslation } from "react-i18next";
import { titleOf, type NoticeView } from "#app/certificate/review/notice-view.ts";
import { formatInstant } from "#app/i18n/format.ts";
import { isLanguage } from "#app/model/language.ts";
import { look } from "../certificate/look.ts";

/** Notices, newest first. What is new says so in words and with an icon. */
export function NoticeList({ notices }: { notices: readonly NoticeView[] }) {
  const { t } = useTranslation();
  return (
    <ol className="divide-y divide-line rounded-card border border-line bg-surface">
      {notices.map((notice) => (
        <li
          key={notice.id}
          data-notice={notice.isSeen ? "seen" : "new"}
          className={`border-l-4 px-4 py-3 ${notice.isSeen ? "border-l-transparent" : "border-l-brand"}`}
        >
          <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <span className={notice.isSeen ? "" : "font-semibold"}>{t(`notices.kinds.${notice.kind}`)}</span>
            {notice.isSeen ? null : (
              <span className="inline-flex items-center gap-1 rounded-full bg-brand-soft px-2.5 py-0.5 text-sm font-medium text-brand-strong">
                <BellDot aria-hidden className="size-3.5 shrink-0" />
                {t("notices.fresh")}
              </span>
            )}
            <time dateTime={notice.at} className="text-sm text-muted">
              {formatInstant(notice.at)}
            </time>
          </p>
          <About about={notice.about} />
        </li>
      ))}
    </ol>
  );
}

function About({ about }: Pick<NoticeView, "about">) {
  const { t, i18n } = useTranslation();
  if (about === null) return <p className="text-muted">{t("notices.gone")}</p>;
  const { address, number, titles } = about;
  const title = titleOf(titles, isLanguage(i18n.language) ? i18n.language : "kk");
  return (
    <p className="break-words">
      <Link to={address} className={look.link}>
        {number === null ? t("notices.withoutNumber") : t("notices.number", { number })}
        {title === null ? null : `, ${title}`}
      </Link>
    </p>
  );
}
