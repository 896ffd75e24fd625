import type { RefusalCode } from "#app/model/result.ts";

/** What the web itself refuses, before any use case is asked. */
export type WebRefusalCode = "bad_request" | "too_many_requests" | "cross_site" | "unexpected";

/** Each sentence says what to do next. */
export const refusals = {
  not_found: "There is no such page, or it is not yours to open. Go back to your list and open it from there.",
  forbidden: "Your role does not include this. Ask the system administrator if your duties have changed.",
  stale_version:
    "Somebody else changed this certificate while you had it open. Look at what changed, then repeat your change.",
  illegal_transition:
    "The certificate has moved on, and this step is no longer possible. Reload the page to see where it stands.",
  claimed: "A colleague is working on this certificate. Wait until it is released, or take it over if they are away.",
  incomplete: "Something that is needed is still missing. Fill in the marked fields and try again.",
  full_look_open:
    "This certificate was drawn for a full look. Compare each value with the page, tick the box and approve again.",
  too_large: "The file is too large. Save the scan with a lower resolution or send the pages one by one.",
  too_many_files: "Too many files at once. Send them in several portions.",
  wrong_file_type: "This kind of file cannot be read. Send the certificate as PDF, JPEG, PNG, WebP, TIFF or HEIC.",
  period_closed: "This period is closed: its figures are frozen. Reopen it with a reason first.",
  busy: "Other large files are being written just now. Wait a minute and try again.",
  already_set_up: "Tizilim has been set up already. Sign in with your account.",
  bad_request: "The address or the form holds something that makes no sense here. Go back and try again.",
  too_many_requests: "Too many attempts. Wait a quarter of an hour and try again.",
  cross_site: "The request came from another site and was refused. Open Tizilim directly and try again.",
  unexpected:
    "Something went wrong on our side. Try again; if it happens again, tell the system administrator this number: {{requestId}}.",
} satisfies Record<RefusalCode | WebRefusalCode, string>;
