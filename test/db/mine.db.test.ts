import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { listSentFiles } from "#app/certificate/intake/list-sent-files.server.ts";
import { findOriginalOfSubmission } from "#app/certificate/intake/open-original.server.ts";
import { submitFile } from "#app/certificate/intake/submit-file.server.ts";
import { answerAsAuthor, listNamedOf } from "#app/certificate/review/author-answers.server.ts";
import { rematchAuthors } from "#app/certificate/review/author-matching.server.ts";
import { listDepartmentWorks } from "#app/certificate/review/department-works.server.ts";
import { openCertificate } from "#app/certificate/review/open-certificate.server.ts";
import { listWaitingAnswers, settleAuthorAnswer } from "#app/certificate/review/settle-answers.server.ts";
import { submitForReview } from "#app/certificate/review/submit-for-review.server.ts";
import type { AppContext } from "#app/context.server.ts";
import { runNextJob } from "#app/jobs/run-next-job.server.ts";
import { calendarDate } from "#app/model/calendar-date.ts";
import type { CertificateReading } from "#app/model/reading.ts";
import type { Viewer } from "#app/model/viewer.ts";
import { listOwnDelegates, nameDelegate, takeBackDelegation } from "#app/people/delegates.server.ts";
import { changeHeadship, listHeadships } from "#app/people/directory/department-heads.server.ts";
import { certificateAuthors, certificates } from "#db/schema/index.ts";
import { anAccount, asViewer } from "#test/factories/account.ts";
import { addCertificate } from "#test/factories/approved-certificate.ts";
import { aCertificateReading, aFileReading, pdfBytes } from "#test/factories/file-reading.ts";
import { addStaff, addStructure } from "#test/factories/people.ts";
import { testContext } from "#test/support/test-context.ts";

const asel = { id: "asel", surname: "Өтегенова", givenName: "Әсел", patronymic: "Маратқызы" };
const dana = { id: "dana", surname: "Лим", givenName: "Дана", patronymic: "Сергеевна" };
const joint = { authors: ["Өтегенова Әсел Маратқызы", "Лим Дана Сергеевна"] };

/** Two colleagues of one department who are authors of the same works, a third one, and the office. */
async function aWorld() {
  const app = await testContext();
  await app.db.write(async (tx) => {
    await addStructure(tx);
    await addStaff(tx, asel);
    await addStaff(tx, dana);
    await addStaff(tx, { id: "chemist", surname: "Ким", givenName: "Анна" }, [
      { departmentId: "department-02", fromOn: calendarDate("2015-09-01") },
    ]);
  });
  const teacher = async (staffId: string, displayName: string) => {
    const account = await anAccount(app, { staffId, displayName, email: `${staffId}@example.kz` });
    return asViewer(account);
  };
  return {
    app,
    asel: await teacher("asel", "Өтегенова Ә. М."),
    dana: await teacher("dana", "Лим Д. С."),
    chemist: await teacher("chemist", "Ким А."),
    office: asViewer(await anAccount(app, { role: "office", displayName: "Ғылым бөлімі" })),
  };
}

async function send(app: AppContext, viewer: Viewer, mark: string, reading: CertificateReading, principalId?: string) {
  const file = { originalName: `${mark}.pdf`, content: pdfBytes(mark) };
  const { submissionId } = await submitFile(app, viewer, file, principalId);
  expect(await runNextJob(app, async () => aFileReading([reading]))).toBe("done");
  return submissionId;
}

const all = async (app: AppContext) => await app.db.read.select().from(certificates);

describe("a co-author's second upload", () => {
  test("joins the certificate that is there: one certificate, two senders, each with an original of their own", async () => {
    const { app, asel, dana } = await aWorld();
    await send(app, asel, "scan", aCertificateReading(joint));
    const [kept] = await all(app);
    const second = await send(app, dana, "photo", aCertificateReading(joint));
    expect(await all(app)).toHaveLength(1);
    const { files } = await listSentFiles(app, dana);
    expect(files).toMatchObject([{ certificates: [{ id: kept?.id, firstSender: "Өтегенова Ә. М." }] }]);
    expect(await findOriginalOfSubmission(app, dana, second)).toMatchObject({ fileName: "photo.pdf" });
    const detail = await openCertificate(app, dana, kept?.id ?? "");
    expect(detail).toMatchObject({ isOwn: true, furtherSenders: ["Лим Д. С."], may: { submit: true } });
    await submitForReview(app, dana, detail.id, detail.version);
    expect((await openCertificate(app, asel, detail.id)).state).toBe("submitted");
  });

  test("stays a draft of its own where the number was not read for certain, or the sender is no author", async () => {
    const { app, asel, dana, chemist } = await aWorld();
    await send(app, asel, "scan", aCertificateReading(joint));
    await send(app, chemist, "copy", aCertificateReading(joint));
    const unsure = aCertificateReading(joint);
    unsure.merged.number = { ...unsure.merged.number, certainty: "doubtful" };
    await send(app, dana, "blurred", unsure);
    expect(await all(app)).toHaveLength(3);
  });

  test("is no copy when the day is another one, or when each co-author has a certificate of the same work", async () => {
    const { app, asel, dana } = await aWorld();
    await send(app, asel, "one", aCertificateReading(joint));
    await send(app, dana, "two", aCertificateReading({ ...joint, registeredOn: "2024-10-02" }));
    await send(app, dana, "three", aCertificateReading({ ...joint, number: "40001" }));
    expect(await all(app)).toHaveLength(3);
  });
});

