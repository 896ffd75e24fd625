import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { Inbox } from "lucide-react";
import { useTranslation } from "react-i18next";
import { openQueue } from "#app/certificate/review/open-queue.server.ts";
import { countWaitingAnswers } from "#app/certificate/review/settle-answers.server.ts";
import { countWaitingPairs } from "#app/certificate/review/duplicate-pairs.server.ts";
import { parseQueueFilter, queueSearch } from "#app/certificate/review/queue-filter.ts";
import { QueueFilters } from "#app/components/certificate/queue-filters.tsx";
import { QueuePager } from "#app/components/certificate/queue-pager.tsx";
import { QueueTable } from "#app/components/certificate/queue-table.tsx";
import { LinkButton } from "#app/components/ui/button.tsx";
import { EmptyState } from "#app/components/ui/empty-state.tsx";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { requireRole } from "#app/http/guard.server.ts";
import { throwAsResponse } from "#app/http/refusals.server.ts";

/** The office's queue; its filters are the query string, so a link shows the same list to a colleague. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const viewer = await requireRole({ request, context }, "office");
  const filter = parseQueueFilter(new URL(request.url).searchParams);
  try {
    const declined = await countWaitingAnswers(context.app);
    const pairs = await countWaitingPairs(context.app);
    return { filter, declined, pairs, queue: await openQueue(context.app, viewer, filter) };
  } catch (error) {
    return throwAsResponse(error);
  }
}

export default function ReviewQueue() {
  const { t } = useTranslation();
  const { filter, queue, declined, pairs } = useLoaderData<typeof loader>();
  const search = queueSearch(filter);
  return (
    <>
      <PageHeader
        title={t("review.queue.title")}
        lead={t("review.queue.intro")}
        actions={
          <>
            {declined === 0 ? null : (
              <LinkButton to="/review/answers">{t("mine.declined.link", { count: declined })}</LinkButton>
            )}
            {/* Also without open ones: decisions are taken back there. */}
            <LinkButton to="/review/duplicates">
              {pairs === 0 ? t("duplicates.title") : t("duplicates.link", { count: pairs })}
            </LinkButton>
            <LinkButton to="/review/quality">{t("quality.link")}</LinkButton>
            <LinkButton to="/review/settings">{t("desk.title")}</LinkButton>
          </>
        }
      />
      <div className="space-y-4">
        <QueueFilters key={search} filter={filter} queue={queue} />
        {queue.lines.length > 0 ? (
          <>
            <QueueTable lines={queue.lines} search={search} />
            <QueuePager filter={filter} page={queue.page} pageCount={queue.pageCount} />
          </>
        ) : (
          <EmptyState
            Icon={Inbox}
            title={t(search === "" ? "review.queue.emptyTitle" : "review.queue.emptyFilterTitle")}
          >
            {t(search === "" ? "review.queue.emptyText" : "review.queue.emptyFilter")}
          </EmptyState>
        )}
      </div>
    </>
  );
}
