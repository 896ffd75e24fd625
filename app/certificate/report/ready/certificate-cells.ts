import { FileLink, Link, type Cell } from "../workbook-plan.ts";
import type { RatedFacts } from "./rated-facts.ts";

type Where = Pick<RatedFacts, "publicUrl" | "originals">;

/** The certificate's page where the app's address is known, otherwise its id. */
export function recordLink({ publicUrl }: Where, id: string): Cell {
  return publicUrl === null ? id : new Link(id, `${publicUrl}/certificates/${id}`);
}

/**
 * The way to the original: beside the workbook where it was packed with its proofs, otherwise in the app, otherwise its
 * checksum. The only place that decides how reports point at files.
 */
export function originalCell(
  { publicUrl, originals }: Where,
  file: { id: string; fileId: string },
  word: string,
): Cell {
  const beside = packedOriginalCell(originals, file.id);
  if (beside !== null) return beside;
  return publicUrl === null ? file.fileId : new Link(word, `${publicUrl}/certificates/${file.id}/original`);
}

/** The original beside the workbook under its own name; empty where the pack has none. */
export function packedOriginalCell(originals: RatedFacts["originals"], certificateId: string): FileLink | null {
  const path = originals?.get(certificateId);
  return path === undefined ? null : new FileLink(path.slice(path.lastIndexOf("/") + 1), path);
}
