import type { MediaType } from "#app/model/reading.ts";

/** A PDF's header may stand behind other bytes, but not further than this (PDF reference, implementation note 13). */
export const headBytes = 1024;

const pdfHeader = [0x25, 0x50, 0x44, 0x46, 0x2d];
const jpegHeader = [0xff, 0xd8, 0xff];
const pngHeader = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

const riffHeader = ascii("RIFF");
const webpMark = ascii("WEBP");
/** Little and big endian, and the two of BigTIFF. */
const tiffHeaders = [
  [0x49, 0x49, 0x2a, 0x00],
  [0x4d, 0x4d, 0x00, 0x2a],
  [0x49, 0x49, 0x2b, 0x00],
  [0x4d, 0x4d, 0x00, 0x2b],
];
/** ISO media files name their brand behind the box „ftyp“: those of telephones' still pictures, and AVIF. */
const isoMark = ascii("ftyp");
const heicBrands = new Set(["heic", "heix", "heim", "heis", "hevc", "mif1", "msf1", "avif"]);

function ascii(text: string): number[] {
  return Array.from(text, (sign) => sign.charCodeAt(0));
}

function asciiAt(bytes: Uint8Array, at: number, length: number): string {
  return String.fromCharCode(...bytes.subarray(at, at + length));
}

/** The type by content, whatever the file is called; `null` for everything that is not accepted. Looks at the first {@link headBytes} only. */
export function mediaTypeOf(bytes: Uint8Array): MediaType | null {
  if (startsWith(bytes, pngHeader, 0)) return "image/png";
  if (startsWith(bytes, jpegHeader, 0)) return "image/jpeg";
  if (startsWith(bytes, riffHeader, 0) && startsWith(bytes, webpMark, 8)) return "image/webp";
  if (tiffHeaders.some((header) => startsWith(bytes, header, 0))) return "image/tiff";
  if (startsWith(bytes, isoMark, 4) && heicBrands.has(asciiAt(bytes, 8, 4))) return "image/heic";
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
