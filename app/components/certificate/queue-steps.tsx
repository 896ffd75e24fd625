import { Link, PrefetchPageLinks } from "@remix-run/react";
import { ArrowLeft, ArrowRight, List } from "lucide-react";
import { useTranslation } from "react-i18next";
import { LinkButton } from "../ui/button.tsx";
import { KeyCap } from "./key-cap.tsx";
import { KeyMap } from "./key-map.tsx";
import { look } from "./look.ts";

type QueueStepsProps = {
  /** `position` 0: the certificate is not in this queue. */
  neighbours: { previousId: string | null; nextId: string | null; position: number; total: number };
  /** The queue's query string. */
  search: string;
};

/** Back to the queue, and on to its previous or next certificate. */
export function QueueSteps({ neighbours: { previousId, nextId, position, total }, search }: QueueStepsProps) {
  const { t } = useTranslation();
  return (
    <nav aria-label={t("review.queue.title")} className="mb-3 flex flex-wrap items-center justify-between gap-2">
      {nextId === null ? null : <PrefetchPageLinks page={`/review/${nextId}${search}`} />}
      <Link
        to={`/review${search}`}
        data-desk-key="list"
        aria-keyshortcuts="L"
        className={`inline-flex min-h-10 items-center gap-1 ${look.link}`}
      >
        <List aria-hidden className="size-4" />
        {t("review.queue.back")}
      </Link>
      <div className="flex flex-wrap items-center gap-2">
        <KeyMap />
        {position > 0 ? (
          <span className="text-sm text-muted">{t("review.queue.position", { position, total })}</span>
        ) : null}
        {previousId === null ? null : (
          <LinkButton size="small" to={`/review/${previousId}${search}`} data-desk-key="previous" aria-keyshortcuts="K">
            <ArrowLeft aria-hidden className="size-4" />
            {t("review.queue.previous")}
            <KeyCap action="previous" />
          </LinkButton>
        )}
        {nextId === null ? null : (
          <LinkButton size="small" to={`/review/${nextId}${search}`} data-desk-key="next" aria-keyshortcuts="J">
            {t("review.queue.next")}
            <KeyCap action="next" />
            <ArrowRight aria-hidden className="size-4" />
          </LinkButton>
        )}
      </div>
    </nav>
  );
}
