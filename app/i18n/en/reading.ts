import type { ReadingChoice } from "#app/certificate/intake/reading-choice.ts";
import type { ReadingState } from "#app/certificate/intake/reading-state.ts";
import type { Sureness } from "#app/certificate/review/sureness.ts";
import type { DocumentKind } from "#app/model/edition.ts";
import type { ReadingProgress, Witness } from "#app/model/reading.ts";

const stages: Record<ReadingProgress["stage"], string> = {
  opening: "Opening the file",
  text: "Reading the text",
  recognising: "Recognising the text from the image",
  codes: "Looking for QR codes",
  checking: "Checking the values",
};

const choices: Record<ReadingChoice, string> = {
  usual: "In the usual way",
  "ignore-text-layer": "Without the text inside the file: recognise the page image. Helps where letters came out wrong",
  "turn-left": "Turn the pages by 90° to the left",
  "turn-right": "Turn the pages by 90° to the right",
  "turn-around": "Turn the pages upside down (180°)",
};

const inVain: Record<NonNullable<ReadingState["inVain"]>, string> = {
  failed: "The last attempt to read the file failed. What was there before stays unchanged.",
  cancelled: "The last reading was stopped. What was there before stays unchanged.",
  "found-nothing":
    "The last reading found no certificate in the file. What was there before stays unchanged; try another way.",
};

/** What the document is, and what to do now. */
const kinds: Record<DocumentKind, string> = {
  certificate: "This looks like a certificate, but no field of it could be read. Read it again in another way.",
  application: "This is an application for registration. Upload the certificate that was issued on it.",
  "correction-application":
    "This is an application to correct the register. Upload the certificate itself, with the corrected data if it was replaced.",
  "register-extract": "This is an extract from the register. It is not the certificate: upload the certificate itself.",
  patent: "This is a patent. It does not count here: only certificates of copyright do.",
  "trademark-certificate":
    "This is a trademark certificate. It does not count here: only certificates of copyright do.",
  other:
    "No certificate of copyright was found in this file. If it is one, read it again in another way; otherwise upload the certificate.",
};

const witnesses: Record<Witness, string> = {
  "text-layer": "Taken from the text of the file",
  ocr: "Recognised from the image",
  "ocr-close": "Recognised at a closer look",
  qr: "Taken from the QR code",
};

/** What else read the same, for “agrees with …”. */
const support: Record<Witness, string> = {
  "text-layer": "the text of the file",
  ocr: "the first recognition",
  "ocr-close": "a second, closer look",
  qr: "the QR code",
};

const sureness: Record<Sureness, string> = {
  sure: "clearly legible",
  fair: "not quite clear",
  weak: "hardly legible",
};

/** How a file is read: progress, another attempt, and what read each value. */
export const reading = {
  stages,
  waiting: "Waiting for its turn",
  starting: "Reading begins",
  onPage: "{{stage}}: page {{page}} of {{total}}",
  cancel: "Stop reading",
  cancelled: "Reading was stopped; the file is kept. Read it again, or upload another copy.",
  retry: "Try again",
  again: {
    title: "Read in another way",
    legend: "How to read the file",
    lead: "Whatever people corrected or confirmed stays as it is; the other values come from the new reading.",
    choices,
    submit: "Start reading",
  },
  here: {
    title: "The file is being read again",
    lead: "The page shows the new values by itself. If you have entered something, save it first: until then nothing is refreshed.",
  },
  inVain,
  kinds,
  skipped_one:
    "Page {{pages}} was passed over: it is no page of a certificate (a cover letter, a second copy or an empty page).",
  skipped_other:
    "Pages {{pages}} were passed over: they are no pages of a certificate (cover letters, second copies or empty pages).",
  witnesses,
  support,
  sureness,
  agreed: "{{witness}}, agrees with {{others}}",
  alternatives: "Also read:",
  alternativeUse: "{{field}}: put in “{{value}}”",
  unlisted: "The page also names:",
};
