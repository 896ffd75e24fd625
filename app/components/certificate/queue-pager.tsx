import { useTranslation } from "react-i18next";
import { queueSearch, type QueueFilter } from "#app/certificate/review/queue-filter.ts";
import { LinkButton } from "../ui/button.tsx";

type QueuePagerProps = { filter: QueueFilter; page: number; pageCount: number };

/** On to the next page of the queue and back. Renders nothing when there is only one. */
export function QueuePager({ filter, page, pageCount }: QueuePagerProps) {
  const { t } = useTranslation();
  if (pageCount < 2) return null;
  return (
    <nav aria-label={t("review.queue.pages")} className="flex flex-wrap items-center justify-between gap-2">
      {page > 1 ? (
        <LinkButton size="small" to={`/review${queueSearch(filter, page - 1)}`}>
          {t("review.queue.previous")}
        </LinkButton>
      ) : (
        <span />
      )}
      <span className="text-sm text-muted">{t("review.queue.pageOf", { page, total: pageCount })}</span>
      {page < pageCount ? (
        <LinkButton size="small" to={`/review${queueSearch(filter, page + 1)}`}>
          {t("review.queue.next")}
        </LinkButton>
      ) : (
        <span />
      )}
    </nav>
  );
}
