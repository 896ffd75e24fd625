import type { GreyRaster } from "../reading-tools.ts";

/** Pixels that are ink of letters: 1, everything else 0. */
export type InkMask = { width: number; height: number; ink: Uint8Array };

const darkerThanPaper = 0.72;
/** A stroke that is joined over more of the page than this is a frame, a rule, a table's edge or a shadow, no letter. */
const longestStroke = 0.2;
const largestLetter = 0.06;

/** Ink of letters on an evenly lit picture. Frames, rules and large drawings are left out, for they run where they like. */
export function inkMask({ width, height, grey }: GreyRaster): InkMask {
  const ink = new Uint8Array(width * height);
  for (let index = 0; index < ink.length; index += 1) ink[index] = (grey[index] ?? 255) < 255 * darkerThanPaper ? 1 : 0;
  dropLarge({ width, height, ink });
  return { width, height, ink };
}

function dropLarge({ width, height, ink }: InkMask): void {
  const seen = new Uint8Array(ink.length);
  const stack = new Int32Array(ink.length);
  for (let start = 0; start < ink.length; start += 1) {
    if (ink[start] === 0 || seen[start] === 1) continue;
    let [top, count] = [1, 0];
    let [minX, maxX, minY, maxY] = [width, 0, height, 0];
    stack[0] = start;
    seen[start] = 1;
    const members: number[] = [];
    while (top > 0) {
      top -= 1;
      const at = stack[top] ?? 0;
      members.push(at);
      count += 1;
      const x = at % width;
      const y = (at - x) / width;
      if (x < minX) minX = x;
      if (x > maxX) maxX = x;
      if (y < minY) minY = y;
      if (y > maxY) maxY = y;
      for (let dy = -1; dy <= 1; dy += 1) {
        for (let dx = -1; dx <= 1; dx += 1) {
          const [nx, ny] = [x + dx, y + dy];
          if (nx < 0 || ny < 0 || nx >= width || ny >= height) continue;
          const next = ny * width + nx;
          if (ink[next] === 0 || seen[next] === 1) continue;
          seen[next] = 1;
          stack[top] = next;
          top += 1;
        }
      }
    }
    const [spanX, spanY] = [(maxX - minX + 1) / width, (maxY - minY + 1) / height];
    const isLarge = spanX > longestStroke || spanY > longestStroke || (spanX > largestLetter && spanY > largestLetter);
    if (isLarge || count < 2) for (const at of members) ink[at] = 0;
  }
}
