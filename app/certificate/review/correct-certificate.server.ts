import { foldTitle } from "#app/certificate/read/fold-text.ts";
import type { AppContext } from "#app/context.server.ts";
import { dayInKazakhstan } from "#app/model/calendar-date.ts";
import type { Viewer } from "#app/model/viewer.ts";
import type { Queryable } from "#db/client.server.ts";
import {
  changeAuthor,
  changeCertificate,
  listCertificateAuthors,
  type CertificateAuthorRow,
} from "#db/queries/certificates.server.ts";
import { insertCorrections, listCorrections } from "#db/queries/corrections.server.ts";
import { addEvent } from "#db/queries/events.server.ts";
import { certificateColumns, changedColumns, pickFields, type CertificateFields } from "./certificate-fields.ts";
import { certificateForChange } from "./certificate-for-change.server.ts";
import type { Correction } from "./correction-form.ts";
import { rematchAuthors } from "./author-matching.server.ts";
import { refreshFindings } from "./refresh-findings.server.ts";
import { correctedOf } from "./own-reading.ts";

/**
 * Writes what a person corrected, or confirmed where the reading was doubtful: the values that count, a correction row for each changed field, the findings they lead to
 * and one event, in one transaction. What the machine read stays beside it in the reading.
 * Authors are only spelt anew here; `changeAuthors` says who they are.
 *
 * @returns the version now and what changed; nothing changed: the same version
 * @throws Refusal `not_found` · `forbidden` · `stale_version`
 */
export async function correctCertificate(
  app: AppContext,
  viewer: Viewer,
  id: string,
  correction: Correction,
): Promise<{ version: number; changed: string[] }> {
  const { version: seen } = correction;
  return await app.db.write(async (tx) => {
    const certificate = await certificateForChange(tx, viewer, id, {
      action: "correct",
      seen,
      day: dayInKazakhstan(app.clock.now()),
    });
    const before = pickFields(certificate);
    const after = corrected(before, correction, viewer.role === "office");
    const columns = changedColumns(before, after);
    const authors = await listCertificateAuthors(tx, id);
    const respelt = respeltAuthors(authors, correction);
    const confirmed = await newlyConfirmed(tx, id, correction);
    const hasAuthors = respelt.length > 0 || confirmed.has("authors");
    const written = certificateColumns.filter((column) => columns.includes(column) || confirmed.has(column));
    const changed = [...written, ...(hasAuthors ? ["authors"] : [])];
    if (changed.length === 0) return { version: seen, changed };

    const version = await changeCertificate(tx, { id, seen, change: { ...after, titleKey: titleKeyOf(after) } });
    for (const { author, name } of respelt) await respell(tx, author, name);
    const facts = {
      ...Object.fromEntries(written.map((column) => [column, [before[column], after[column]] as const])),
      ...(hasAuthors ? { authors: [namesOf(authors), respeltNames(authors, respelt)] as const } : {}),
    };
    await record(app, tx, viewer, id, facts);
    if (respelt.length > 0)
      await rematchAuthors(
        tx,
        id,
        respelt.map(({ author }) => author.id),
      );
    await refreshFindings(app, tx, id);
    return { version, changed };
  });
}

/** What the person ticked as right and nobody had touched before: it becomes theirs, with the same value before and after. */
async function newlyConfirmed(
  tx: Queryable,
  certificateId: string,
  { confirmed = [] }: Correction,
): Promise<ReadonlySet<string>> {
  if (confirmed.length === 0) return new Set();
  const touched = correctedOf(await listCorrections(tx, certificateId));
  return new Set(confirmed.filter((field) => !touched.has(field)));
}

/** Values before and after the change, by field. */
type Changes = Record<string, readonly [before: unknown, after: unknown]>;

async function record(app: AppContext, tx: Queryable, viewer: Viewer, certificateId: string, changes: Changes) {
  const now = app.clock.now();
  const entries = Object.entries(changes);
  await insertCorrections(
    tx,
    entries.map(([field, [before, after]]) => ({
      id: app.newId(),
      certificateId,
      field,
      before,
      after,
      byId: viewer.id,
      at: now.toISOString(),
    })),
  );
  await addEvent(tx, {
    at: now,
    userId: viewer.id,
    action: "corrected",
    certificateId,
    before: Object.fromEntries(entries.map(([field, [before]]) => [field, before])),
    after: Object.fromEntries(entries.map(([field, [, after]]) => [field, after])),
  });
}

/** What was not sent stays as it is, and what only the office fills in stays when somebody else saves. */
function corrected(before: CertificateFields, form: Correction, byOffice: boolean): CertificateFields {
  const kept = byOffice ? {} : pickOffice(before);
  const sent = Object.fromEntries(
    certificateColumns.flatMap((column) => (form[column] === undefined ? [] : [[column, form[column]] as const])),
  );
  return { ...before, ...sent, ...kept };
}

function pickOffice({ receivedOn, workKind }: CertificateFields): Pick<CertificateFields, "receivedOn" | "workKind"> {
  return { receivedOn, workKind };
}

type Respelt = { author: CertificateAuthorRow; name: string };

function respeltAuthors(authors: readonly CertificateAuthorRow[], { authors: typed = [] }: Correction): Respelt[] {
  return authors.flatMap((author) => {
    const name = typed.find((candidate) => candidate.id === author.id)?.name;
    return name === undefined || name === author.name ? [] : [{ author, name }];
  });
}

/** The spelling that was wrong is wrong in the half it came from, too; the other half's may still be right. */
async function respell(tx: Queryable, author: CertificateAuthorRow, name: string): Promise<void> {
  const spellings = Object.fromEntries(Object.entries(author.spellings).filter(([, text]) => text !== author.name));
  await changeAuthor(tx, author.id, { name, spellings });
}

function namesOf(authors: readonly CertificateAuthorRow[]): string[] {
  return authors.map((author) => author.name);
}

function respeltNames(authors: readonly CertificateAuthorRow[], respelt: readonly Respelt[]): string[] {
  return authors.map((author) => respelt.find((one) => one.author.id === author.id)?.name ?? author.name);
}

/** The folded title: the first of Kazakh, Russian, English that there is. */
export function titleKeyOf({ titleKk, titleRu, titleEn }: CertificateFields): string {
  return foldTitle(titleKk ?? titleRu ?? titleEn ?? "");
}
