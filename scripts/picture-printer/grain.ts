import type { Chance } from "#db/seed/chance.ts";

import type { Picture } from "./picture.ts";

const tableSize = 1 << 15;

/** Adds the grain of a sensor: the same for the same chance. Changes the picture. */
export function addNoise(picture: Picture, sigma: number, chance: Chance, isGrey: boolean): void {
  if (sigma <= 0) return;
  const table = Float32Array.from({ length: tableSize }, () => normal(chance) * sigma);
  let at = 0;
  for (let row = 0; row < picture.height; row++) {
    at = chance.between(0, tableSize - 1);
    const end = (row + 1) * picture.width * 3;
    for (let pixel = row * picture.width * 3; pixel < end; pixel += 3) {
      for (let channel = 0; channel < 3; channel++) {
        const noise = table[(at + (isGrey ? 0 : channel * 7919)) % tableSize] ?? 0;
        const value = (picture.rgb[pixel + channel] ?? 0) + noise;
        picture.rgb[pixel + channel] = value < 0 ? 0 : value > 255 ? 255 : value;
      }
      at = (at + 1) % tableSize;
    }
  }
}

/** Twelve even draws make one that is near enough to normal. */
function normal(chance: Chance): number {
  let sum = 0;
  for (let draw = 0; draw < 12; draw++) sum += chance.between(0, 65_535) / 65_535;
  return sum - 6;
}

/** Dust on the glass: small dark dots. Changes the picture. */
export function addSpecks(picture: Picture, count: number, chance: Chance): void {
  const largest = Math.max(1, Math.round(picture.width / 900));
  for (let speck = 0; speck < count; speck++) {
    const [x, y] = [chance.between(0, picture.width - 1), chance.between(0, picture.height - 1)];
    fillDisc(picture, { x, y, radius: chance.between(0, largest), level: chance.between(40, 170) });
  }
}

/** A round spot of one grey. Changes the picture. */
export function fillDisc(
  picture: Picture,
  { x, y, radius, level }: { x: number; y: number; radius: number; level: number },
): void {
  for (let row = Math.max(0, y - radius); row <= Math.min(picture.height - 1, y + radius); row++) {
    for (let column = Math.max(0, x - radius); column <= Math.min(picture.width - 1, x + radius); column++) {
      if ((row - y) ** 2 + (column - x) ** 2 > radius ** 2 + 0.5) continue;
      const at = (row * picture.width + column) * 3;
      picture.rgb.fill(level, at, at + 3);
    }
  }
}
