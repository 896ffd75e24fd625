import type { GreyRaster } from "../reading-tools.ts";
import { connectedParts, type Part } from "./connected-parts.ts";

/** Pixels that are ink of letters: 1, everything else 0; and how high letters without ascenders about are, in its pixels. */
export type InkMask = { width: number; height: number; ink: Uint8Array; letterHeight: number };

export const darkerThanPaper = 0.72 * 255;
/** A stroke that is joined over more of the page than this is a frame, a rule, a table's edge or a shadow, no letter. */
const longestStroke = 0.2;
const largestLetter = 0.06;

/** Ink of letters on an evenly lit picture. Frames, rules and large drawings are left out, for they run where they like. */
export function inkMask({ width, height, grey }: GreyRaster): InkMask {
  const ink = new Uint8Array(width * height);
  for (let index = 0; index < ink.length; index += 1) ink[index] = (grey[index] ?? 255) < darkerThanPaper ? 1 : 0;
  const { parts, eachRun } = connectedParts({ width, height, ink });
  const isNoLetter = ({ left, right, top, bottom, size }: Part) => {
    const [spanX, spanY] = [(right - left + 1) / width, (bottom - top + 1) / height];
    return size < 2 || Math.max(spanX, spanY) > longestStroke || Math.min(spanX, spanY) > largestLetter;
  };
  eachRun(isNoLetter, (start, length) => ink.fill(0, start, start + length));
  return { width, height, ink, letterHeight: medianHeight(parts, Math.max(width, height)) };
}

function medianHeight(parts: readonly Part[], longSide: number): number {
  const heights = parts
    .filter(({ size }) => size >= 6)
    .map(({ top, bottom }) => bottom - top + 1)
    .filter((height) => height >= longSide * 0.003 && height <= longSide * 0.025)
    .sort((a, b) => a - b);
  return heights[heights.length >> 1] ?? Math.round(longSide * 0.007);
}
