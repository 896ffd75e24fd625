/** What became of one uploaded file. `already_sent`: the same person sent the same bytes before. */
export const uploadResults = ["sent", "already_sent", "wrong_file_type", "empty", "too_large"] as const;
export type UploadResult = (typeof uploadResults)[number];

/** Why an upload ended before its end, or had nothing in it. What came before is kept. */
export const uploadStops = ["too_large", "too_many_files", "broken", "nothing"] as const;
export type UploadStop = (typeof uploadStops)[number];

/** One file of an upload and what became of it. */
export type UploadedFile = { fileName: string; result: UploadResult };

/** What became of all files that were sent at once, in their order. */
export type UploadSummary = { files: UploadedFile[]; stopped: UploadStop | null };

/** Whether the file is with us now. */
export function isKept({ result }: UploadedFile): boolean {
  return result === "sent" || result === "already_sent";
}
