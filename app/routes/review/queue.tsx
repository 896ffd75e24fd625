import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { Inbox } from "lucide-react";
import { useTranslation } from "react-i18next";
import { justDecided } from "#app/certificate/review/just-decided.server.ts";
import { openQueue } from "#app/certificate/review/open-queue.server.ts";
import { countWaitingAnswers } from "#app/certificate/review/settle-answers.server.ts";
import { countWaitingPairs } from "#app/certificate/review/duplicate-pairs.server.ts";
import { savedViewForm } from "#app/certificate/review/saved-view-form.ts";
import { changeSavedViews } from "#app/certificate/review/saved-views.server.ts";
import { parseQueueFilter, queueSearch } from "#app/certificate/review/queue-filter.ts";
import { QueueFilters } from "#app/components/certificate/queue-filters.tsx";
import { QueueLinks } from "#app/components/certificate/queue-links.tsx";
import { QueuePager } from "#app/components/certificate/queue-pager.tsx";
import { SavedViews } from "#app/components/certificate/saved-views.tsx";
import { QueueTable } from "#app/components/certificate/queue-table.tsx";
import { UndoDecision } from "#app/components/certificate/undo-decision.tsx";
import { EmptyState } from "#app/components/ui/empty-state.tsx";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { requireRole } from "#app/http/guard.server.ts";
import { throwAsResponse } from "#app/http/refusals.server.ts";

/** The office's queue; its filters are the query string, so a link shows the same list to a colleague. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const viewer = await requireRole({ request, context }, "office");
  const { searchParams } = new URL(request.url);
  const filter = parseQueueFilter(searchParams);
  try {
    const declined = await countWaitingAnswers(context.app);
    const pairs = await countWaitingPairs(context.app);
    const done = await justDecided(context.app, viewer, searchParams.get("done"));
    return { filter, done, declined, pairs, queue: await openQueue(context.app, viewer, filter) };
  } catch (error) {
    return throwAsResponse(error);
  }
}

/** Keeps the filter under a name, or takes a saved one away; the list itself is changed by its address alone. */
export async function action({ request, context }: ActionFunctionArgs) {
  const viewer = await requireRole({ request, context }, "office");
  const change = savedViewForm.safeParse(Object.fromEntries(await request.formData()));
  if (!change.success) return data({ isInvalid: true }, { status: 400 });
  try {
    await changeSavedViews(context.app, viewer, change.data);
    return data({ isInvalid: false });
  } catch (error) {
    return throwAsResponse(error);
  }
}

export default function ReviewQueue() {
  const { t } = useTranslation();
  const { filter, done, queue, declined, pairs } = useLoaderData<typeof loader>();
  const search = queueSearch(filter);
  const isInvalid = useActionData<typeof action>()?.isInvalid ?? false;
  return (
    <>
      <PageHeader title={t("review.queue.title")} lead={t("review.queue.intro")} />
      <div className="space-y-4">
        <QueueLinks declined={declined} pairs={pairs} />
        {done === null ? null : <UndoDecision done={done} search={search} />}
        <SavedViews views={queue.views} search={search} isInvalid={isInvalid} />
        <QueueFilters key={search} filter={filter} queue={queue} />
        {queue.lines.length > 0 ? (
          <>
            <QueueTable shown={queue} search={search} />
            <noscript>
              <QueuePager filter={filter} page={queue.page} pageCount={queue.pageCount} />
            </noscript>
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
