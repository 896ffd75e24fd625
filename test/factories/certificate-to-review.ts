import { recordReading } from "#app/jobs/record-reading.server.ts";
import type { AppContext } from "#app/context.server.ts";
import { validateReading } from "#app/certificate/validate/validate-reading.ts";
import { knownNumberLine } from "#app/certificate/validate/number-line.ts";
import { calendarDate } from "#app/model/calendar-date.ts";
import type { Viewer } from "#app/model/viewer.ts";
import type { CertificateReading, FileReading, HalfReading, Merged, ReadValue } from "#app/model/reading.ts";
import { certificates } from "#db/schema/certificates.ts";
import { files, readingJobs, submissions } from "#db/schema/files.ts";
import { aHalf, aReading } from "./unjudged-reading.ts";

function mergedFrom<T>(halves: readonly HalfReading[], pick: (half: HalfReading) => ReadValue<T> | null): Merged<T> {
  const printed = halves.flatMap((half) => {
    const read = pick(half);
    return read === null ? [] : [{ half: half.language, read }];
  });
  const values = [...new Set(printed.map(({ read }) => read.value))];
  return {
    value: values[0] ?? null,
    certainty: values.length === 0 ? "missing" : values.length === 1 ? "certain" : "doubtful",
    confidence: 1,
    alternatives: values.slice(1),
    places: printed.map(({ half, read }) => ({ half, place: read.place })),
  };
}

/** A value at a place of its own, so that a test can follow it to the page. */
export function placed<T>(value: ReadValue<T>, y: number, page = 1): ReadValue<T> {
  return { ...value, place: { page, boxes: [{ x: 0.1, y, width: 0.3, height: 0.02 }] } };
}

/** A reading as the engine leaves it: halves heard together, findings by the real rules. */
export function aJudgedReading(halves: HalfReading[] = [aHalf("kk"), aHalf("ru")]): CertificateReading {
  const [first] = halves;
  const list = (first?.authors ?? []).map((author, index) => ({
    name: author.value,
    spellings: Object.fromEntries(
      halves.flatMap(({ language, authors }) =>
        authors[index] === undefined ? [] : [[language, authors[index].value] as const],
      ),
    ),
    certainty: "certain" as const,
    places: halves.flatMap(({ language, authors }) =>
      authors[index] === undefined ? [] : [{ half: language, place: authors[index].place }],
    ),
  }));
  const reading = aReading(halves, {
    merged: {
      number: mergedFrom(halves, (half) => half.number),
      registeredOn: mergedFrom(halves, (half) => half.registeredOn),
      createdOn: mergedFrom(halves, (half) => half.createdOn),
      objectType: { ...mergedFrom(halves, () => null), value: "scientific", certainty: "certain" },
      title: {
        byLanguage: Object.fromEntries(
          halves.flatMap(({ language, title }) => (title === null ? [] : [[language, title.value] as const])),
        ),
        certainty: "certain",
      },
      authors: { list, certainty: list.length > 0 ? "certain" : "missing" },
    },
  });
  const context = { today: calendarDate("2026-11-23"), numberLine: knownNumberLine };
  return { ...reading, findings: validateReading(reading, context) };
}

/** A draft as the reading worker makes it from this reading, sent by this person. Returns its id. */
export async function aDraft(app: AppContext, sender: Viewer, reading = aJudgedReading()): Promise<string> {
  const at = app.clock.now().toISOString();
  const [fileId, submissionId, jobId] = [app.newId(), app.newId(), app.newId()];
  const file: FileReading = {
    engine: "test",
    outcome: "read",
    kind: "certificate",
    mediaType: "application/pdf",
    pageCount: 1,
    certificates: [reading],
    findings: [],
    skippedPages: [],
    ms: 1,
  };
  await app.db.write(async (tx) => {
    await tx.insert(files).values({ id: fileId, bytes: 10, mediaType: "application/pdf", storedAt: at });
    const sent = { id: submissionId, fileId, senderId: sender.id, originalName: "куәлік.pdf", sentAt: at };
    await tx.insert(submissions).values(sent);
    await tx.insert(readingJobs).values({ id: jobId, submissionId, state: "done", queuedAt: at });
    await recordReading(app, tx, { submissionId, senderId: sender.id, jobId }, file);
  });
  const rows = await app.db.read.select({ id: certificates.id, of: certificates.submissionId }).from(certificates);
  const row = rows.find((candidate) => candidate.of === submissionId);
  if (row === undefined) throw new Error("no draft was made");
  return row.id;
}
