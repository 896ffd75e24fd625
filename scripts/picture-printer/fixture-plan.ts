import type { Recipe, Settings } from "./recipes.ts";

/** One picture that tests read: as small as it can be while a person reads it without effort. */
export type PlannedFixture = { name: string; recipe: Recipe; seed: number; settings: Settings };

const calm = {
  dpi: 200,
  noise: 2.5,
  blur: 0.4,
  specks: 40,
  contrast: 1,
  bleedThrough: 0,
  darkEdge: 0,
  turns: 0,
} as const;
const kazakhRussian = { edition: "form2018", languages: ["kk", "ru"], leastFontSize: 10, isOnePage: true } as const;
const clean = { ...kazakhRussian, isClean: true } as const;

/** Every way in which pictures come, once. Deterministic: `npm run pictures:print -- FOLDER --fixtures` makes the same. */
export const plannedFixtures: readonly PlannedFixture[] = [
  {
    name: "scan-skewed",
    recipe: "jpeg-scan",
    seed: 1,
    settings: { scan: { ...calm, isGrey: true, skewDegrees: 1.6 }, certificate: clean, quality: 50 },
  },
  {
    name: "scan-upside-down",
    recipe: "jpeg-scan",
    seed: 2,
    settings: { scan: { ...calm, isGrey: true, skewDegrees: -0.7, turns: 2 }, certificate: clean, quality: 45 },
  },
  {
    name: "photo-perspective",
    recipe: "photo",
    seed: 3,
    settings: {
      photo: { longSide: 2200, table: "wood", turns: 0, shadow: 0, curl: 0, noise: 2, blur: 0.4 },
      certificate: { ...kazakhRussian, leastFontSize: 11 },
      quality: 55,
    },
  },
  {
    name: "photo-turned-by-camera",
    recipe: "photo",
    seed: 4,
    settings: {
      photo: {
        longSide: 2200,
        table: "dark",
        turns: 1,
        hasExifTurn: true,
        shadow: 0.3,
        curl: 0.12,
        noise: 2,
        blur: 0.4,
      },
      certificate: { ...kazakhRussian, leastFontSize: 11 },
      quality: 50,
    },
  },
  {
    name: "scan-in-pdf",
    recipe: "pdf-scan",
    seed: 5,
    settings: {
      scan: { ...calm, isGrey: true, skewDegrees: 0.4 },
      certificate: clean,
      quality: 45,
    },
  },
  {
    name: "scan-over-bad-text",
    recipe: "pdf-with-slips",
    seed: 6,
    settings: {
      scan: { ...calm, isGrey: true, skewDegrees: 0 },
      certificate: kazakhRussian,
      quality: 45,
    },
  },
  {
    name: "scan-in-webp",
    recipe: "webp-scan",
    seed: 7,
    settings: { scan: { ...calm, isGrey: false, skewDegrees: -1.1 }, certificate: clean, quality: 45 },
  },
  {
    name: "two-certificates",
    recipe: "multi-tiff",
    seed: 8,
    settings: { scan: { ...calm, isGrey: true, skewDegrees: 0.3 }, certificate: clean, quality: 45 },
  },
  {
    name: "letters-shifted",
    recipe: "pdf-letters-shifted",
    seed: 9,
    settings: { certificate: clean },
  },
  {
    name: "legacy-russian-scan",
    recipe: "jpeg-scan",
    seed: 10,
    settings: {
      scan: { ...calm, isGrey: true, skewDegrees: 0.8 },
      certificate: { edition: "legacy2006", languages: ["ru"], leastFontSize: 10, isClean: true },
      quality: 45,
    },
  },
  {
    name: "letter-scan",
    recipe: "letter-scan",
    seed: 11,
    settings: { scan: { ...calm, isGrey: true, skewDegrees: 0.5 }, quality: 45 },
  },
  {
    name: "application-scan",
    recipe: "application-scan",
    seed: 12,
    settings: { scan: { ...calm, isGrey: true, skewDegrees: -0.5 }, quality: 45 },
  },
];
