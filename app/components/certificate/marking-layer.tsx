import { useState, type PointerEvent, type RefObject } from "react";
import type { Box, QuarterTurns } from "#app/model/reading.ts";
import { MarkedRect } from "./marked-rect.tsx";
import { boxBetween, pointOnPage } from "./viewer-geometry.ts";

type MarkingLayerProps = {
  page: number;
  turns: QuarterTurns;
  /** The page itself, whose rectangle on the screen tells where the pointer is. */
  sheet: RefObject<HTMLElement>;
  onMarked: (box: Box) => void;
};

type Corner = { x: number; y: number };

/** Lies over a page while places are marked: a box is dragged with mouse, pen or finger. */
export function MarkingLayer({ page, turns, sheet, onMarked }: MarkingLayerProps) {
  const [drag, setDrag] = useState<{ from: Corner; to: Corner } | null>(null);
  const cornerAt = ({ clientX: x, clientY: y }: PointerEvent): Corner | null => {
    const shown = sheet.current?.getBoundingClientRect();
    return shown === undefined ? null : pointOnPage({ x, y }, shown, turns);
  };
  return (
    <div
      data-marking-page={page}
      className="absolute inset-0 cursor-crosshair touch-none"
      onPointerDown={(event) => {
        const from = event.button === 0 ? cornerAt(event) : null;
        if (from === null) return;
        // The field that is to be filled keeps the focus.
        event.preventDefault();
        event.stopPropagation();
        event.currentTarget.setPointerCapture(event.pointerId);
        setDrag({ from, to: from });
      }}
      onPointerMove={(event) => {
        const to = drag === null ? null : cornerAt(event);
        if (drag !== null && to !== null) setDrag({ ...drag, to });
      }}
      onPointerUp={(event) => {
        const to = drag === null ? null : cornerAt(event);
        if (drag !== null && to !== null) onMarked(boxBetween(drag.from, to));
        setDrag(null);
      }}
      onPointerCancel={() => setDrag(null)}
    >
      {drag === null ? null : (
        <svg viewBox="0 0 1 1" preserveAspectRatio="none" aria-hidden className="absolute inset-0 size-full">
          <MarkedRect box={boxBetween(drag.from, drag.to)} />
        </svg>
      )}
    </div>
  );
}
