import { randomUUID } from "node:crypto";
import { access, copyFile, mkdir, readdir, readFile, rename, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { gunzip } from "node:zlib";

/** Where the models of all languages lie, and which there are („kaz+rus+eng“ in Tesseract's words). */
export type LanguageData = { folder: string; languages: string };

/** npm has these; the best integer models read the same text as the twice as large ones. */
const packaged = ["kaz", "eng", "osd"] as const;
/** npm has no Russian model. Kazakh knows all Russian letters, so without it reading is a little worse, not impossible. */
const fromSystem = "rus";

const systemFolders = [
  process.env["TESSDATA_PREFIX"],
  "/usr/share/tesseract-ocr/5/tessdata",
  "/usr/share/tesseract-ocr/4.00/tessdata",
  "/usr/share/tessdata",
  "/usr/local/share/tessdata",
  "/opt/homebrew/share/tessdata",
];

let gathering: Promise<LanguageData> | undefined;

/** Gathers the models into one folder, as Tesseract wants them, on the first call; later calls find them there. */
export function languageData(): Promise<LanguageData> {
  gathering ??= gather(process.env["LANGUAGE_DATA_DIR"] ?? defaultFolder());
  return gathering;
}

const require = createRequire(import.meta.url);

/** Beside the packages the models come from: it goes when they go. */
function defaultFolder(): string {
  const packages = dirname(dirname(dirname(require.resolve("tesseract.js/package.json"))));
  return join(packages, "node_modules", ".tizilim-language-data");
}

async function gather(folder: string): Promise<LanguageData> {
  await mkdir(folder, { recursive: true });
  const unpack = promisify(gunzip);
  for (const language of packaged) {
    const target = join(folder, `${language}.traineddata`);
    if (await exists(target)) continue;
    const packageFolder = dirname(require.resolve(`@tesseract.js-data/${language}/package.json`));
    const packed = await readFile(join(packageFolder, "4.0.0_best_int", `${language}.traineddata.gz`));
    await intoPlace(target, async (temporary) => await writeFile(temporary, await unpack(packed)));
  }
  const russian = join(folder, `${fromSystem}.traineddata`);
  const installed = (await exists(russian)) ? null : await findInstalled();
  if (installed !== null) await intoPlace(russian, async (temporary) => await copyFile(installed, temporary));
  const there = new Set(await readdir(folder));
  const languages = ["kaz", fromSystem, "eng"].filter((language) => there.has(`${language}.traineddata`));
  return { folder, languages: languages.join("+") };
}

async function findInstalled(): Promise<string | null> {
  for (const folder of systemFolders) {
    const path = folder === undefined ? null : join(folder, `${fromSystem}.traineddata`);
    if (path !== null && (await exists(path))) return path;
  }
  return null;
}

/** Several readers may gather at once: each writes its own file and the last to be renamed stays. */
async function intoPlace(target: string, write: (temporary: string) => Promise<void>): Promise<void> {
  const temporary = `${target}.${randomUUID()}`;
  await write(temporary);
  await rename(temporary, target);
}

async function exists(path: string): Promise<boolean> {
  return await access(path).then(
    () => true,
    () => false,
  );
}
