import { useCallback, useEffect, useMemo, useState } from "react";
import { queuePageSize, type QueueLine, type QueuePage } from "#app/certificate/review/queue-view.ts";

/** Lines of the whole queue as far as they were fetched. */
export type QueueLines = {
  at: (index: number) => QueueLine | undefined;
  /** Fetches what is missing between these lines, counted from 0. */
  want: (first: number, last: number) => void;
};

/**
 * The lines of a queue, fetched page by page as somebody scrolls. A page that could not be fetched is asked for again when it
 * comes into view again.
 *
 * @param shown the page that came with the screen; another one throws away what was fetched before
 * @param search the queue's query string, without a page
 */
export function useQueueLines(shown: QueuePage, search: string): QueueLines {
  const [fetched, setFetched] = useState<{ of: QueuePage; pages: ReadonlyMap<number, QueueLine[]> }>({
    of: shown,
    pages: new Map(),
  });
  const fetching = useMemo(() => ({ of: shown, asked: new Set<number>(), gone: new AbortController() }), [shown]);
  useEffect(() => () => fetching.gone.abort(), [fetching]);
  const pages = fetched.of === shown ? fetched.pages : null;
  const want = useCallback(
    (first: number, last: number) => {
      for (let page = pageOf(first); page <= pageOf(last); page += 1) {
        const { of, asked, gone } = fetching;
        if (page === of.page || asked.has(page)) continue;
        asked.add(page);
        fetchPage(search, page, gone.signal)
          .then((lines) =>
            setFetched((before) => ({
              of,
              pages: new Map(before.of === of ? before.pages : []).set(page, lines),
            })),
          )
          .catch(() => asked.delete(page));
      }
    },
    [fetching, search],
  );
  return {
    at(index) {
      const page = pageOf(index);
      const lines = page === shown.page ? shown.lines : pages?.get(page);
      return lines?.[index % queuePageSize];
    },
    want,
  };
}

function pageOf(index: number): number {
  return Math.floor(index / queuePageSize) + 1;
}

async function fetchPage(search: string, page: number, signal: AbortSignal): Promise<QueueLine[]> {
  const answer = await fetch(`/review/lines${search}${search === "" ? "?" : "&"}page=${page}`, { signal });
  if (!answer.ok) throw new Error(`page ${page} of the queue was refused: ${answer.status}`);
  // Our own server's answer, typed where it is made.
  const { lines } = (await answer.json()) as QueuePage;
  return lines;
}
