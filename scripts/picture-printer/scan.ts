import type { Chance } from "#db/seed/chance.ts";

import { addNoise, addSpecks, fillDisc } from "./grain.ts";
import { asSharp, blurred, fromSharp, plainPicture, turned, type Picture } from "./picture.ts";
import { layOn } from "./warp.ts";

/** What an office scanner and the sheet on it do to a page. */
export type ScanSpec = {
  dpi: 150 | 200 | 300;
  isGrey: boolean;
  skewDegrees: number;
  noise: number;
  blur: number;
  specks: number;
  /** 1 leaves it; less is pale, more is hard. */
  contrast: number;
  /** How dark paper is, 0–255. */
  paper: number;
  /** How much of the other side shines through, 0–1. */
  bleedThrough: number;
  /** Width of the dark strip where the lid stood open, as a share of the page's width. */
  darkEdge: number;
  hasPunchHoles: boolean;
  /** Quarter turns to the right: the sheet lay sideways or upside down. */
  turns: 0 | 1 | 2 | 3;
};

export function drawScanSpec(chance: Chance): ScanSpec {
  const dpi = chance.pick([150, 200, 200, 300] as const);
  return {
    dpi,
    isGrey: chance.happens(55),
    skewDegrees: chance.happens(25) ? 0 : chance.between(-30, 30) / 10,
    noise: chance.between(0, 70) / 10,
    blur: dpi === 150 ? chance.between(0, 5) / 10 : chance.between(0, 11) / 10,
    specks: chance.pick([0, 0, 40, 120, 250]),
    contrast: chance.pick([0.7, 0.85, 1, 1, 1.15]),
    paper: chance.between(232, 255),
    bleedThrough: chance.happens(20) ? chance.between(5, 13) / 100 : 0,
    darkEdge: chance.happens(25) ? chance.between(6, 25) / 1000 : 0,
    hasPunchHoles: chance.happens(15),
    turns: chance.pick([0, 0, 0, 0, 0, 0, 0, 1, 2, 3]),
  };
}

/** Scans a page that was drawn at the scan's own resolution. */
export async function scan(page: Picture, spec: ScanSpec, chance: Chance): Promise<Picture> {
  const sheet = spec.bleedThrough > 0 ? await shineThrough(page, spec.bleedThrough) : page;
  const dark = spec.darkEdge > 0 ? 46 : 255;
  const ground = plainPicture(page.width, page.height, [dark, dark, dark]);
  const angle = (spec.skewDegrees * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const [centreX, centreY] = [page.width / 2, page.height / 2];
  const shift = spec.darkEdge * page.width;
  layOn(ground, sheet, (x, y) => {
    const [dx, dy] = [x - centreX - shift, y - centreY - shift / 2];
    return { x: dx * cos + dy * sin + centreX, y: dy * cos - dx * sin + centreY, light: 1 };
  });
  if (spec.hasPunchHoles) punch(ground, spec);
  soften(ground, spec);
  const soft = await blurred(ground, spec.blur);
  addNoise(soft, spec.noise, chance, spec.isGrey);
  addSpecks(soft, spec.specks, chance);
  const grey = spec.isGrey ? await fromSharp(asSharp(soft).greyscale()) : soft;
  return await turned(grey, spec.turns);
}

/** The same page mirrored stands for whatever is printed on the other side. */
async function shineThrough(page: Picture, strength: number): Promise<Picture> {
  const behind = await fromSharp(asSharp(page).flop().blur(2.2));
  const rgb = page.rgb.map((value, at) => value - (255 - (behind.rgb[at] ?? 255)) * strength * (value / 255));
  return { ...page, rgb };
}

/** Contrast around the middle grey, and paper that is not quite white. Changes the picture. */
function soften(picture: Picture, { contrast, paper }: ScanSpec): void {
  const levels = Uint8Array.from({ length: 256 }, (_level, value) => {
    const inked = 255 - (255 - value) * Math.min(1, contrast);
    const hard = contrast > 1 ? 128 + (inked - 128) * contrast : inked;
    return Math.max(0, Math.min(255, (hard * paper) / 255));
  });
  for (const [at, value] of picture.rgb.entries()) picture.rgb[at] = levels[value] ?? value;
}

/** Two holes at the left edge, 80 mm apart, dark because nothing is behind them. */
function punch(picture: Picture, { dpi }: ScanSpec): void {
  const radius = Math.round(0.11 * dpi);
  for (const offset of [-1.57, 1.57]) {
    fillDisc(picture, {
      x: Math.round(0.45 * dpi),
      y: Math.round(picture.height / 2 + offset * dpi),
      radius,
      level: 60,
    });
  }
}
