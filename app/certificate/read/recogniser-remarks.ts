/** What Tesseract and Leptonica say of specks, boxes and sizes while they work; the reading is none the worse for it. */
const remarks: readonly RegExp[] = [
  /^(?:Error|Warning) in (?:boxClipToRectangle|pixScanForForeground|pixScaleSmooth)\b/u,
  /^Detected \d+ diacritics\b/u,
  /^Estimating resolution as \d+/u,
];

/** Whether a line that a reader process wrote to stderr helps nobody; anything unknown does not count as such. */
export function isRecogniserRemark(line: string): boolean {
  return remarks.some((remark) => remark.test(line));
}
