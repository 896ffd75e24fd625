/**
 * What became of one uploaded file. `already_sent`: the same person sent the same bytes before.
 * `too_many` and `too_soon` (another upload was going on): held back by the page, never sent.
 */
export const uploadResults = [
  "sent",
  "already_sent",
  "wrong_file_type",
  "empty",
  "too_large",
  "too_many",
  "too_soon",
] as const;
export type UploadResult = (typeof uploadResults)[number];

/**
 * Why an upload ended before its end, or had nothing in it. What came before is kept.
 * `no_answer`: said by the page when the server cannot be heard; nobody knows how much was kept.
 */
export const uploadStops = ["too_large", "too_many_files", "broken", "nothing", "no_answer"] as const;
export type UploadStop = (typeof uploadStops)[number];

/** One file of an upload and what became of it. */
export type UploadedFile = { fileName: string; result: UploadResult };

/** What became of all files that were sent at once, in their order. */
export type UploadSummary = { files: UploadedFile[]; stopped: UploadStop | null };

/** Whether the file is with us now. */
export function isKept({ result }: UploadedFile): boolean {
  return result === "sent" || result === "already_sent";
}
