import type { AppContext } from "#app/context.server.ts";
import { calendarDate } from "#app/model/calendar-date.ts";
import type { ObjectType } from "#app/model/object-type.ts";
import type { FileReading } from "#app/model/reading.ts";
import type { ReviewState } from "#app/model/review-state.ts";
import { certificateAuthors, certificates, files, readingJobs, readings, submissions } from "#db/schema/index.ts";

type Author = { name: string; staffId?: string; link?: "external" | "open" };

type Wanted = {
  on: string;
  createdOn?: string;
  authors: Author[];
  number?: string;
  objectType?: ObjectType;
  state?: ReviewState;
  title?: string;
};

let made = 0;

/**
 * A certificate in the database with file, submission, job and reading behind it; approved unless `state` says otherwise.
 * Its number was read on page 1, a tenth from the left and a fifth from the top.
 *
 * @param senderId an account
 * @returns the certificate's id
 */
export async function addCertificate(app: AppContext, senderId: string, wanted: Wanted): Promise<string> {
  made += 1;
  const key = String(made).padStart(4, "0");
  const [certificateId, submissionId, jobId, readingId] = ["certificate", "submission", "job", "reading"].map(
    (kind) => `${kind}-${key}`,
  ) as [string, string, string, string];
  const fileId = key.padStart(64, "f");
  const at = app.clock.now().toISOString();
  await app.db.write(async (tx) => {
    await tx.insert(files).values({ id: fileId, bytes: 1000, mediaType: "application/pdf", storedAt: at });
    await tx.insert(submissions).values({ id: submissionId, fileId, senderId, originalName: "куәлік.pdf", sentAt: at });
    await tx.insert(readingJobs).values({ id: jobId, submissionId, state: "done", queuedAt: at });
    const reading = readingWithNumber(wanted.number ?? key);
    await tx
      .insert(readings)
      .values({ id: readingId, submissionId, jobId, engine: "test", outcome: "read", reading, readAt: at });
    await tx.insert(certificates).values({
      id: certificateId,
      submissionId,
      readingId,
      indexInReading: 0,
      senderId,
      state: wanted.state ?? "approved",
      edition: "form2018",
      number: wanted.number ?? key,
      registeredOn: calendarDate(wanted.on),
      createdOn: wanted.createdOn === undefined ? null : calendarDate(wanted.createdOn),
      objectType: wanted.objectType ?? "scientific",
      titleKk: wanted.title ?? `Туынды ${key}`,
      createdAt: at,
    });
    const rows = wanted.authors.map(({ name, staffId, link }, position) => ({
      id: `${certificateId}-${position}`,
      certificateId,
      position,
      name,
      spellings: { kk: name },
      staffId: staffId ?? null,
      link: staffId === undefined ? (link ?? ("external" as const)) : ("machine" as const),
    }));
    if (rows.length > 0) await tx.insert(certificateAuthors).values(rows);
  });
  return certificateId;
}

function readingWithNumber(number: string): FileReading {
  const nothing = { value: null, certainty: "missing", confidence: 0, alternatives: [], places: [] } as const;
  const place = { page: 1, boxes: [{ x: 0.1, y: 0.2, width: 0.3, height: 0.02 }] };
  const unread = { ...nothing, alternatives: [], places: [] };
  return {
    engine: "test",
    outcome: "read",
    kind: "certificate",
    mediaType: "application/pdf",
    pageCount: 1,
    certificates: [
      {
        edition: "form2018",
        pages: [1],
        halves: [],
        merged: {
          number: {
            value: number,
            certainty: "certain",
            confidence: 1,
            alternatives: [],
            places: [{ half: "kk", place }],
          },
          registeredOn: unread,
          authors: { list: [], certainty: "missing" },
          objectType: unread,
          title: { byLanguage: {}, certainty: "missing" },
          createdOn: unread,
        },
        qrCodes: [],
        findings: [],
      },
    ],
    findings: [],
    skippedPages: [],
    ms: 1,
  };
}
