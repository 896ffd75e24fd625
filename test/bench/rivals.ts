import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";

import { mediaTypeOf } from "#app/certificate/read/media-type.ts";
import { isInstalled, run } from "./processes.ts";

const languages = "kaz+rus+eng";
/** A page of 205 dpi is what the engine's own recognition looks at. */
const dpi = "205";

/** Seconds a rival took for all files, and the files it gave up on; null when it is not installed. */
export type RivalTime = { seconds: number; failed: string[] } | null;

type Command = { program: string; args: string[]; env?: Record<string, string> };

/** `pdftotext -raw`, started for every file as a script would. */
export function timePdftotext(files: readonly string[]): Promise<RivalTime> {
  return timed("pdftotext", "poppler-utils", files, (file) => ({ program: "pdftotext", args: ["-raw", file, "-"] }));
}

/** OCRmyPDF as Paperless calls it, a file at a time. */
export function timeOcrmypdf(files: readonly string[], folder: string): Promise<RivalTime> {
  const args = ["-l", languages, "--rotate-pages", "--deskew"];
  return timed("ocrmypdf", "ocrmypdf tesseract-ocr-kaz tesseract-ocr-rus", files, async (file) => {
    const isPdf = mediaTypeOf(new Uint8Array(await readFile(file))) === "application/pdf";
    const picture = isPdf ? [] : ["--image-dpi", "200"];
    const out = ["--sidecar", join(folder, "sidecar.txt"), file, join(folder, "out.pdf")];
    return { program: "ocrmypdf", args: [...args, ...picture, ...out] };
  });
}

/** Tesseract alone, one thread, on pictures: pages of PDFs are drawn beforehand, outside the clock. */
export async function timeTesseract(files: readonly string[], folder: string): Promise<RivalTime> {
  if (!(await isInstalled("pdftoppm"))) {
    console.log("  pdftoppm is not installed (Debian: apt install poppler-utils); tesseract is left out");
    return null;
  }
  const pictures: string[] = [];
  for (const [index, file] of files.entries()) {
    if (mediaTypeOf(new Uint8Array(await readFile(file))) !== "application/pdf") pictures.push(file);
    else pictures.push(...(await drawnPages(file, join(folder, `page-${index}`))));
  }
  return timed("tesseract", "tesseract-ocr-kaz tesseract-ocr-rus", pictures, (file) => ({
    program: "tesseract",
    args: [file, "-", "-l", languages],
    env: { OMP_THREAD_LIMIT: "1" },
  }));
}

async function drawnPages(file: string, prefix: string): Promise<string[]> {
  await run("pdftoppm", ["-r", dpi, "-gray", file, prefix]);
  const folder = join(prefix, "..");
  const names = (await readdir(folder)).filter((name) => join(folder, name).startsWith(`${prefix}-`)).sort();
  return names.map((name) => join(folder, name));
}

async function timed(
  program: string,
  packages: string,
  files: readonly string[],
  commandFor: (file: string) => Command | Promise<Command>,
): Promise<RivalTime> {
  if (!(await isInstalled(program))) {
    console.log(`  ${program} is not installed (Debian: apt install ${packages}); left out`);
    return null;
  }
  const failed: string[] = [];
  let seconds = 0;
  for (const file of files) {
    const { args, env = {} } = await commandFor(file);
    const ended = await run(program, args, { env });
    seconds += ended.seconds;
    if (ended.exitCode !== 0) failed.push(file);
  }
  return { seconds, failed };
}
