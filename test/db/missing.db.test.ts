import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { closePeriod } from "#app/certificate/report/manage-periods.server.ts";
import { loadMissing } from "#app/certificate/report/load-missing.server.ts";
import { missingFilter, type MissingFilter } from "#app/certificate/report/missing-filter.ts";
import { changeTrackedWorks, listTrackedWorks } from "#app/certificate/report/track-works.server.ts";
import type { AppContext } from "#app/context.server.ts";
import { calendarDate } from "#app/model/calendar-date.ts";
import { openPeriod } from "#app/certificate/aggregate/rating-rules.server.ts";
import {
  answersOfAuthors,
  copyGroups,
  certificateAuthors,
  certificates,
  events,
  files,
  furtherSenders,
  readingJobs,
  submissions,
} from "#db/schema/index.ts";
import { anAccount, asViewer } from "#test/factories/account.ts";
import { addCertificate } from "#test/factories/approved-certificate.ts";
import { addStaff } from "#test/factories/people.ts";
import { aRatedUniversity } from "#test/factories/rated-university.ts";
import { testContext } from "#test/support/test-context.ts";

/** The rated university with a third person in biology, Dana, who has sent nothing. */
async function aWorld() {
  const app = await testContext();
  const university = await aRatedUniversity(app);
  await app.db.write(async (tx) => {
    await addStaff(tx, { id: "dana", surname: "Даниярова", givenName: "Дана" });
  });
  await openPeriod(app, "2026");
  return { app, ...university, viewer: asViewer(university.office) };
}

/** A file of this account that gave no certificate, with its reading in this state. */
async function addUnreadFile(app: AppContext, senderId: string, state: "queued" | "failed"): Promise<void> {
  const [at, fileId, submissionId, jobId] = [app.clock.now().toISOString(), app.newId(), app.newId(), app.newId()];
  await app.db.write(async (tx) => {
    await tx.insert(files).values({ id: fileId, bytes: 1000, mediaType: "application/pdf", storedAt: at });
    await tx.insert(submissions).values({ id: submissionId, fileId, senderId, originalName: "скан.pdf", sentAt: at });
    await tx.insert(readingJobs).values({ id: jobId, submissionId, state, queuedAt: at });
  });
}

/** "department person counted kind kind…" of every line. */
async function lines(app: AppContext, filter: Partial<MissingFilter> = {}): Promise<string[]> {
  const { departments } = await loadMissing(app, missingFilter.parse({ period: "2026", ...filter }));
  return departments.flatMap(({ departmentId, people }) =>
    people.map(({ staffId, counted, works }) =>
      [departmentId ?? "nowhere", staffId, counted, ...works.map(({ kind }) => kind)].join(" "),
    ),
  );
}

describe("who has not submitted in a period", () => {
  test("everybody with a post and nothing counted, and whose certificate waits; whoever left is named for their certificate", async () => {
    const { app } = await aWorld();
    expect(await lines(app)).toEqual([
      "department-01 aida 3 submitted",
      "department-01 dana 0",
      "nowhere left 0 left-out",
    ]);
  });

  test("under a filter by department, by faculty and by kind of line", async () => {
    const { app } = await aWorld();
    expect(await lines(app, { department: "department-02" })).toEqual([]);
    expect(await lines(app, { faculty: "faculty-1", show: "none" })).toEqual(["department-01 dana 0"]);
    expect(await lines(app, { faculty: "faculty-1", show: "works" })).toEqual(["department-01 aida 3 submitted"]);
  });

  test("a past period goes by the posts of its last day, and by its own certificates", async () => {
    const { app } = await aWorld();
    expect(await lines(app, { period: "2025" })).toEqual([
      "department-01 dana 0",
      "department-01 left 0",
      "department-02 bolat 0",
    ]);
  });

  test("a copy of an approved certificate is not missing, whoever sent it", async () => {
    const { app, viewer } = await aWorld();
    const before = await lines(app);
    const copy = { number: "11002", on: "2026-03-16", authors: [{ name: "Ә", staffId: "aida" }] };
    const id = await addCertificate(app, viewer.id, { ...copy, state: "rejected" });
    expect(await lines(app)).toEqual(before);
    await app.db.write(async (tx) => {
      await tx.update(certificates).set({ titleKey: "басқа туынды" }).where(eq(certificates.id, id));
    });
    expect(await lines(app)).toContain("department-01 aida 3 submitted rejected");
    await app.db.write(async (tx) => {
      const [first] = await tx.select().from(certificates).where(eq(certificates.number, "11003"));
      const group = [id, first?.id ?? ""].map((certificateId) => ({ certificateId, groupId: id }));
      await tx.insert(copyGroups).values(group);
    });
    expect(await lines(app)).toEqual(before);
  });

  test("a draft whose authors nobody knows yet is its senders'", async () => {
    const { app } = await aWorld();
    const teacher = await anAccount(app, { staffId: "dana" });
    const certificateId = await addCertificate(app, teacher.id, { on: "2026-05-05", authors: [], state: "draft" });
    expect(await lines(app)).toContain("department-01 dana 0 draft");
    const colleague = await anAccount(app, { staffId: "bolat" });
    await app.db.write(async (tx) => {
      await tx
        .insert(furtherSenders)
        .values({ certificateId, userId: colleague.id, addedAt: app.clock.now().toISOString() });
    });
    expect(await lines(app)).toContain("department-02 bolat 1 draft");
  });

  test("nobody is asked for a certificate they said is not theirs, until the office says that it is", async () => {
    const { app } = await aWorld();
    const [row] = await app.db.read.select().from(certificates).where(eq(certificates.number, "11006"));
    const teacher = await anAccount(app, { staffId: "aida" });
    const certificateId = row?.id ?? "";
    const answer = { certificateId, staffId: "aida", answer: "not-mine", reason: "Бұл мен емес" } as const;
    await app.db.write(async (tx) => {
      const at = app.clock.now().toISOString();
      await tx.insert(answersOfAuthors).values({ id: "answer", ...answer, byId: teacher.id, at });
    });
    expect(await lines(app)).not.toContain("department-01 aida 3 submitted");
    await app.db.write(async (tx) => {
      await tx.update(answersOfAuthors).set({ settlement: "kept", settledAt: app.clock.now().toISOString() });
    });
    expect(await lines(app)).toContain("department-01 aida 3 submitted");
  });

  test("whoever sent a file that gave no certificate has not sent nothing; while it is read it is not held against them", async () => {
    const { app } = await aWorld();
    const teacher = await anAccount(app, { staffId: "dana" });
    const unread = async () => {
      const { departments } = await loadMissing(app, missingFilter.parse({ period: "2026" }));
      return departments.flatMap(({ people }) => people).find(({ staffId }) => staffId === "dana")?.unreadFiles;
    };
    await addUnreadFile(app, teacher.id, "queued");
    expect(await unread()).toBe(0);
    await addUnreadFile(app, teacher.id, "failed");
    expect(await unread()).toBe(1);
  });

  test("a closed period counts as it was frozen; what is under way is as it is now", async () => {
    const { app, viewer } = await aWorld();
    await closePeriod(app, viewer, "2026");
    await app.db.write(async (tx) => {
      await tx.update(certificates).set({ state: "returned" }).where(eq(certificates.number, "11003"));
      await tx.update(certificateAuthors).set({ staffId: "dana" }).where(eq(certificateAuthors.staffId, "bolat"));
    });
    expect(await lines(app)).toEqual([
      "department-01 aida 3 returned submitted",
      "department-01 dana 0",
      "nowhere left 0 left-out",
    ]);
  });
});

