/** What an upload may hold. */
export type UploadLimits = { maxFileBytes: number; maxFiles: number };

/** The limits as the sentences about them need them. */
export function limitWords({ maxFileBytes, maxFiles }: UploadLimits): { megabytes: number; files: number } {
  return { megabytes: Math.floor(maxFileBytes / 1024 / 1024), files: maxFiles };
}
