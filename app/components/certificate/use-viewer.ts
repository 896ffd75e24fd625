import { useEffect, useState, type RefObject } from "react";
import type { QuarterTurns } from "#app/model/reading.ts";
import { useKeptZoom } from "./kept-zoom.ts";
import { largestZoom, nextZoom, percentOf, smallestZoom, type Zoom } from "./viewer-geometry.ts";

/** How the pages are looked at. */
export type Viewer = {
  zoom: Zoom;
  setZoom: (zoom: Zoom) => void;
  /** One step larger or smaller than what is seen now. */
  step: (direction: 1 | -1) => void;
  /** Inner size of the pane in pixels, as large as it may become. */
  pane: { width: number; height: number };
  turnsOf: (page: number) => QuarterTurns;
  /** Turns one page to the right, or to the left. */
  turn: (page: number, by: 1 | 3) => void;
};

/**
 * The zoom is kept in the browser, so that the next certificate opens as this one was looked at; turned pages only while
 * this one is open.
 */
export function useViewer(pane: RefObject<HTMLElement>): Viewer {
  const [zoom, setZoom] = useKeptZoom();
  const [turned, setTurned] = useState<ReadonlyMap<number, QuarterTurns>>(new Map());
  const size = useSize(pane);
  const turnsOf = (page: number): QuarterTurns => turned.get(page) ?? 0;
  const step = (direction: 1 | -1) =>
    setZoom(nextZoom(typeof zoom === "number" ? zoom : seenPercent(pane.current), direction));
  useWheel(pane, (direction) => {
    const now = typeof zoom === "number" ? zoom : seenPercent(pane.current);
    setZoom(Math.min(largestZoom, Math.max(smallestZoom, now + direction * 10)));
  });
  useZoomKeys(pane, { step, fit: () => setZoom("width") });
  return {
    zoom,
    setZoom,
    step,
    pane: size,
    turnsOf,
    turn: (page, by) => setTurned(new Map(turned).set(page, afterTurn(turnsOf(page), by))),
  };
}

const turnsInOrder: readonly QuarterTurns[] = [0, 1, 2, 3];

function afterTurn(turns: QuarterTurns, by: 1 | 3): QuarterTurns {
  return turnsInOrder[(turns + by) % 4] ?? 0;
}

/** At how many percent the first page is seen. */
function seenPercent(pane: HTMLElement | null): number {
  const sheet = pane?.querySelector("[data-sheet]");
  if (sheet === null || sheet === undefined) return 100;
  const { width, height } = sheet.getBoundingClientRect();
  return percentOf(width, width / Math.max(1, height));
}

/** The height is what the pane may become, not what it is: a short page would otherwise shrink it further and further. */
function useSize(ref: RefObject<HTMLElement>) {
  const [size, setSize] = useState({ width: 600, height: 800 });
  useEffect(() => {
    const pane = ref.current;
    if (pane === null || typeof ResizeObserver === "undefined") return undefined;
    const measure = () => {
      const most = Number.parseFloat(getComputedStyle(pane).maxHeight);
      const height = (Number.isFinite(most) ? most : pane.clientHeight) - padding;
      setSize({ width: pane.clientWidth - padding, height: Math.max(200, height) });
    };
    const observer = new ResizeObserver(measure);
    observer.observe(pane);
    window.addEventListener("resize", measure);
    return () => {
      observer.disconnect();
      window.removeEventListener("resize", measure);
    };
  }, [ref]);
  return size;
}

/** Room around the pages, with the line that names one. */
const padding = 48;

/** Ctrl and the wheel; React's own listener may not keep the browser from zooming the whole page. */
function useWheel(ref: RefObject<HTMLElement>, zoom: (direction: 1 | -1) => void): void {
  useEffect(() => {
    const pane = ref.current;
    if (pane === null) return undefined;
    const listen = (event: WheelEvent) => {
      if (!event.ctrlKey || event.deltaY === 0) return;
      event.preventDefault();
      zoom(event.deltaY < 0 ? 1 : -1);
    };
    pane.addEventListener("wheel", listen, { passive: false });
    return () => pane.removeEventListener("wheel", listen);
  });
}

/** By the key's place, so that it works in every layout; only while the pages themselves have the focus. */
function useZoomKeys(ref: RefObject<HTMLElement>, { step, fit }: { step: Viewer["step"]; fit: () => void }): void {
  useEffect(() => {
    const pane = ref.current;
    if (pane === null) return undefined;
    const acts: Record<string, () => void> = {
      Equal: () => step(1),
      NumpadAdd: () => step(1),
      Minus: () => step(-1),
      NumpadSubtract: () => step(-1),
      Digit0: fit,
    };
    const listen = (event: KeyboardEvent) => {
      const act = acts[event.code];
      if (act === undefined || event.target !== pane || event.altKey || event.metaKey || event.ctrlKey) return;
      event.preventDefault();
      event.stopPropagation();
      act();
    };
    pane.addEventListener("keydown", listen);
    return () => pane.removeEventListener("keydown", listen);
  });
}
