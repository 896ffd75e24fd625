import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { readZip } from "./read-zip.ts";

/** The paragraphs of a Word document as they are written in its file, past any library's eyes. */
export function paragraphsOf(document: Buffer): string[] {
  const xml = readZip(document).get("word/document.xml") ?? "";
  return [...xml.matchAll(/<w:p>(.*?)<\/w:p>|<w:p [^>]*>(.*?)<\/w:p>/gsu)].map(([, plain, dressed]) =>
    [...(plain ?? dressed ?? "").matchAll(/<w:t(?: [^>]*)?>(.*?)<\/w:t>/gsu)]
      .map(([, text]) => unescaped(text ?? ""))
      .join(""),
  );
}

function unescaped(text: string): string {
  return text
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&apos;", "'")
    .replaceAll("&amp;", "&");
}

/**
 * The PDF that LibreOffice makes of a document: what somebody who opens it sees.
 *
 * @throws Error when LibreOffice Writer is missing: a skipped check would look like a passed one
 */
export async function printedByLibreOffice(document: Buffer): Promise<Buffer> {
  const folder = mkdtempSync(join(tmpdir(), "tizilim-doc-"));
  try {
    const file = join(folder, "document.docx");
    writeFileSync(file, document);
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, "profile")).href}`;
    const order = [profile, "--headless", "--convert-to", "pdf", "--outdir", folder, file];
    await promisify(execFile)(process.env["SOFFICE_PATH"] ?? "soffice", order, { timeout: 180_000 });
    return readFileSync(join(folder, "document.pdf"));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
