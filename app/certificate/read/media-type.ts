import type { MediaType } from "#app/model/reading.ts";

/** A PDF's header may stand behind other bytes, but not further than this (PDF reference, implementation note 13). */
const headerWithin = 1024;
const pdfHeader = [0x25, 0x50, 0x44, 0x46, 0x2d];
const jpegHeader = [0xff, 0xd8, 0xff];
const pngHeader = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** The type by content, whatever the file is called; null for everything that is not accepted. */
export function mediaTypeOf(bytes: Uint8Array): MediaType | null {
  if (startsWith(bytes, pngHeader, 0)) return "image/png";
  if (startsWith(bytes, jpegHeader, 0)) return "image/jpeg";
  const last = Math.min(headerWithin, bytes.length - pdfHeader.length);
  for (let at = 0; at <= last; at += 1) if (startsWith(bytes, pdfHeader, at)) return "application/pdf";
  return null;
}

function startsWith(bytes: Uint8Array, header: readonly number[], at: number): boolean {
  return header.every((byte, index) => bytes[at + index] === byte);
}

const extensions: Record<MediaType, readonly string[]> = {
  "application/pdf": ["pdf"],
  "image/jpeg": ["jpg", "jpeg", "jpe", "jfif"],
  "image/png": ["png"],
};

/** Whether a name's ending says something else than the content; a name without ending says nothing. */
export function contradictsName(mediaType: MediaType, fileName: string): boolean {
  const ending = /\.([^./\\]+)$/u.exec(fileName)?.[1]?.toLowerCase();
  return ending !== undefined && !extensions[mediaType].includes(ending);
}
