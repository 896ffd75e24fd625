import type { MediaType } from "#app/model/reading.ts";
import type { ProvenWork } from "../ready/made-report.ts";
import { nameKey, safeName } from "./safe-name.ts";

/** Where the originals lie in a pack. */
export const originalsFolder = "originals";

/** One file of a pack, and the certificates whose rows lead to it. */
export type PackedOriginal = {
  /** `originals/0012345 2026-03-15.pdf` */
  path: string;
  /** SHA-256 of its bytes (hex). */
  fileId: string;
  bytes: number;
  certificates: { id: string; number: string; registeredOn: string }[];
};

/** The originals that prove a report. */
export type Proofs = {
  originals: PackedOriginal[];
  /** Certificates whose originals are not the viewer's to open, though the report names them. */
  withheld: number;
};

/** What is stored of an original. */
export type StoredFile = { bytes: number; mediaType: MediaType | null };

const endings: Record<MediaType, string> = {
  "application/pdf": "pdf",
  "image/jpeg": "jpg",
  "image/png": "png",
  "image/webp": "webp",
  "image/tiff": "tif",
  "image/heic": "heic",
};

/**
 * Names each certificate's original by number and day. A file that holds several certificates stands under the name of
 * each of them, so that whoever looks for a number finds it; the same file under the same name stands once. Other files
 * under a name that is taken get " (2)", " (3)" … in the order of the works, which never changes for the same works.
 */
export function nameOriginals(works: readonly ProvenWork[], files: ReadonlyMap<string, StoredFile>): PackedOriginal[] {
  const taken = new Map<string, PackedOriginal>();
  for (const { certificateId: id, number, registeredOn, fileId } of works) {
    const { bytes, mediaType } = files.get(fileId) ?? { bytes: 0, mediaType: null };
    const ending = mediaType === null ? "bin" : endings[mediaType];
    const name = `${safeName(number, "0")} ${safeName(registeredOn, "0")}`;
    for (let count = 1; ; count += 1) {
      const path = `${originalsFolder}/${name}${count === 1 ? "" : ` (${count})`}.${ending}`;
      const known = taken.get(nameKey(path));
      if (known === undefined) {
        taken.set(nameKey(path), { path, fileId, bytes, certificates: [{ id, number, registeredOn }] });
        break;
      }
      if (known.fileId !== fileId) continue;
      known.certificates.push({ id, number, registeredOn });
      break;
    }
  }
  return [...taken.values()];
}

/** Where the original of each certificate lies, by the certificate's id. */
export function pathsOf(originals: readonly PackedOriginal[]): Map<string, string> {
  return new Map(originals.flatMap(({ path, certificates }) => certificates.map(({ id }) => [id, path])));
}

/** Bytes of all of them together. */
export function bytesOf(originals: readonly Pick<PackedOriginal, "bytes">[]): number {
  return originals.reduce((sum, { bytes }) => sum + bytes, 0);
}
