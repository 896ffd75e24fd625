import type { FindingCode } from "#app/model/finding.ts";

/** What to do next about each finding, step by step, for whoever sits at the desk. */
export const findingSteps: Record<FindingCode, string> = {
  "number-mismatch":
    "Go to the field, compare both halves with the page and keep the number that is right. If the paper itself prints two numbers, approve with the right one and let the applicant ask the institute for a correction.",
  "date-mismatch":
    "Go to the field, compare both halves with the page and keep the right day. If the paper itself prints two days, the applicant has to ask the institute for a correction.",
  "author-mismatch":
    "Compare both lists with the page. Add who is missing, remove who was misread; if the paper itself names different people, return it or let the applicant ask for a correction.",
  "type-mismatch": "Choose the type that the page confirms. If the halves really differ, note it for a correction.",
  "title-mismatch": "Correct what was misread: mark the line on the page, or type it as printed.",
  "created-mismatch": "Compare both halves with the page and keep the right day.",
  "missing-number": "Mark the number on the page, or type it. If the page shows none, return it for a complete copy.",
  "missing-date": "Mark the date on the page, or type it. If the page shows none, return it for a complete copy.",
  "missing-authors": "Add the authors as printed. If the page names none, return it for a complete copy.",
  "missing-type": "Choose the type from the list as the page names it.",
  "missing-title": "Mark the title on the page, or type it. If the page shows none, return it for a complete copy.",
  "missing-created": "Mark the day on the page, or type it. If none is printed, leave the field empty.",
  "unknown-type": "Choose the type of the law that the wording stands for; the wording itself stays in the reading.",
  "half-missing":
    "Look through all pages of the file. If the other half is not there, return it for the whole certificate.",
  "unofficial-translation": "Return it and ask for the certificate in Kazakh and Russian.",
  "other-edition": "Compare every field with the page and tick what is right.",
  "form-not-in-force":
    "Check the date on the page. If it is printed so, open the register and ask the sender where the copy is from.",
  "created-after-registered":
    "Check both days on the page. If they were misread, correct them; if they are printed so, confirm both and let the applicant ask for a correction.",
  "registered-in-future":
    "Check the date on the page and correct it. If it is printed so, do not approve before the register confirms it.",
  "number-date-implausible":
    "Check number and date on the page, digit by digit. If both are printed so, open the register.",
  "looks-like-application-number":
    "Look at the heading of the page. If it is an application, return it and ask for the certificate.",
  "register-entry-mismatch":
    "Compare the heading with the sentence about the register and keep what the page confirms.",
  "qr-unknown-host": "Do not follow the code. Open the register by its own address and look for the number there.",
  "qr-codes-differ": "Compare both codes with the number of the certificate; only one can belong to it.",
  "not-a-certificate": "Return it and ask for the certificate itself.",
  "application-form": "Return it and ask for the certificate that was issued on this application.",
  "unreadable-file": "Ask for a new copy, saved or scanned again.",
  "encrypted-file": "Ask for a copy without a password.",
  "empty-file": "Ask for the file once more.",
  "missing-file": "Upload the same file once more; the fields stay as they are.",
  "extension-mismatch": "Nothing: go on with the next finding.",
  "too-many-pages": "Ask for a file with the pages of the certificate only.",
  "too-large-picture": "Ask for a smaller picture or a scan at 300 dpi.",
  "unsupported-picture": "Ask for a JPEG or a PDF.",
  "needs-ocr": "Type the fields beside the page, or ask for a clearer scan.",
  "reading-timed-out": "Type the fields beside the page, or read the file once more.",
  duplicate: "Open the other certificate. Keep one of them; reject the other as a copy.",
};
