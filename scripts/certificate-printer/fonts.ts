import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

import { create, type Font } from "fontkit";

import type { FontName } from "./spec.ts";

const require = createRequire(import.meta.url);

type Weight = "regular" | "bold" | "italic";

/** Where the weights of each face lie; all of them have every Kazakh letter. Asked late: a path needs its package. */
const files: Record<FontName, Record<Weight, () => string>> = {
  tinos: {
    regular: () => require.resolve("@expo-google-fonts/tinos/400Regular/Tinos_400Regular.ttf"),
    bold: () => require.resolve("@expo-google-fonts/tinos/700Bold/Tinos_700Bold.ttf"),
    italic: () => require.resolve("@expo-google-fonts/tinos/400Regular_Italic/Tinos_400Regular_Italic.ttf"),
  },
  arimo: {
    regular: () => require.resolve("@expo-google-fonts/arimo/400Regular/Arimo_400Regular.ttf"),
    bold: () => require.resolve("@expo-google-fonts/arimo/700Bold/Arimo_700Bold.ttf"),
    italic: () => require.resolve("@expo-google-fonts/arimo/400Regular_Italic/Arimo_400Regular_Italic.ttf"),
  },
  "pt-serif": {
    regular: () => require.resolve("@expo-google-fonts/pt-serif/400Regular/PTSerif_400Regular.ttf"),
    bold: () => require.resolve("@expo-google-fonts/pt-serif/700Bold/PTSerif_700Bold.ttf"),
    italic: () => require.resolve("@expo-google-fonts/pt-serif/400Regular_Italic/PTSerif_400Regular_Italic.ttf"),
  },
  "dejavu-sans": {
    regular: () => require.resolve("dejavu-fonts-ttf/ttf/DejaVuSans.ttf"),
    bold: () => require.resolve("dejavu-fonts-ttf/ttf/DejaVuSans-Bold.ttf"),
    italic: () => require.resolve("dejavu-fonts-ttf/ttf/DejaVuSans-Oblique.ttf"),
  },
  "dejavu-serif": {
    regular: () => require.resolve("dejavu-fonts-ttf/ttf/DejaVuSerif.ttf"),
    bold: () => require.resolve("dejavu-fonts-ttf/ttf/DejaVuSerif-Bold.ttf"),
    italic: () => require.resolve("dejavu-fonts-ttf/ttf/DejaVuSerif-Italic.ttf"),
  },
  "dejavu-sans-condensed": {
    regular: () => require.resolve("dejavu-fonts-ttf/ttf/DejaVuSansCondensed.ttf"),
    bold: () => require.resolve("dejavu-fonts-ttf/ttf/DejaVuSansCondensed-Bold.ttf"),
    italic: () => require.resolve("dejavu-fonts-ttf/ttf/DejaVuSansCondensed-Oblique.ttf"),
  },
};

const opened = new Map<string, Font>();

/**
 * A weight, opened once a process: its tables of kerning take longer to parse than a page to print.
 *
 * @throws TypeError when a file is a collection of fonts
 */
export function openFont(name: FontName, weight: Weight): Font {
  return openFile(files[name][weight]());
}

function openFile(file: string): Font {
  const known = opened.get(file);
  if (known !== undefined) return known;
  const font = create(readFileSync(file));
  if (!("layout" in font)) throw new TypeError(`not a single font: ${file}`);
  keepCodePoints(font);
  rememberRuns(font);
  opened.set(file, font);
  return font;
}

/** Whether both weights can print a sign; PT Serif, for one, has no schwa. */
export function canPrint(name: FontName, sign: string): boolean {
  const code = sign.codePointAt(0) ?? 0;
  return (["regular", "bold"] as const).every((weight) => openFont(name, weight).hasGlyphForCodePoint(code));
}

/** Labels come back on every page, so each word is shaped once. PDFKit scales the positions it gets: it gets copies. */
function rememberRuns(font: Font): void {
  const shape = font.layout.bind(font);
  const runs = new Map<string, ReturnType<Font["layout"]>>();
  font.layout = (text, ...options) => {
    // PDFKit breaks lines at soft hyphens, but would print those inside a line, too.
    const run = runs.get(text) ?? shape(text.replaceAll("\u00ad", ""), ...options);
    runs.set(text, run);
    const positions = run.positions.map((position) => ({ ...position }));
    return Object.assign(Object.create(Object.getPrototypeOf(run)), run, { positions });
  };
}

/**
 * A glyph first met as a part of another one (as in Й or Ё) is kept by the font without its letters, and every later
 * document would print it without saying which letter it is. Fonts are shared here, so the letters are put back.
 */
function keepCodePoints(font: Font): void {
  const getGlyph = font.getGlyph.bind(font);
  font.getGlyph = (id, codePoints = []) => {
    const glyph = getGlyph(id, codePoints);
    if (glyph.codePoints.length === 0) glyph.codePoints.push(...codePoints);
    return glyph;
  };
}
