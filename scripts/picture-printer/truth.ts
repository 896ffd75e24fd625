import type { Language } from "#app/model/language.ts";

import { expectedOf } from "../certificate-printer/expected-of.ts";
import type { CertificateSpec } from "../certificate-printer/spec.ts";
import type { Content, Misprint } from "./invented-content.ts";

export const pictureKinds = ["pdf-scan", "jpeg-scan", "png", "photo", "multi-pdf", "pdf-text"] as const;
export type PictureKind = (typeof pictureKinds)[number];

type TruthHalf = {
  number: string | null;
  dateISO: string | null;
  authors: string[];
  type: string | null;
  title: string | null;
  createdISO: string | null;
};

export type TruthCertificate = {
  page: number;
  halves: Partial<Record<Language, TruthHalf>>;
  merged: {
    number: string | null;
    dateISO: string | null;
    authors: string[];
    /** Every right spelling of every author. */
    authorVariants: string[][];
    type: string | null;
    title: Partial<Record<Language, string | null>>;
    createdISO: string | null;
    qrUrl: string | null;
  };
  /** Fields over which the halves disagree, so that no single value is right. */
  ambiguous: string[];
  findings: string[];
};

/** What a perfect reader says of one file, in the shape that the scoring tool compares. */
export type Truth = {
  file: string;
  kind: PictureKind;
  form: string;
  /** How the file was made, for whoever looks at a mistake. */
  made: Record<string, unknown>;
  certificates: TruthCertificate[];
  findings: string[];
};

const fieldOf: Partial<Record<Misprint, string>> = {
  "number-mismatch": "number",
  "date-mismatch": "date",
  "created-mismatch": "created",
};

export function truthOfCertificate(content: Content, spec: CertificateSpec, page: number): TruthCertificate {
  const expected = kazakhFirst(expectedOf(spec).halves);
  const [first] = expected;
  const halves = Object.fromEntries(
    expected.map((half) => [
      half.language,
      {
        number: half.number,
        dateISO: half.registeredOn,
        authors: half.authors,
        type: half.objectType,
        title: half.title,
        createdISO: half.createdOn,
      },
    ]),
  );
  const variants = content.people.map((_person, at) => [...new Set(expected.map((half) => half.authors[at] ?? ""))]);
  const { misprint } = content;
  const ambiguous = misprint === null ? undefined : fieldOf[misprint];
  return {
    page,
    halves,
    merged: {
      number: first?.number ?? null,
      dateISO: first?.registeredOn ?? null,
      authors: first?.authors ?? [],
      authorVariants: variants,
      type: content.type,
      title: Object.fromEntries(expected.map((half) => [half.language, half.title])),
      createdISO: first?.createdOn ?? null,
      qrUrl: spec.layout.look?.qr?.text ?? null,
    },
    ambiguous: ambiguous === undefined ? [] : [ambiguous],
    findings: misprint === null ? [] : [misprint],
  };
}

/** The form as the reader names it: edition and the languages of its halves. */
export function formOf({ edition, halves }: CertificateSpec): string {
  return [edition, ...kazakhFirst(halves).map((half) => half.language)].join("-");
}

/** In the order in which the reader names languages, whichever half stands first on the page. */
function kazakhFirst<Half extends { language: Language }>(halves: readonly Half[]): Half[] {
  return halves.toSorted((a, b) => Number(b.language === "kk") - Number(a.language === "kk"));
}
