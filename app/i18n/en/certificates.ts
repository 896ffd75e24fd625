import type { ReadingStatus } from "#app/certificate/intake/submission-view.ts";
import type { UploadResult, UploadStop } from "#app/certificate/intake/upload-result.ts";

const statuses: Record<ReadingStatus, string> = {
  queued: "Waiting",
  reading: "Being read",
  read: "Read",
  "needs-ocr": "Could not be recognised",
  "not-a-certificate": "Not a certificate",
  unreadable: "Cannot be read",
  failed: "Reading failed",
  cancelled: "Reading was stopped",
};

const results: Record<UploadResult, string> = {
  sent: "Received; it is being read.",
  already_sent: "You have sent this file before; it is in the list below. Nothing was added.",
  wrong_file_type:
    "Not accepted: Tizilim reads PDF, JPEG, PNG, WebP, TIFF and HEIC. Save the certificate in one of these formats.",
  empty: "Not accepted: the file is empty. Check it on your computer and send it again.",
  too_large: "Not accepted: larger than {{megabytes}} MB. Save the scan with a lower resolution.",
  too_many: "Not sent: at most {{files}} files at once. Send it now.",
  too_soon: "Not sent: other files were still on their way. Send it now.",
};

const stops: Record<UploadStop, string> = {
  too_large:
    "One file is larger than {{megabytes}} MB, so this file and those after it were not received. Save the scan with a lower resolution and send the missing files again.",
  too_many_files: "At most {{files}} files at once. Those after the first {{files}} were not received: send them now.",
  broken: "The upload broke off. What is listed here was received; send the other files again.",
  nothing: "No file was chosen. Choose the certificates and send them.",
  no_answer:
    "The server cannot be reached. Check the connection, load this page again and send what is missing in the list. Sending a file twice does no harm.",
};

/** Screens of the teacher: sending files and following them. */
export const certificates = {
  title: "My certificates",
  lead: "Send your copyright certificates. Tizilim reads them; you check them and submit them to the science office.",
  upload: {
    title: "Send certificates",
    drop: "Drop files here or choose them",
    dropNow: "Let go to send",
    choose: "Choose files",
    chosen: "Files are chosen. Now press “Upload”.",
    send: "Send",
    sending: "Sending…",
    limits:
      "PDF, or a scan or photo (JPEG, PNG, WebP, TIFF, HEIC); up to {{megabytes}} MB a file, up to {{files}} files at once.",
  },
  summary: {
    title_one: "{{count}} file received",
    title_other: "{{count}} files received",
    refused_one: "{{count}} file was not accepted",
    refused_other: "{{count}} files were not accepted",
    nothing: "Nothing was received",
    noAnswer: "No answer",
    results,
    stops,
  },
  list: {
    title: "Sent files",
    empty: "You have not sent anything yet",
    emptyHint:
      "Choose a certificate above, as PDF if you have it; a scan or a photo will do, too. A little later you will see here what was read from it.",
    sentAt: "Sent {{at}}",
    original: "Original",
    underWay: "Reading goes on by itself; you may leave this page.",
    fillIn: "Fill in by hand",
    withoutNumber: "Without a number",
    number: "№ {{number}}",
    dated: "of {{day}}",
    withoutTitle: "Title not found",
    findings_one: "{{count}} remark",
    findings_other: "{{count}} remarks",
    reason: "The office writes: {{reason}}",
    pages: "Pages of the list",
    pageOf: "Page {{page}} of {{pages}}",
    newer: "Newer",
    older: "Older",
  },
  steps: {
    draft: "Check and submit",
    submitted: "Open",
    held: "Open",
    returned: "Correct and submit",
    approved: "Open",
    rejected: "Open",
    withdrawn: "Take up again",
  },
  statuses,
};