describe("works the office waits for", () => {
  const work = { staffId: "dana", title: "Экология практикумы", expectedOn: calendarDate("2026-10-01") };

  test("are missing until somebody ends the waiting, and again when that is taken back; each step has its event", async () => {
    const { app, viewer } = await aWorld();
    await changeTrackedWorks(app, viewer, { intent: "add", ...work });
    expect(await lines(app)).toContain("department-01 dana 0 expected");
    const [line] = (await listTrackedWorks(app, viewer)).awaited;
    expect(line).toMatchObject({ person: "Даниярова Дана", isOverdue: true, found: null });
    const workId = line?.id ?? "";
    await changeTrackedWorks(app, viewer, {
      ...work,
      intent: "change",
      workId,
      expectedOn: calendarDate("2027-02-01"),
    });
    expect(await lines(app)).toContain("department-01 dana 0");
    expect(await lines(app, { period: "2027" })).toContain("department-01 dana 0 expected");
    await changeTrackedWorks(app, viewer, { intent: "end", workId, ending: "given-up" });
    expect(await lines(app, { period: "2027" })).toContain("department-01 dana 0");
    await expect(changeTrackedWorks(app, viewer, { intent: "end", workId, ending: "arrived" })).rejects.toThrow(
      "illegal_transition",
    );
    expect((await listTrackedWorks(app, viewer)).ended).toMatchObject([{ id: workId, ending: "given-up" }]);
    await changeTrackedWorks(app, viewer, { intent: "take-back", workId });
    expect(await lines(app, { period: "2027" })).toContain("department-01 dana 0 expected");
    const kept = await app.db.read.select().from(events).where(eq(events.subjectId, workId));
    expect(kept.map(({ action }) => action)).toEqual([
      "tracked-work.added",
      "tracked-work.changed",
      "tracked-work.ended",
      "tracked-work.taken-back",
    ]);
  });

  test("a certificate of that title takes the place of the work on the list, and is shown beside it", async () => {
    const { app, viewer } = await aWorld();
    await changeTrackedWorks(app, viewer, { intent: "add", ...work });
    await addCertificate(app, viewer.id, {
      number: "77001",
      on: "2026-09-09",
      authors: [{ name: "Д", staffId: "dana" }],
      title: "ЭКОЛОГИЯ  ПРАКТИКУМЫ",
      state: "submitted",
    });
    expect(await lines(app)).toContain("department-01 dana 0 submitted");
    expect((await listTrackedWorks(app, viewer)).awaited).toMatchObject([{ found: { number: "77001" } }]);
  });

  test("are the office's alone, and need somebody of the directory", async () => {
    const { app, viewer, administration } = await aWorld();
    await expect(changeTrackedWorks(app, asViewer(administration), { intent: "add", ...work })).rejects.toThrow(
      "forbidden",
    );
    await expect(changeTrackedWorks(app, viewer, { intent: "add", ...work, staffId: "nobody" })).rejects.toThrow(
      "not_found",
    );
  });
});
