import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { look } from "./look.ts";

type QueueLinksProps = {
  /** Authors who said "not mine" and wait for an answer. */
  declined: number;
  /** Possible duplicates nobody has decided on. */
  pairs: number;
};

/** Everything else the office does around its queue; what waits for it stands first, with its number. */
export function QueueLinks({ declined, pairs }: QueueLinksProps) {
  const { t } = useTranslation();
  const links = [
    ...(declined === 0 ? [] : [{ to: "/review/answers", text: t("mine.declined.link", { count: declined }) }]),
    // Also without open ones: decisions are taken back there.
    {
      to: "/review/duplicates",
      text: pairs === 0 ? t("duplicates.title") : t("duplicates.link", { count: pairs }),
    },
    { to: "/review/bulk", text: t("decisions.bulk.link") },
    { to: "/review/register", text: t("registerExtract.title") },
    { to: "/review/quality", text: t("quality.link") },
    { to: "/review/reasons", text: t("decisions.templates.link") },
    { to: "/review/settings", text: t("desk.title") },
  ];
  return (
    <nav aria-label={t("queue.links")}>
      <ul className="flex flex-wrap gap-x-5">
        {links.map(({ to, text }) => (
          <li key={to}>
            <Link to={to} className={`inline-flex min-h-10 items-center ${look.link}`}>
              {text}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
