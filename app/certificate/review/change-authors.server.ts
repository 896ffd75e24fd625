import type { AppContext } from "#app/context.server.ts";
import { dayInKazakhstan } from "#app/model/calendar-date.ts";
import { Refusal } from "#app/model/result.ts";
import type { Viewer } from "#app/model/viewer.ts";
import type { Queryable } from "#db/client.server.ts";
import {
  changeAuthor,
  changeCertificate,
  deleteAuthor,
  insertAuthor,
  lastAuthorPosition,
  listCertificateAuthors,
  type CertificateAuthorRow,
} from "#db/queries/certificates.server.ts";
import { insertCorrections } from "#db/queries/corrections.server.ts";
import { addEvent } from "#db/queries/events.server.ts";
import { getStaff } from "#db/queries/people.server.ts";
import type { AuthorChange } from "./author-form.ts";
import { rematchAuthors } from "./author-matching.server.ts";
import { certificateForChange } from "./certificate-for-change.server.ts";
import { forgetExternal, forgetSpelling, learnExternal, learnSpelling } from "./learned-spellings.server.ts";
import { noteDoubts } from "./note-doubts.server.ts";
import { refreshFindings } from "./refresh-findings.server.ts";
import { ownReading } from "./own-reading.ts";
import { getCertificateWithOrigin } from "#db/queries/certificates.server.ts";

/** What a step did to the list of authors, for the event; `names`: the list itself changed. */
export type AuthorOutcome = { action: string; before: unknown; after: unknown; names: boolean };

/**
 * Says who the authors are: ties one to the staff directory, marks one as not of this university, adds or removes one.
 * What a person decided is never matched over by the machine; a confirmed spelling is learned for the next certificate.
 *
 * @returns the version now
 * @throws Refusal `not_found` (also: no such author or member of staff) · `forbidden` · `stale_version`
 */
export async function changeAuthors(
  app: AppContext,
  viewer: Viewer,
  id: string,
  change: AuthorChange,
): Promise<number> {
  return await app.db.write(async (tx) => {
    await certificateForChange(tx, viewer, id, {
      action: "correct",
      seen: change.version,
      day: dayInKazakhstan(app.clock.now()),
    });
    const version = await changeCertificate(tx, { id, seen: change.version, change: {} });
    const before = await listCertificateAuthors(tx, id);
    const outcome = await applyChange(app, tx, id, before, change);
    const { action, names } = outcome;
    const now = app.clock.now();
    if (names) {
      const after = await listCertificateAuthors(tx, id);
      await insertCorrections(tx, [
        {
          id: app.newId(),
          certificateId: id,
          field: "authors",
          before: before.map((author) => author.name),
          after: after.map((author) => author.name),
          byId: viewer.id,
          at: now.toISOString(),
        },
      ]);
      await refreshFindings(app, tx, id);
    } else {
      await noteDoubts(tx, id);
    }
    await addEvent(tx, {
      at: now,
      userId: viewer.id,
      action,
      certificateId: id,
      before: outcome.before,
      after: outcome.after,
    });
    return version;
  });
}

async function applyChange(
  app: AppContext,
  tx: Queryable,
  certificateId: string,
  authors: readonly CertificateAuthorRow[],
  change: AuthorChange,
): Promise<AuthorOutcome> {
  if (change.intent === "author-add") return await addAuthor(app, tx, certificateId, change.name);
  const author = authors.find((candidate) => candidate.id === change.authorId);
  if (author === undefined) throw new Refusal("not_found", change.authorId);
  if (change.intent === "author-remove") return await removeAuthor(tx, author);
  if (change.intent === "author-external") return await markAuthorOutside(app, tx, author);
  if (change.intent === "author-undecided") return await reopenAuthor(tx, certificateId, author);
  const staffId = change.intent === "author-choose" ? change.staffId : author.staffId;
  if (staffId === null) throw new Refusal("not_found", author.id);
  return await linkAuthor(app, tx, author, staffId);
}

type Learning = Pick<AppContext, "clock" | "newId">;

/**
 * A person says that this author is this member of staff; the spelling is learned. The caller counts the version up.
 *
 * @throws Refusal `not_found`: no such member of staff
 */
export async function linkAuthor(
  app: Learning,
  tx: Queryable,
  author: CertificateAuthorRow,
  staffId: string,
): Promise<AuthorOutcome> {
  if ((await getStaff(tx, staffId)) === null) throw new Refusal("not_found", staffId);
  const outcome = await decideAuthor(tx, author, staffId, "person");
  await forgetExternal(tx, author);
  await learnSpelling(app, tx, staffId, [author.name, ...Object.values(author.spellings)]);
  return outcome;
}

/** A person says that this author is not of this university; the name is remembered. The caller counts the version up. */
export async function markAuthorOutside(
  app: Learning,
  tx: Queryable,
  author: CertificateAuthorRow,
): Promise<AuthorOutcome> {
  await learnExternal(app, tx, author);
  return await decideAuthor(tx, author, null, "external");
}

async function decideAuthor(
  tx: Queryable,
  author: CertificateAuthorRow,
  staffId: string | null,
  link: "person" | "external",
): Promise<AuthorOutcome> {
  await changeAuthor(tx, author.id, { staffId, link });
  if (author.link === "person" && author.staffId !== staffId) await forgetSpelling(tx, author);
  return {
    action: link === "person" ? "author-linked" : "author-external",
    before: { author: author.name, link: author.link, staffId: author.staffId },
    after: { author: author.name, link, staffId },
    names: false,
  };
}

async function reopenAuthor(
  tx: Queryable,
  certificateId: string,
  author: CertificateAuthorRow,
): Promise<AuthorOutcome> {
  const outcome = await leaveAuthorUndecided(tx, author);
  await rematchAuthors(tx, certificateId, [author.id]);
  return outcome;
}

/** Takes back who this author is, without asking the directory again. The caller counts the version up. */
export async function leaveAuthorUndecided(tx: Queryable, author: CertificateAuthorRow): Promise<AuthorOutcome> {
  await changeAuthor(tx, author.id, { staffId: null, link: "open" });
  if (author.link === "person") await forgetSpelling(tx, author);
  if (author.link === "external") await forgetExternal(tx, author);
  return {
    action: "author-undecided",
    before: { author: author.name, link: author.link, staffId: author.staffId },
    after: { author: author.name, link: "open" },
    names: false,
  };
}

async function addAuthor(app: AppContext, tx: Queryable, certificateId: string, name: string): Promise<AuthorOutcome> {
  const origin = await getCertificateWithOrigin(tx, certificateId);
  const reading = origin === null ? null : ownReading(origin.certificate, origin.reading);
  const printed = reading?.merged.authors.list.length ?? 0;
  // Past the printed list even when its end was removed: a position never points at another author's place on the page.
  const position = Math.max(printed, (await lastAuthorPosition(tx, certificateId)) + 1);
  const author = {
    id: app.newId(),
    certificateId,
    position,
    name,
    spellings: {},
    staffId: null,
    link: "open" as const,
  };
  await insertAuthor(tx, author);
  await rematchAuthors(tx, certificateId, [author.id]);
  return { action: "author-added", before: null, after: { author: name }, names: true };
}

async function removeAuthor(tx: Queryable, author: CertificateAuthorRow): Promise<AuthorOutcome> {
  await deleteAuthor(tx, author.id);
  if (author.link === "person") await forgetSpelling(tx, author);
  return { action: "author-removed", before: { author: author.name }, after: null, names: true };
}
