import { isSentBy } from "#app/certificate/intake/may-read-again.ts";
import { passedOver } from "#app/certificate/intake/passed-over.ts";
import { readingState, type ReadingState } from "#app/certificate/intake/reading-state.ts";
import type { AppContext } from "#app/context.server.ts";
import { dayInKazakhstan, type CalendarDate } from "#app/model/calendar-date.ts";
import type { Finding } from "#app/model/finding.ts";
import type { CertificateReading } from "#app/model/reading.ts";
import { Refusal } from "#app/model/result.ts";
import type { Viewer } from "#app/model/viewer.ts";
import { may, type CertificateFacts } from "#app/people/permissions.ts";
import { mayNow, standingOf } from "#app/people/standing.server.ts";
import type { Queryable } from "#db/client.server.ts";
import {
  getCertificate,
  getCertificateWithOrigin,
  listCertificateAuthors,
  listCertificateFindings,
  type CertificateAuthorRow,
  type CertificateRow,
} from "#db/queries/certificates.server.ts";
import { listAnswersAbout, type NamedAnswer } from "#db/queries/author-answers.server.ts";
import { listFurtherSenders } from "#db/queries/further-senders.server.ts";
import { listCorrections } from "#db/queries/corrections.server.ts";
import { listCertificateEvents } from "#db/queries/events.server.ts";
import { listJobsOf } from "#db/queries/jobs.server.ts";
import { lastOutcomeOf } from "#db/queries/readings.server.ts";
import { listCertificatesOf } from "#db/queries/submissions.server.ts";
import type { AuthorCandidate } from "#app/certificate/match/match-authors.ts";
import { candidatesOf } from "./author-matching.server.ts";
import type { AnswerView, AuthorView, CertificateDetail, HistoryEntry, StaffCard } from "./certificate-detail.ts";
import { pickFields } from "./certificate-fields.ts";
import { readDeskSettings } from "./desk-settings.server.ts";
import { bySeverity } from "./effective-findings.ts";
import { fieldViews, lastCorrectors, pageBoxes, suggestionsFor } from "./field-views.ts";
import { loadFieldHistory } from "./load-field-history.server.ts";
import { machineAuthorAt, unlistedAuthors, type MachineAuthor } from "./machine-values.ts";
import { pageViews, qrViews } from "./page-views.ts";
import { ownReading } from "./own-reading.ts";
import { staffCards } from "./staff-cards.server.ts";
import { whatBlocksApproval, whatIsMissing } from "./what-is-missing.ts";

/**
 * Everything the certificate page and the review desk show, as this viewer may see it.
 *
 * @throws Refusal `not_found`, also where the certificate is somebody else's: its existence is nobody's business
 */
export async function openCertificate(
  { db, clock }: AppContext,
  viewer: Viewer,
  id: string,
): Promise<CertificateDetail> {
  const origin = await getCertificateWithOrigin(db.read, id);
  if (origin === null) throw new Refusal("not_found", id);
  const { certificate } = origin;
  const today = dayInKazakhstan(clock.now());
  const standing = await standingOf(db.read, viewer, certificate, today);
  if (!may(viewer, "view", standing)) throw new Refusal("not_found", id);
  const reading = ownReading(certificate, origin.reading);
  const corrections = await listCorrections(db.read, id);
  const authorRows = await listCertificateAuthors(db.read, id);
  const day = certificate.registeredOn ?? today;
  const authors = await authorViews(db.read, authorRows, reading, day);
  const values = pickFields(certificate);
  const fields = fieldViews(values, reading, corrections, viewer.role === "office");
  const events = await listCertificateEvents(db.read, id);
  const findings = bySeverity(await listCertificateFindings(db.read, id));
  const qrCodes = qrViews(reading);
  const mayDecide = may(viewer, "decide", standing);
  const { version, state, edition, decisionReason, registeredOn, submittedAt, decidedAt } = certificate;
  return {
    id,
    version,
    state,
    edition,
    decisionReason,
    registeredOn,
    submittedAt,
    decidedAt,
    originalName: origin.originalName,
    senderName: origin.senderName,
    furtherSenders: (await listFurtherSenders(db.read, id)).map(({ displayName }) => displayName),
    answers: viewer.role === "office" ? (await listAnswersAbout(db.read, id)).map(answerView) : [],
    deciderName: origin.deciderName,
    isOwn: isSentBy(viewer, { ...standing, states: [] }) || (standing.ties ?? []).includes("further-sender"),
    pages: pageViews(origin.reading, reading),
    filePages: pageViews(origin.reading, null),
    skippedPages: passedOver(origin.reading),
    reading: await readingStateFor(db.read, viewer, certificate, standing),
    values,
    fields,
    fieldHistory: await loadFieldHistory(db.read, origin, events, corrections),
    authors,
    authorsCertainty: reading?.merged.authors.certainty ?? "missing",
    authorsCorrectedBy: lastCorrectors(corrections).get("authors") ?? null,
    unlistedAuthors: unlistedAuthors(
      reading,
      authorRows.map(({ position }) => position),
    ),
    boxes: pageBoxes([
      ...fields.map(({ column, printed }) => ({ target: column, printed })),
      ...authors.map(({ id: authorId, printed }) => ({ target: `author-${authorId}`, printed })),
      ...findings.flatMap(({ field, half, places }, index) =>
        field === null ? [{ target: `finding-${index}`, printed: places.map((place) => ({ half, place })) }] : [],
      ),
      ...qrCodes.map(({ target, places }) => ({ target, printed: places.map((place) => ({ half: null, place })) })),
    ]),
    findings,
    duplicateId: await duplicateFor(db.read, viewer, findings, today),
    qrCodes: qrCodes.map(({ target, text, places }) => ({ target, text, pages: places.map(({ page }) => page) })),
    registerHosts: (await readDeskSettings(db.read)).registerHosts,
    history: events.map(historyEntry),
    may: {
      correct: may(viewer, "correct", standing),
      submit: may(viewer, "submit", standing),
      withdraw: may(viewer, "withdraw", standing),
      restore: may(viewer, "restore", standing),
      decide: mayDecide,
      reopen: may(viewer, "reopen", standing),
    },
    missing: mayDecide ? whatBlocksApproval(values, authorRows, findings) : whatIsMissing(values, authorRows),
  };
}

