import { createHash } from "node:crypto";
import { texts as en } from "#app/i18n/en/index.ts";
import { texts as kk } from "#app/i18n/kk/index.ts";
import { texts as ru } from "#app/i18n/ru/index.ts";
import type { Language } from "#app/model/language.ts";
import { fullName } from "#app/people/person-name.ts";
import type { Queryable } from "#db/client.server.ts";
import { listStaff, listStaffNames, type StaffRow } from "#db/queries/people.server.ts";
import { listAuthorsOf, listWorkingCertificates } from "#db/queries/working-register.server.ts";
import type { StaffLine } from "./correction-facts.ts";
import type { WorkingAuthor, WorkingCertificate } from "./working-certificate.ts";
import type { WorkingWords } from "./working-texts.ts";

const languagesOf = { kk, ru, en } satisfies Record<Language, unknown>;

/** The words of the working register in each language. */
export const workingWords: Record<Language, WorkingWords> = {
  kk: wordsIn("kk"),
  ru: wordsIn("ru"),
  en: wordsIn("en"),
};

function wordsIn(language: Language): WorkingWords {
  const { corrections, reports, objectTypes, workKinds } = languagesOf[language];
  const { register, approved, pageWords } = reports.workbook;
  return { texts: corrections.workbook, register, approved, pageWords, objectTypes, workKinds };
}

/** Twelve hexadecimal digits: what was typed is told from what stood there, nothing is kept secret. */
export function digestOf(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, 12);
}

/** These certificates as they are now, by id; unknown ids are passed over. */
export async function loadWorking(q: Queryable, ids: readonly string[]): Promise<Map<string, WorkingCertificate>> {
  const authors = new Map<string, WorkingAuthor[]>(ids.map((id) => [id, []]));
  for (const { certificateId, ...author } of await listAuthorsOf(q, ids)) authors.get(certificateId)?.push(author);
  const rows = await listWorkingCertificates(q, ids);
  return new Map(
    rows.map(({ certificate, remark, remarkVersion }) => {
      const { id, version, state, number, registeredOn, receivedOn, createdOn, objectType, workKind } = certificate;
      const { titleKk, titleRu, titleEn } = certificate;
      const people = authors.get(id) ?? [];
      const days = { registeredOn, receivedOn, createdOn };
      const titles = { kk: titleKk, ru: titleRu, en: titleEn };
      const said = { remark: remark ?? "", remarkVersion };
      return [
        id,
        { id, version, state, number: number ?? "", ...days, objectType, titles, workKind, ...said, authors: people },
      ];
    }),
  );
}

/** Everybody of the directory with every spelling somebody vouched for. */
export async function loadStaffLines(q: Queryable): Promise<StaffLine[]> {
  const lines = new Map((await listStaff(q)).map((person) => [person.id, lineOf(person)]));
  for (const { staffId, name } of await listStaffNames(q)) lines.get(staffId)?.spellings.push(name);
  return [...lines.values()];
}

function lineOf(person: StaffRow): StaffLine & { spellings: string[] } {
  return { id: person.id, name: fullName(person), staffNumber: person.outsideId, spellings: [] };
}