describe("a certificate on which somebody is named", () => {
  async function named(state: "draft" | "submitted" | "approved" = "approved") {
    const world = await aWorld();
    const id = await addCertificate(world.app, world.asel.id, {
      on: "2026-03-01",
      number: "12001",
      state,
      authors: [{ name: "Лим Дана", staffId: "dana" }],
    });
    return { ...world, id };
  }

  test("is suggested to them once it is no draft any more, and nobody else sees it", async () => {
    const draft = await named("draft");
    expect(await listNamedOf(draft.app, draft.dana)).toEqual({ open: [], answered: [] });
    await expect(openCertificate(draft.app, draft.dana, draft.id)).rejects.toMatchObject({ code: "not_found" });
    const { app, dana, chemist, id } = await named("submitted");
    expect(await listNamedOf(app, dana)).toMatchObject({ open: [{ certificateId: id, isTied: true }], answered: [] });
    expect((await openCertificate(app, dana, id)).may).toMatchObject({ correct: false, submit: false, decide: false });
    await expect(openCertificate(app, chemist, id)).rejects.toMatchObject({ code: "not_found" });
    await expect(answerAsAuthor(app, chemist, { intent: "mine", certificateId: id })).rejects.toMatchObject({
      code: "not_found",
    });
  });

  test("declined, it goes to the office with the reason and still counts; untied, no machine ties it again", async () => {
    const { app, dana, office, id } = await named();
    const tied = async () => {
      const rows = await app.db.read.select().from(certificateAuthors).where(eq(certificateAuthors.certificateId, id));
      return rows.map(({ staffId, link }) => [staffId, link]);
    };
    await answerAsAuthor(app, dana, { intent: "not-mine", certificateId: id, reason: "Аттас адам" });
    expect(await tied()).toEqual([["dana", "machine"]]);
    const [waiting] = await listWaitingAnswers(app, office);
    expect(waiting).toMatchObject({ certificateId: id, staffName: "Лим Дана Сергеевна", reason: "Аттас адам" });
    await settleAuthorAnswer(app, office, { intent: "untied", answerId: waiting?.id ?? "" });
    expect(await tied()).toEqual([[null, "open"]]);
    expect(await listWaitingAnswers(app, office)).toEqual([]);
    expect(await listNamedOf(app, dana)).toMatchObject({ open: [], answered: [{ answer: { outcome: "untied" } }] });
    await app.db.write(async (tx) => await rematchAuthors(tx, id, [`${id}-0`]));
    expect(await tied()).toEqual([[null, "open"]]);
  });

  test("kept by the office, it stays theirs, and saying no again asks again", async () => {
    const { app, dana, office, id } = await named();
    const decline = async () =>
      await answerAsAuthor(app, dana, { intent: "not-mine", certificateId: id, reason: "Менікі емес" });
    await decline();
    const [first] = await listWaitingAnswers(app, office);
    await settleAuthorAnswer(app, office, { intent: "kept", answerId: first?.id ?? "" });
    expect(await listNamedOf(app, dana)).toMatchObject({ answered: [{ isTied: true, answer: { outcome: "kept" } }] });
    await decline();
    expect(await listWaitingAnswers(app, office)).toHaveLength(1);
  });

  test("is suggested also where the name is only spelled alike, and a yes ties nobody by itself", async () => {
    const { app, asel, dana } = await aWorld();
    const id = await addCertificate(app, asel.id, {
      on: "2026-03-01",
      state: "submitted",
      authors: [{ name: "ЛИМ ДАНА СЕРГЕЕВНА", link: "open" }],
    });
    expect(await listNamedOf(app, dana)).toMatchObject({ open: [{ certificateId: id, isTied: false }] });
    await answerAsAuthor(app, dana, { intent: "mine", certificateId: id });
    const [author] = await app.db.read.select().from(certificateAuthors);
    expect(author).toMatchObject({ staffId: null, link: "open" });
  });
});

