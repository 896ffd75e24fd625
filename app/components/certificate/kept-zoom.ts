import { useSyncExternalStore } from "react";
import { parseZoom, type Zoom } from "./viewer-geometry.ts";

const storageKey = "tizilim.page-zoom";
const listeners = new Set<() => void>();

/** Where a browser forbids to keep anything, the zoom lasts as long as the window. */
let remembered: string | null = null;

/** The zoom as it was left, kept in the browser from one certificate to the next. */
export function useKeptZoom(): [Zoom, (zoom: Zoom) => void] {
  const kept = useSyncExternalStore(listen, read, () => null);
  return [parseZoom(kept) ?? "width", keep];
}

function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function read(): string | null {
  try {
    return localStorage.getItem(storageKey) ?? remembered;
  } catch {
    return remembered;
  }
}

function keep(zoom: Zoom): void {
  remembered = String(zoom);
  try {
    localStorage.setItem(storageKey, remembered);
  } catch {
    // Remembered all the same.
  }
  for (const listener of listeners) listener();
}
