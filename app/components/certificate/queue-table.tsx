import { useWindowVirtualizer } from "@tanstack/react-virtual";
import { useEffect, useLayoutEffect, useRef, useState, useSyncExternalStore } from "react";
import { useTranslation } from "react-i18next";
import { queuePageSize, type QueuePage } from "#app/certificate/review/queue-view.ts";
import { QueueRow, useQueueColumns } from "./queue-row.tsx";
import { useQueueLines } from "./use-queue-lines.ts";

type QueueTableProps = { shown: QueuePage; search: string };

/** About as high as a row is, until it was measured. */
const rowHeight = 76;

/**
 * The queue. With scripts it is one long list that fetches what is scrolled to and keeps only what is in view; without, one
 * page of it. Tens of thousands of lines are as quick as fifty.
 */
export function QueueTable({ shown, search }: QueueTableProps) {
  const isAlive = useSyncExternalStore(
    noSubscription,
    () => true,
    () => false,
  );
  return isAlive ? <LongTable shown={shown} search={search} /> : <PlainTable shown={shown} search={search} />;
}

function noSubscription(): () => void {
  return () => undefined;
}

function PlainTable({ shown, search }: QueueTableProps) {
  const first = (shown.page - 1) * queuePageSize;
  return (
    <Frame total={shown.total}>
      <tbody>
        {shown.lines.map((line, index) => (
          <QueueRow key={line.id} line={line} search={search} index={first + index} />
        ))}
      </tbody>
    </Frame>
  );
}

function LongTable({ shown, search }: QueueTableProps) {
  const { at, want } = useQueueLines(shown, search);
  const frame = useRef<HTMLDivElement>(null);
  const [top, setTop] = useState(0);
  useLayoutEffect(() => setTop(frame.current?.offsetTop ?? 0), []);
  const virtualizer = useWindowVirtualizer({
    count: shown.total,
    estimateSize: () => rowHeight,
    overscan: 10,
    scrollMargin: top,
    initialRect: { width: 1280, height: 900 },
  });
  const items = virtualizer.getVirtualItems();
  const [first, last] = [items[0]?.index ?? 0, items.at(-1)?.index ?? 0];
  useEffect(() => want(first, last), [want, first, last]);
  // An address that names a page opens there, unless the browser has come back to a place of its own.
  useEffect(() => {
    if (shown.page > 1 && window.scrollY === 0) {
      virtualizer.scrollToIndex((shown.page - 1) * queuePageSize, { align: "start" });
    }
  }, [shown.page, virtualizer]);
  const before = (items[0]?.start ?? top) - top;
  const after = virtualizer.getTotalSize() - ((items.at(-1)?.end ?? top) - top);
  return (
    <div ref={frame}>
      <Frame total={shown.total}>
        <Space height={before} />
        <tbody>
          {items.map(({ index, key }) => (
            <QueueRow key={key} line={at(index)} search={search} index={index} measure={virtualizer.measureElement} />
          ))}
        </tbody>
        <Space height={after} />
      </Frame>
    </div>
  );
}

/** Stands for the rows that are not in view. */
function Space({ height }: { height: number }) {
  if (height <= 0) return null;
  return (
    <tbody aria-hidden>
      <tr style={{ height: `${height}px` }} />
    </tbody>
  );
}

function Frame({ total, children }: { total: number; children: React.ReactNode }) {
  const { t } = useTranslation();
  const columns = useQueueColumns();
  return (
    <div className="rounded-card border border-line bg-surface">
      <table className="stacks-on-phone w-full border-collapse text-left" aria-rowcount={total + 1}>
        <caption className="sr-only">{t("review.queue.title")}</caption>
        <thead className="border-b border-line text-sm text-muted">
          <tr aria-rowindex={1}>
            {columns.map(({ id, heading }) => (
              <th key={id} scope="col" className="px-3 py-2 font-medium">
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        {children}
      </table>
    </div>
  );
}
