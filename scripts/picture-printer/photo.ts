import type { Chance } from "#db/seed/chance.ts";

import { addNoise } from "./grain.ts";
import { blurred, turned, type Picture } from "./picture.ts";
import { drawTable, tables, type Table } from "./table-top.ts";
import { homography, layOn, project, type Point, type Quad } from "./warp.ts";

/** How a sheet was photographed. */
export type PhotoSpec = {
  /** Longer side of the photo in pixels. */
  longSide: number;
  table: Table;
  /** Share of the photo's shorter side that the sheet leaves free on either side. */
  border: number;
  /** How far each corner is moved, as a share of the photo's sides. */
  corners: readonly [Point, Point, Point, Point];
  /** Turn of the sheet on the table. */
  skewDegrees: number;
  /** Darkest light on the sheet, 0–1, and where it comes from. */
  darkest: number;
  lightFromDegrees: number;
  /** A shadow of hand or phone across the sheet: its strength, or 0. */
  shadow: number;
  /** Red and blue of the lamp, 1 is white. */
  warmth: number;
  blur: number;
  noise: number;
  /** How far a corner is rolled up, as a share of the sheet's width, or 0. */
  curl: number;
  /** Quarter turns to the right of what the sensor saw. */
  turns: 0 | 1 | 2 | 3;
  /** Whether the camera noted the turn, so that viewers undo it. */
  hasExifTurn: boolean;
};

export function drawPhotoSpec(chance: Chance): PhotoSpec {
  const shift = (): Point => [chance.between(-30, 30) / 1000, chance.between(-30, 30) / 1000];
  const turns = chance.pick([0, 0, 0, 1, 1, 3, 2] as const);
  const longSide = chance.pick([2200, 2600, 3000, 3600]);
  return {
    longSide,
    table: chance.pick(tables),
    border: chance.between(20, 90) / 1000,
    corners: [shift(), shift(), shift(), shift()],
    skewDegrees: chance.between(-50, 50) / 10,
    darkest: chance.between(55, 92) / 100,
    lightFromDegrees: chance.between(0, 359),
    shadow: chance.happens(45) ? chance.between(15, 42) / 100 : 0,
    warmth: chance.between(94, 108) / 100,
    blur: (chance.between(3, 14) / 10) * (longSide / 3000),
    noise: chance.between(10, 65) / 10,
    curl: chance.happens(25) ? chance.between(8, 20) / 100 : 0,
    turns,
    hasExifTurn: turns === 0 || chance.happens(70),
  };
}

/** Photographs a sheet that was drawn at about 250 dots an inch. */
export async function photograph(sheet: Picture, spec: PhotoSpec, chance: Chance): Promise<Picture> {
  const isLandscape = sheet.width > sheet.height;
  const shortSide = Math.round(spec.longSide * 0.75);
  const [width, height] = isLandscape ? [spec.longSide, shortSide] : [shortSide, spec.longSide];
  const ground = await drawTable(spec.table, width, height, chance);
  const quad = quadOf(sheet, { width, height }, spec);
  castShadow(ground, quad);
  const toSheet = homography(quad, rectangle(sheet.width, sheet.height));
  const softSheet = await blurred(sheet, sheet.width / width > 1.15 ? 0.6 : 0);
  layOn(ground, softSheet, (x, y) => {
    const [u, v] = project(toSheet, x, y);
    return rolled(u, v, softSheet, spec.curl);
  });
  shade(ground, spec, chance);
  const soft = await blurred(ground, spec.blur);
  addNoise(soft, spec.noise, chance, false);
  return await turned(soft, spec.turns);
}

function rectangle(width: number, height: number): Quad {
  return [
    [0, 0],
    [width - 1, 0],
    [width - 1, height - 1],
    [0, height - 1],
  ];
}

