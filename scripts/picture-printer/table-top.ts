import type { Chance } from "#db/seed/chance.ts";

import { blurred, fromSharp, plainPicture, asSharp, type Colour, type Picture } from "./picture.ts";

export const tables = ["dark", "light", "wood", "cloth"] as const;
export type Table = (typeof tables)[number];

const colours: Record<Table, readonly Colour[]> = {
  dark: [
    [44, 42, 46],
    [58, 47, 40],
  ],
  light: [
    [205, 203, 198],
    [188, 194, 200],
  ],
  wood: [
    [142, 98, 58],
    [174, 128, 84],
    [96, 64, 40],
  ],
  cloth: [
    [78, 96, 120],
    [128, 60, 58],
  ],
};

/** The table under the sheet: plain, woven, or with a grain like wood. */
export async function drawTable(table: Table, width: number, height: number, chance: Chance): Promise<Picture> {
  const base = chance.pick(colours[table]);
  if (table === "wood") return await drawWood(base, width, height, chance);
  const small = plainPicture(Math.ceil(width / 6), Math.ceil(height / 6), base);
  const spread = table === "cloth" ? 22 : 10;
  for (let at = 0; at < small.rgb.length; at += 3) {
    const change = chance.between(-spread, spread);
    for (let channel = 0; channel < 3; channel++) {
      small.rgb[at + channel] = Math.max(0, Math.min(255, (small.rgb[at + channel] ?? 0) + change));
    }
  }
  const coarse = await blurred(small, table === "cloth" ? 0.6 : 2);
  return await fromSharp(asSharp(coarse).resize(width, height, { fit: "fill" }));
}

/** Boards with long streaks: noise that is drawn out along the grain. */
async function drawWood(base: Colour, width: number, height: number, chance: Chance): Promise<Picture> {
  const streaks = plainPicture(24, Math.ceil(height / 5), base);
  const board = Math.max(40, Math.round(streaks.height / 4));
  let tone = 0;
  for (let row = 0; row < streaks.height; row++) {
    if (row % board === 0) tone = chance.between(-16, 16);
    const streak = chance.between(-18, 18) + tone - (row % board < 1 ? 45 : 0);
    for (let column = 0; column < streaks.width; column++) {
      const change = streak + chance.between(-7, 7);
      const at = (row * streaks.width + column) * 3;
      for (let channel = 0; channel < 3; channel++) {
        streaks.rgb[at + channel] = Math.max(0, Math.min(255, (base[channel] ?? 0) + change));
      }
    }
  }
  return await fromSharp(asSharp(streaks).resize(width, height, { fit: "fill", kernel: "cubic" }));
}
