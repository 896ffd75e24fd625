import type { GreyRaster } from "./reading-tools.ts";

/** So much of the page may be darker or lighter than what becomes black and white: specks and glare. */
const outliers = 0.02;

/** The same picture with its darkest ink black and its paper white. */
export function stretchGrey({ width, height, grey }: GreyRaster): GreyRaster {
  const counts = new Uint32Array(256);
  for (const level of grey) counts[level] = (counts[level] ?? 0) + 1;
  const dark = levelAt(counts, grey.length * outliers);
  const light = Math.max(dark + 1, levelAt(counts, grey.length * (1 - outliers)));
  const levels = Uint8ClampedArray.from({ length: 256 }, (_, level) => ((level - dark) / (light - dark)) * 255);
  return { width, height, grey: grey.map((level) => levels[level] ?? level) };
}

/** Black becomes white and white black. */
export function invertGrey({ width, height, grey }: GreyRaster): GreyRaster {
  return { width, height, grey: grey.map((level) => 255 - level) };
}

function levelAt(counts: Uint32Array, share: number): number {
  let seen = 0;
  for (const [level, count] of counts.entries()) {
    seen += count;
    if (seen > share) return level;
  }
  return 255;
}