/** Where the sheet's corners lie in the photo: as large as fits, turned a little, each corner moved by the perspective. */
function quadOf(sheet: Picture, photo: { width: number; height: number }, spec: PhotoSpec): Quad {
  const angle = (spec.skewDegrees * Math.PI) / 180;
  const [cos, sin] = [Math.abs(Math.cos(angle)), Math.abs(Math.sin(angle))];
  const free = 1 - 2 * spec.border;
  const scale = Math.min(
    (photo.width * free) / (sheet.width * cos + sheet.height * sin),
    (photo.height * free) / (sheet.width * sin + sheet.height * cos),
  );
  const [halfWidth, halfHeight] = [(sheet.width * scale) / 2, (sheet.height * scale) / 2];
  const corner = (dx: number, dy: number, [moveX, moveY]: Point): Point => [
    photo.width / 2 + dx * Math.cos(angle) - dy * Math.sin(angle) + moveX * photo.width,
    photo.height / 2 + dx * Math.sin(angle) + dy * Math.cos(angle) + moveY * photo.height,
  ];
  const [first, second, third, fourth] = spec.corners;
  return [
    corner(-halfWidth, -halfHeight, first),
    corner(halfWidth, -halfHeight, second),
    corner(halfWidth, halfHeight, third),
    corner(-halfWidth, halfHeight, fourth),
  ];
}

/** The lower right corner bends up: what lies there is squeezed towards the middle, and turns away from the light. */
function rolled(
  u: number,
  v: number,
  { width, height }: Picture,
  curl: number,
): { x: number; y: number; light: number } {
  if (curl === 0) return { x: u, y: v, light: 1 };
  const reach = curl * width;
  const depth = (u - width + (v - height)) / Math.SQRT2 + reach;
  if (depth <= 0) return { x: u, y: v, light: 1 };
  const bend = (depth / reach) ** 2;
  const squeeze = bend * reach * 0.55;
  return { x: u + squeeze, y: v + squeeze, light: Math.max(0.55, 1 - 0.4 * bend) };
}

/** A soft dark rim around the sheet, from its own thickness. Changes the ground. */
function castShadow(ground: Picture, quad: Quad): void {
  const toUnit = homography(quad, [
    [0, 0],
    [1, 0],
    [1, 1],
    [0, 1],
  ]);
  for (let y = 0; y < ground.height; y++) {
    for (let x = 0; x < ground.width; x++) {
      const [u, v] = project(toUnit, x, y);
      const outside = Math.max(-u, u - 1, -v, v - 1);
      if (outside < 0 || outside > 0.02) continue;
      const light = 0.72 + 0.28 * (outside / 0.02);
      const at = (y * ground.width + x) * 3;
      for (let channel = 0; channel < 3; channel++) ground.rgb[at + channel] = (ground.rgb[at + channel] ?? 0) * light;
    }
  }
}

/** Uneven light, dim corners, a shadow across, and the colour of the lamp. Changes the photo. */
function shade(photo: Picture, spec: PhotoSpec, chance: Chance): void {
  const { width, height, rgb } = photo;
  const angle = (spec.lightFromDegrees * Math.PI) / 180;
  const [lightX, lightY] = [Math.cos(angle), Math.sin(angle)];
  const shadowAngle = (chance.between(0, 359) * Math.PI) / 180;
  const [edgeX, edgeY] = [Math.cos(shadowAngle), Math.sin(shadowAngle)];
  const [edgeAt, softness] = [chance.between(-15, 25) / 100, chance.between(2, 9) / 100];
  const tint = [spec.warmth, 1, 2 - spec.warmth] as const;
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const [dx, dy] = [x / width - 0.5, y / height - 0.5];
      const even = 1 - (1 - spec.darkest) * (0.5 + dx * lightX + dy * lightY) - 0.22 * (dx * dx + dy * dy);
      const behind = (dx * edgeX + dy * edgeY - edgeAt) / softness;
      const light = even * (1 - spec.shadow / (1 + Math.exp(-behind)));
      const at = (y * width + x) * 3;
      for (let channel = 0; channel < 3; channel++) {
        rgb[at + channel] = Math.max(0, Math.min(255, (rgb[at + channel] ?? 0) * light * (tint[channel] ?? 1)));
      }
    }
  }
}