describe("a delegate", () => {
  test("sends in the teacher's name, keeps the right to it until it is taken back, and no longer", async () => {
    const { app, asel, chemist } = await aWorld();
    const file = { originalName: "a.pdf", content: pdfBytes("a") };
    await expect(submitFile(app, chemist, file, asel.id)).rejects.toMatchObject({ code: "forbidden" });
    expect(await nameDelegate(app, asel, " Chemist@example.kz ")).toEqual({ ok: true, value: "Ким А." });
    await send(app, chemist, "a", aCertificateReading(), asel.id);
    const [certificate] = await all(app);
    expect(certificate?.senderId).toBe(asel.id);
    const id = certificate?.id ?? "";
    expect((await openCertificate(app, chemist, id)).may).toMatchObject({ correct: true, submit: true });
    expect((await listSentFiles(app, chemist)).files).toMatchObject([{ forWhom: "Өтегенова Ә. М.", byWhom: null }]);
    expect((await listSentFiles(app, asel)).files).toMatchObject([{ forWhom: null, byWhom: "Ким А." }]);

    const { delegates } = await listOwnDelegates(app, asel);
    await takeBackDelegation(app, asel, delegates[0]?.id ?? "");
    await expect(openCertificate(app, chemist, id)).rejects.toMatchObject({ code: "not_found" });
    expect((await listSentFiles(app, chemist)).files).toEqual([]);
    await expect(submitFile(app, chemist, file, asel.id)).rejects.toMatchObject({ code: "forbidden" });
  });

  test("sees only what they sent themselves, and is somebody else who may send at all", async () => {
    const { app, asel, chemist } = await aWorld();
    await send(app, asel, "own", aCertificateReading());
    await nameDelegate(app, asel, "chemist@example.kz");
    const [own] = await all(app);
    await expect(openCertificate(app, chemist, own?.id ?? "")).rejects.toMatchObject({ code: "not_found" });
    await anAccount(app, { role: "administration", email: "rector@example.kz" });
    for (const [email, error] of [
      ["asel@example.kz", "self"],
      ["chemist@example.kz", "already"],
      ["rector@example.kz", "unknown"],
      ["nobody@example.kz", "unknown"],
    ] as const) {
      expect(await nameDelegate(app, asel, email)).toEqual({ ok: false, error });
    }
  });
});

describe("a head of department", () => {
  test("sees what was sent of the department's people, sends for them, and for no other department", async () => {
    const { app, asel, dana, chemist, office } = await aWorld();
    const id = await addCertificate(app, asel.id, {
      on: "2026-03-01",
      state: "submitted",
      authors: [{ name: "Өтегенова Әсел", staffId: "asel" }],
    });
    await expect(openCertificate(app, dana, id)).rejects.toMatchObject({ code: "not_found" });
    expect(await listDepartmentWorks(app, dana)).toBeNull();
    const fromOn = calendarDate("2020-01-01");
    const appointed = { intent: "head-add", departmentId: "department-01", fromOn } as const;
    expect(await changeHeadship(app, office, "dana", appointed)).toEqual({ ok: true, value: null });
    expect(await changeHeadship(app, office, "dana", appointed)).toEqual({ ok: false, error: "already" });
    expect(await openCertificate(app, dana, id)).toMatchObject({ id, may: { correct: false } });
    expect(await listDepartmentWorks(app, dana)).toMatchObject([
      { certificateId: id, people: ["Өтегенова Әсел Маратқызы"] },
    ]);
    const { principals } = await listSentFiles(app, dana);
    expect(principals).toEqual([{ id: asel.id, displayName: "Өтегенова Ә. М." }]);
    await send(app, dana, "for-asel", aCertificateReading({ number: "555" }), asel.id);
    const file = { originalName: "b.pdf", content: pdfBytes("b") };
    await expect(submitFile(app, dana, file, chemist.id)).rejects.toMatchObject({ code: "forbidden" });
  });

  test("has no say before the first and after the last day", async () => {
    const { app, asel, dana, office } = await aWorld();
    const fromOn = calendarDate("2020-01-01");
    await changeHeadship(app, office, "dana", { intent: "head-add", departmentId: "department-01", fromOn });
    const { principals } = await listSentFiles(app, dana);
    expect(principals.map(({ id }) => id)).toEqual([asel.id]);
    const [headship] = await listHeadships(app, office, "dana");
    const end = { intent: "head-end", headId: headship?.id ?? "" } as const;
    const before = { ...end, lastOn: calendarDate("2019-12-31") };
    expect(await changeHeadship(app, office, "dana", before)).toEqual({ ok: false, error: "day-wrong" });
    await changeHeadship(app, office, "dana", { ...end, lastOn: calendarDate("2021-06-30") });
    expect((await listSentFiles(app, dana)).principals).toEqual([]);
    expect(await listDepartmentWorks(app, dana)).toBeNull();
  });
});