function answerView({ id, staffName, answer, reason, settlement, settlerName, settledAt }: NamedAnswer): AnswerView {
  const isSettled = settlement !== null && settledAt !== null;
  const settled = isSettled ? { how: settlement, by: settlerName ?? "", at: settledAt } : null;
  return { id, staffName, said: answer, reason, settled };
}

type EventRow = Awaited<ReturnType<typeof listCertificateEvents>>[number];

function historyEntry({ id, at, userName, action, before, after, reason }: EventRow): HistoryEntry {
  return { id, at, who: userName, action, before, after, reason };
}

/** The other certificate that a finding calls the same, as far as it is the viewer's to see. */
async function duplicateFor(
  q: Queryable,
  viewer: Viewer,
  findings: readonly Finding[],
  today: CalendarDate,
): Promise<string | null> {
  const id = findings.find(({ code }) => code === "duplicate")?.params["certificateId"];
  const other = id === undefined ? null : await getCertificate(q, id);
  return other !== null && (await mayNow(q, viewer, "view", other, today)) ? other.id : null;
}

async function readingStateFor(
  q: Queryable,
  viewer: Viewer,
  { submissionId }: CertificateRow,
  { senderId, ties = [] }: CertificateFacts,
): Promise<ReadingState> {
  const ofSending = await listCertificatesOf(q, [submissionId]);
  const sending = { senderId, states: ofSending.map(({ state }) => state), ties };
  const jobs = await listJobsOf(q, [submissionId]);
  const outcome = await lastOutcomeOf(q, submissionId);
  return readingState(viewer, { submissionId, sending, jobs, outcome });
}

function suggestedNames(name: string, machine: MachineAuthor): string[] {
  return suggestionsFor(
    name,
    [machine.name, ...machine.alternatives],
    machine.certainty !== "certain" || machine.name !== name,
  );
}

async function authorViews(
  q: Queryable,
  rows: readonly CertificateAuthorRow[],
  reading: CertificateReading | null,
  day: CalendarDate,
): Promise<AuthorView[]> {
  const candidates = await candidatesOf(q, rows);
  const wanted = rows.flatMap((row) => [
    ...(row.staffId === null ? [] : [row.staffId]),
    ...(candidates.get(row.id) ?? []).map(({ staffId }) => staffId),
  ]);
  const cards = await staffCards(q, wanted, day);
  return rows.map((row) => authorView(row, reading, candidates.get(row.id) ?? [], cards));
}

function authorView(
  row: CertificateAuthorRow,
  reading: CertificateReading | null,
  candidates: readonly AuthorCandidate[],
  cards: ReadonlyMap<string, StaffCard>,
): AuthorView {
  const machine = machineAuthorAt(reading, row.position);
  return {
    id: row.id,
    name: row.name,
    link: row.link,
    certainty: machine?.certainty ?? "missing",
    printed: machine?.printed ?? [],
    machineName: machine === null || machine.name === row.name ? null : machine.name,
    suggestions: machine === null ? [] : suggestedNames(row.name, machine),
    // The machine's spellings stay even where a later reading does not find the author any more.
    addedByHand: machine === null && Object.keys(row.spellings).length === 0,
    staff: row.staffId === null ? null : (cards.get(row.staffId) ?? null),
    candidates: candidates.flatMap(({ staffId, reasons }) => {
      const card = cards.get(staffId);
      return card === undefined ? [] : [{ ...card, reasons }];
    }),
  };
}
