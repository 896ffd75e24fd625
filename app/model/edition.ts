/**
 * Editions of the certificate's form.
 *
 * `form2018`: Order 1315, App. 2 (in force since 23.09.2018, present wording since Order 104 of 19.03.2020);
 * `form2010`: Order 131 (22.04.2010 – 22.09.2018);
 * `legacy2006`: Order 146 as amended by No. 35 (31.01.2006 – 22.04.2010), one language a page.
 */
export const editions = ["form2018", "form2010", "legacy2006"] as const;
export type Edition = (typeof editions)[number];

/** What a document that was uploaded turned out to be. */
export const documentKinds = [
  "certificate",
  "application",
  "correction-application",
  "register-extract",
  "patent",
  "trademark-certificate",
  "other",
] as const;
export type DocumentKind = (typeof documentKinds)[number];
