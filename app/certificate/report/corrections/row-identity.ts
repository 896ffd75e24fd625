/** Makes a short text that stands for a longer one; an argument, because pure code has no cryptography. */
export type Digest = (text: string) => string;

/** Which certificate a row is about, what it was when the file was made, and what its editable cells said. */
export type CertificateIdentity = {
  certificateId: string;
  version: number;
  /** `null`: it had no remark. */
  remarkVersion: number | null;
  kindSaid: string;
  remarkSaid: string;
};

/** Which author a row is about. */
export type AuthorIdentity = {
  certificateId: string;
  version: number;
  authorId: string;
  personSaid: string;
  staffNumberSaid: string;
  stateSaid: string;
};

/** Headings of the hidden columns; the same in every language, they tell our sheets from others. */
export const certificateMark = "tizilim-certificate";
export const authorMark = "tizilim-author";

/** A cell's text as it is compared: spreadsheets change line ends, outer spaces and the composition of letters. */
export function cellSays(text: string): string {
  return text
    .normalize("NFC")
    .replaceAll(/\r\n?/gu, "\n")
    .replaceAll(/(?![\t\n])\p{Cc}|[\ufffe\uffff]/gu, "")
    .trim();
}

/** The identity of a certificate's row as one cell, so that no part of it can be moved alone. */
export function writeCertificateIdentity(identity: CertificateIdentity): string {
  const { certificateId, version, remarkVersion, kindSaid, remarkSaid } = identity;
  return ["tz1c", certificateId, version, remarkVersion ?? "none", kindSaid, remarkSaid].join("|");
}

export function writeAuthorIdentity(identity: AuthorIdentity): string {
  const { certificateId, version, authorId, personSaid, staffNumberSaid, stateSaid } = identity;
  return ["tz1a", certificateId, version, authorId, personSaid, staffNumberSaid, stateSaid].join("|");
}

const certificateCell = /^tz1c\|([\w-]{1,64})\|(\d{1,9})\|(\d{1,9}|none)\|([0-9a-f]+)\|([0-9a-f]+)$/u;
const authorCell = /^tz1a\|([\w-]{1,64})\|(\d{1,9})\|([\w-]{1,64})\|([0-9a-f]+)\|([0-9a-f]+)\|([0-9a-f]+)$/u;

/** @returns `null` for a cell that is empty, cut or somebody else's */
export function readCertificateIdentity(cell: string): CertificateIdentity | null {
  const [, certificateId, version, remark, kindSaid, remarkSaid] = certificateCell.exec(cell.trim()) ?? [];
  if (certificateId === undefined || kindSaid === undefined || remarkSaid === undefined) return null;
  const remarkVersion = remark === "none" ? null : Number(remark);
  return { certificateId, version: Number(version), remarkVersion, kindSaid, remarkSaid };
}

/** @returns `null` as {@link readCertificateIdentity} */
export function readAuthorIdentity(cell: string): AuthorIdentity | null {
  const [, certificateId, version, authorId, personSaid, staffNumberSaid, stateSaid] =
    authorCell.exec(cell.trim()) ?? [];
  if (certificateId === undefined || authorId === undefined) return null;
  if (personSaid === undefined || staffNumberSaid === undefined || stateSaid === undefined) return null;
  return { certificateId, version: Number(version), authorId, personSaid, staffNumberSaid, stateSaid };
}
