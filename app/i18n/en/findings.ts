import type { FindingCode } from "#app/model/finding.ts";

export type FindingsTexts = Record<FindingCode, string>;

/** What is odd, and what to do next. Placeholders are the params of the rule that raises the finding. */
export const findings: FindingsTexts = {
  "number-mismatch":
    "The two halves print different numbers: {{one}} and {{other}}. Look at the page and choose the right one; if both are printed so, the institute has to correct the entry.",
  "date-mismatch":
    "The two halves print different dates: {{one}} and {{other}}. Look at the page and choose the right one; if both are printed so, the institute has to correct the entry.",
  "author-mismatch":
    "The halves do not name the same authors. Only one half has: {{names}}. Compare the lists with the page and correct them.",
  "type-mismatch":
    "The halves name different types of object: {{one}} and {{other}}. Choose the type that the page confirms.",
  "title-mismatch":
    "Both halves print the title in the same language, but not the same title: {{one}} / {{other}}. Look at the page and correct what was misread.",
  "created-mismatch":
    "The two halves print different days of creation: {{one}} and {{other}}. Look at the page and choose the right one.",
  "missing-number":
    "A certificate number is missing. Look at the page and enter it; without a number the certificate cannot be approved.",
  "missing-date": "The date of the certificate is missing. Look at the page and enter it.",
  "missing-authors":
    "No author is printed. Look at the page; if the line is empty there, too, ask for a complete copy.",
  "missing-type": "The type of object is missing. Look at the page and choose it from the list.",
  "missing-title":
    "The title of the work is missing. Look at the page; if the line is empty there, too, ask for a complete copy.",
  "missing-created": "The day of creation is missing. Look at the page and enter it if it is printed.",
  "unknown-type": "The type “{{wording}}” is not on the list of the law. Decide which type it stands for.",
  "half-missing":
    "Only one language half was found; the official certificate has a Kazakh and a Russian one. Upload the complete copy.",
  "unofficial-translation":
    "This copy has an English half: it is an unofficial translation. Ask for the official certificate in Kazakh and Russian.",
  "other-edition":
    "This is the form that was issued from 2010 to 2018. Compare every field with the page before you approve it.",
  "form-not-in-force":
    "The certificate is dated {{date}}, when this form was not in force. Check the date and where the copy comes from.",
  "created-after-registered":
    "The day of creation ({{created}}) is later than the day of registration ({{registered}}). Check both days; if they are printed so, the institute has to correct the entry.",
  "registered-in-future": "The certificate is dated {{date}}, a day that has not come yet. Check the date on the page.",
  "number-date-implausible":
    "The number {{number}} is unusual for {{date}}: other certificates of those days have quite different numbers. Check both on the page.",
  "looks-like-application-number":
    "{{number}} on {{date}} looks like the number of an application, not of a certificate. Check that this is the certificate itself.",
  "register-entry-mismatch":
    "The sentence about the entry in the register ({{other}}) does not agree with the heading ({{one}}). Look at the page and choose the right one.",
  "qr-unknown-host":
    "The QR code does not lead to the institute (kazpatent.kz) but to {{host}}. Do not follow it; find out where this copy comes from.",
  "qr-codes-differ":
    "One page has QR codes that say different things: {{one}} and {{other}}. Look at the page and check which one belongs to this certificate.",
  "not-a-certificate": "This is not a copyright certificate. Upload the certificate itself.",
  "application-form": "This is an application, not a certificate. Upload the certificate that was issued for it.",
  "unreadable-file": "The file is damaged and cannot be opened. Save or scan it again and upload it.",
  "encrypted-file": "The file is protected by a password. Save it without a password and upload it again.",
  "empty-file": "The file is empty. Check it on your computer and upload it again.",
  "missing-file": "The stored file is gone. Upload the same file once more: it is then read by itself.",
  "extension-mismatch":
    "The name of the file says another format than its content has. It was read by its content; nothing else is needed.",
  "too-large-picture":
    "The picture has too many pixels, so it was not opened. Make it smaller (at most 10,000 pixels on the longer side) or scan it again at 300 dpi, then send it again.",
  "unsupported-picture":
    "This picture (HEIC) cannot be opened here. Choose the format “Most compatible” in the phone’s settings, or save the picture as JPEG or PDF, then send it again.",
  "too-many-pages": "The file has too many pages. Upload the pages of the certificate only.",
  "needs-ocr":
    "The text could not be recognised, or not on all pages: the picture is blurred, too dark or too small. Scan it again straight at 300 dpi, or enter the fields by hand.",
  "reading-timed-out": "Reading took too long and was stopped. Enter the fields by hand or upload a smaller copy.",
  duplicate: "This certificate has already been uploaded. It is counted once; look at the first copy before you go on.",
};
