/** Largest workbook that goes with a letter: as text of the mail it is a third larger, and many servers stop at 25 MB. */
export const largestAttachmentMb = 15;
