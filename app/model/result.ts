/** Outcome of something that is expected to fail now and then (reading a file, parsing a sheet). */
export type Result<T, E> = { ok: true; value: T } | { ok: false; error: E };

export const refusalCodes = [
  "not_found",
  "forbidden",
  "stale_version",
  "illegal_transition",
  "claimed",
  "incomplete",
  /** The lot fell on it: each value is to be compared with the page before it is approved. */
  "full_look_open",
  "too_large",
  "too_many_files",
  "wrong_file_type",
  "already_set_up",
  "period_closed",
  /** As much is being written for others as this machine can. */
  "busy",
] as const;
export type RefusalCode = (typeof refusalCodes)[number];

/** A "no" the user can understand. `code` is stable and translated; `detail` is for logs, without personal data. */
export class Refusal extends Error {
  override readonly name = "Refusal";
  constructor(
    readonly code: RefusalCode,
    readonly detail = "",
  ) {
    super(detail ? `${code}: ${detail}` : code);
  }
}
