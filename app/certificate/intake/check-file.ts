import type { MediaType } from "#app/model/reading.ts";

/** A PDF's header may stand behind other bytes, but not further than this (PDF reference, implementation note 13). */
export const headBytes = 1024;

const pdfHeader = [0x25, 0x50, 0x44, 0x46, 0x2d];
const jpegHeader = [0xff, 0xd8, 0xff];
const pngHeader = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** The type by content, whatever the file is called; `null` for everything that is not accepted. Looks at the first {@link headBytes} only. */
export function mediaTypeOf(bytes: Uint8Array): MediaType | null {
  if (startsWith(bytes, pngHeader, 0)) return "image/png";
  if (startsWith(bytes, jpegHeader, 0)) return "image/jpeg";
  const last = Math.min(headBytes, bytes.length) - pdfHeader.length;
  for (let at = 0; at <= last; at += 1) if (startsWith(bytes, pdfHeader, at)) return "application/pdf";
  return null;
}

function startsWith(bytes: Uint8Array, header: readonly number[], at: number): boolean {
  return header.every((byte, index) => bytes[at + index] === byte);
}

const longestName = 200;

/** The name to show: what follows the last slash of either kind, without control signs, not endless. Never a path. */
export function shownName(originalName: string): string {
  const last = originalName.split(/[/\\]/u).at(-1) ?? "";
  // Direction marks can make "fdp.exe" look like "exe.pdf".
  const plain = last
    .normalize("NFC")
    .replaceAll(/[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, "")
    .trim();
  const letters = Array.from(plain);
  if (letters.length === 0) return "file";
  if (letters.length <= longestName) return plain;
  const ending = /\.\w{1,5}$/u.exec(plain)?.[0] ?? "";
  return letters.slice(0, longestName - ending.length).join("") + ending;
}
