import { adoptReading } from "#app/certificate/review/adopt-reading.server.ts";
import { findDuplicate } from "#app/certificate/match/find-duplicate.server.ts";
import { refreshPairs } from "#app/certificate/match/refresh-pairs.server.ts";
import { noteDoubts } from "#app/certificate/review/note-doubts.server.ts";
import { linkOf, matchWithDirectory } from "#app/certificate/review/author-matching.server.ts";
import { readDeskSettings } from "#app/certificate/review/desk-settings.server.ts";
import { knownNumberLine } from "#app/certificate/validate/number-line.ts";
import { findingsWithHosts } from "#app/certificate/validate/findings-with-hosts.ts";
import { foldTitle } from "#app/certificate/read/fold-text.ts";
import type { AppContext } from "#app/context.server.ts";
import { dayInKazakhstan } from "#app/model/calendar-date.ts";
import type { CertificateReading, FileReading, MergedAuthor } from "#app/model/reading.ts";
import { mayNow } from "#app/people/standing.server.ts";
import type { Queryable } from "#db/client.server.ts";
import { getUser } from "#db/queries/accounts.server.ts";
import { replaceFindings } from "#db/queries/certificates.server.ts";
import { addEvent } from "#db/queries/events.server.ts";
import { insertDraft, insertReading, type NewAuthor, type NewCertificate } from "#db/queries/readings.server.ts";
import { attachToCopy } from "./attach-to-copy.server.ts";
import { compareWithKept, identityOfReading, type FoundCertificate } from "./compare-with-kept.server.ts";

type World = Pick<AppContext, "clock" | "newId">;

/** Whose reading it is. */
export type ReadSubmission = {
  submissionId: string;
  senderId: string;
  jobId: string;
  /** Who asked for this reading; `null`: the sender. */
  askedById?: string | null;
};

/**
 * Keeps a reading and makes a draft of each certificate in it that the sending does not hold yet, with authors, findings
 * and an event; where a co-author sent the same one before, the sender joins that instead. Those it holds take the new reading over where whoever asked for it may correct them now: the sender's
 * drafts, or for the office what was submitted; what was decided stays as it was decided on.
 * Called in the transaction that ends the job, so that a reading is there whole or not at all.
 * Files without a certificate keep their reading: it says why.
 */
export async function recordReading(
  world: World,
  tx: Queryable,
  submission: ReadSubmission,
  reading: FileReading,
): Promise<void> {
  const { submissionId, jobId } = submission;
  const { clock, newId } = world;
  const { engine, outcome } = reading;
  const readingId = newId();
  const at = clock.now();
  const { added, known } = await compareWithKept(tx, submissionId, reading);
  await insertReading(tx, { id: readingId, submissionId, jobId, engine, outcome, reading, readAt: at.toISOString() });
  const after = { readingId, engine, outcome, certificates: reading.certificates.length };
  await addEvent(tx, { at, userId: null, action: "read-file", subjectId: submissionId, after });
  const asker = await getUser(tx, submission.askedById ?? submission.senderId);
  for (const { certificateId, state, index, certificate } of known) {
    const known = { id: certificateId, senderId: submission.senderId, submissionId, state };
    if (asker === null || !(await mayNow(tx, asker, "correct", known, dayInKazakhstan(at)))) continue;
    await adoptReading(world, tx, { certificateId, readingId, indexInReading: index, reading: certificate });
  }
  for (const one of added) await addDraft(world, tx, { ...submission, readingId }, one);
}

type Origin = ReadSubmission & { readingId: string };

async function addDraft(
  world: World,
  tx: Queryable,
  origin: Origin,
  { index, certificate }: FoundCertificate,
): Promise<void> {
  const { clock, newId } = world;
  const identity = identityOfReading(certificate);
  const { submissionId } = origin;
  const duplicates = await findDuplicate(tx, { id: null, submissionId, indexInReading: index, identity });
  const otherId = duplicates[0]?.params["certificateId"];
  if (otherId !== undefined && (await attachToCopy(world, tx, origin, certificate, otherId))) return;
  const id = newId();
  const at = clock.now();
  const authors = await linkedAuthors(tx, certificate.merged.authors.list);
  await insertDraft(
    tx,
    { ...draftValues(certificate), ...ownerOf(origin), id, indexInReading: index, createdAt: at.toISOString() },
    authors.map((author) => Object.assign(author, { id: newId(), certificateId: id })),
  );
  const { registerHosts } = await readDeskSettings(tx);
  const context = { today: dayInKazakhstan(at), numberLine: knownNumberLine, registerHosts };
  await replaceFindings(tx, id, [...findingsWithHosts(certificate, context), ...duplicates], newId);
  await refreshPairs(world, tx, id);
  await noteDoubts(tx, id);
  const after = { readingId: origin.readingId, indexInReading: index };
  await addEvent(tx, { at, userId: null, action: "read", certificateId: id, after });
}

function ownerOf({ submissionId, readingId, senderId }: Origin) {
  return { submissionId, readingId, senderId };
}

type DraftValues = Omit<NewCertificate, "id" | "submissionId" | "readingId" | "senderId" | "createdAt">;

/** The merged values as the draft starts with them; doubtful ones too, for the sender to check. */
function draftValues({ edition, merged }: CertificateReading): DraftValues {
  const { kk = null, ru = null, en = null } = merged.title.byLanguage;
  return {
    edition,
    number: merged.number.value,
    registeredOn: merged.registeredOn.value,
    createdOn: merged.createdOn.value,
    objectType: merged.objectType.value ?? "unknown",
    titleKk: kk,
    titleRu: ru,
    titleEn: en,
    titleKey: foldTitle(kk ?? ru ?? en ?? ""),
  };
}

/** Ties an author to the staff directory only where exactly one person fits; everything else is left to people. */
async function linkedAuthors(
  q: Queryable,
  authors: readonly MergedAuthor[],
): Promise<Omit<NewAuthor, "id" | "certificateId">[]> {
  if (authors.length === 0) return [];
  const matches = await matchWithDirectory(q, authors);
  return authors.map(({ name, spellings }, position) => ({ position, name, spellings, ...linkOf(matches[position]) }));
}
