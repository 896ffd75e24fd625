import { describe, expect, test } from "vitest";
import { changeAuthors } from "#app/certificate/review/change-authors.server.ts";
import { correctCertificate } from "#app/certificate/review/correct-certificate.server.ts";
import { correctionForm, type Correction } from "#app/certificate/review/correction-form.ts";
import { decide } from "#app/certificate/review/decide.server.ts";
import { openCertificate } from "#app/certificate/review/open-certificate.server.ts";
import { submitForReview } from "#app/certificate/review/submit-for-review.server.ts";
import { recordReading } from "#app/jobs/record-reading.server.ts";
import { Refusal, type RefusalCode } from "#app/model/result.ts";
import { getCertificateWithOrigin } from "#db/queries/certificates.server.ts";
import { certificates, corrections, events, readings, staffNames } from "#db/schema/index.ts";
import { aDraft, aJudgedReading, placed } from "#test/factories/certificate-to-review.ts";
import { anOfficeWorld, aSubmitted } from "#test/factories/office-world.ts";
import { addStaff } from "#test/factories/people.ts";
import { aHalf, aValue } from "#test/factories/unjudged-reading.ts";
import { testContext } from "#test/support/test-context.ts";

function correction(version: number, fields: Record<string, unknown> = {}): Correction {
  return correctionForm.parse({ version, ...fields });
}

async function refusalOf(work: Promise<unknown>): Promise<RefusalCode | "none" | "bug"> {
  return await work.then(
    () => "none" as const,
    (error: unknown) => (error instanceof Refusal ? error.code : "bug"),
  );
}

const reason = "Екінші беті жоқ, толық нұсқасын жүктеңіз";

describe("opening a certificate", () => {
  test("shows what counts, what each half prints and where, and who the authors are", async () => {
    const app = await testContext();
    const { teacher, authorStaffId } = await anOfficeWorld(app);
    const kk = aHalf("kk", { number: placed(aValue("39362"), 0.2), authors: [placed(aValue("Өтегенова Әсел"), 0.3)] });
    const id = await aDraft(app, teacher, aJudgedReading([kk, aHalf("ru")]));
    const detail = await openCertificate(app, teacher, id);
    const number = detail.fields.find((field) => field.column === "number");
    expect(number).toMatchObject({ value: "39362", certainty: "certain", machine: "39362", correctedBy: null });
    expect(number?.printed.map(({ half, place }) => [half, place.page])).toEqual([
      ["kk", 1],
      ["ru", 1],
    ]);
    const [author] = detail.authors;
    expect(author).toMatchObject({ name: "Өтегенова Әсел", link: "machine", staff: { staffId: authorStaffId } });
    expect(author?.staff?.department?.kk).toBe("Биология");
    expect(detail.boxes.map(({ target, page, box }) => [target, page, box.y])).toEqual([
      ["number", 1, 0.2],
      [`author-${author?.id ?? ""}`, 1, 0.3],
    ]);
    expect(detail.missing).toEqual([]);
  });

  test("another's certificate is not there, neither is a draft for the office", async () => {
    const app = await testContext();
    const { teacher, otherTeacher, office, administration } = await anOfficeWorld(app);
    const id = await aDraft(app, teacher);
    for (const viewer of [otherTeacher, office, administration]) {
      expect(await refusalOf(openCertificate(app, viewer, id))).toBe("not_found");
      expect(await refusalOf(correctCertificate(app, viewer, id, correction(0, { number: "1" })))).toBe("not_found");
      expect(await refusalOf(submitForReview(app, viewer, id, 0))).toBe("not_found");
    }
  });
});

describe("correcting", () => {
  test("changes what counts, keeps what was read beside it, and says who did it", async () => {
    const app = await testContext();
    const { teacher } = await anOfficeWorld(app);
    const id = await aDraft(app, teacher);
    app.setNow("2026-11-24T05:00:00.000Z");
    const done = await correctCertificate(app, teacher, id, correction(0, { number: "39400", titleRu: "" }));
    expect(done).toEqual({ version: 1, changed: ["number", "titleRu"] });
    const detail = await openCertificate(app, teacher, id);
    expect(detail.fields.find((field) => field.column === "number")).toMatchObject({
      value: "39400",
      machine: "39362",
      correctedBy: { name: "Өтегенова Әсел", at: "2026-11-24T05:00:00.000Z" },
    });
    const [stored] = await app.db.read.select().from(certificates);
    expect(stored).toMatchObject({ number: "39400", titleRu: null, version: 1 });
    const rows = await app.db.read.select().from(corrections);
    expect(rows.map(({ field, before, after }) => [field, before, after])).toEqual([
      ["number", "39362", "39400"],
      ["titleRu", "Технологии дистанционного обучения", null],
    ]);
    const event = (await app.db.read.select().from(events)).at(-1);
    expect(event).toMatchObject({ action: "corrected", userId: teacher.id, certificateId: id });
    expect(event).toMatchObject({ before: { number: "39362" }, after: { number: "39400" } });
  });

  test("nothing changed is no event and no version", async () => {
    const app = await testContext();
    const { teacher } = await anOfficeWorld(app);
    const id = await aDraft(app, teacher);
    const before = (await app.db.read.select().from(events)).length;
    expect(await correctCertificate(app, teacher, id, correction(0, { number: "39362" }))).toEqual({
      version: 0,
      changed: [],
    });
    expect(await app.db.read.select().from(events)).toHaveLength(before);
  });

  test("writes the findings anew", async () => {
    const app = await testContext();
    const { teacher } = await anOfficeWorld(app);
    const halves = [aHalf("kk"), aHalf("ru", { number: aValue("39363") })];
    const id = await aDraft(app, teacher, aJudgedReading(halves));
    const codes = async () =>
      (await openCertificate(app, teacher, id)).findings.map(({ code, severity }) => `${severity} ${code}`);
    expect(await codes()).toEqual(["error number-mismatch"]);
    // The machine took the Kazakh half's number; the person agrees, and the question is settled.
    const done = await correctCertificate(app, teacher, id, correction(0, { number: "39362", confirmed: "number" }));
    expect(done).toEqual({ version: 1, changed: ["number"] });
    expect(await codes()).toEqual(["note number-mismatch"]);
    await correctCertificate(app, teacher, id, correction(1, { registeredOn: "", confirmed: ["number"] }));
    expect(await codes()).toEqual(["error missing-date", "note number-mismatch"]);
  });

  test("finds out that a corrected number is another copy's", async () => {
    const app = await testContext();
    const { teacher, otherTeacher } = await anOfficeWorld(app);
    await aDraft(app, otherTeacher);
    const misread = ["kk", "ru"].map((language) => aHalf(language === "kk" ? "kk" : "ru", { number: aValue("39367") }));
    const id = await aDraft(app, teacher, aJudgedReading(misread));
    const codes = async () => (await openCertificate(app, teacher, id)).findings.map(({ code }) => code);
    expect(await codes()).toEqual([]);
    await correctCertificate(app, teacher, id, correction(0, { number: "39362" }));
    expect(await codes()).toEqual(["duplicate"]);
  });

  test("survives a later reading of the same file, and the way back to the page stays", async () => {
    const app = await testContext();
    const { teacher } = await anOfficeWorld(app);
    const id = await aDraft(app, teacher);
    await correctCertificate(app, teacher, id, correction(0, { number: "40000" }));
    const [first] = await app.db.read.select().from(readings);
    if (first === undefined) throw new Error("no reading");
    const { submissionId, jobId, reading } = first;
    app.setNow("2026-11-23T06:01:00.000Z");
    await app.db.write(async (tx) => {
      await recordReading(app, tx, { submissionId, jobId, senderId: teacher.id }, reading);
    });
    const [, second] = await app.db.read.select().from(readings);
    const origin = await getCertificateWithOrigin(app.db.read, id);
    expect(origin?.certificate).toMatchObject({
      number: "40000",
      readingId: second?.id,
      indexInReading: 0,
      version: 1,
    });
    expect(origin?.reading.certificates[0]?.halves[0]?.number?.value).toBe("39362");
    expect(await app.db.read.select().from(certificates)).toHaveLength(1);
  });

  test("a teacher cannot set what only the office fills in", async () => {
    const app = await testContext();
    const { teacher, office } = await anOfficeWorld(app);
    const id = await aDraft(app, teacher);
    expect(await correctCertificate(app, teacher, id, correction(0, { workKind: "monograph" }))).toMatchObject({
      changed: [],
    });
    await submitForReview(app, teacher, id, 0);
    const done = await correctCertificate(
      app,
      office,
      id,
      correction(1, { workKind: "monograph", receivedOn: "2023-09-28" }),
    );
    expect(done.changed).toEqual(["receivedOn", "workKind"]);
  });

  test("an outdated screen is refused and changes nothing; what was submitted is the sender's no more", async () => {
    const app = await testContext();
    const { teacher } = await anOfficeWorld(app);
    const id = await aDraft(app, teacher);
    await correctCertificate(app, teacher, id, correction(0, { number: "2" }));
    expect(await refusalOf(correctCertificate(app, teacher, id, correction(0, { number: "3" })))).toBe("stale_version");
    await submitForReview(app, teacher, id, 1);
    expect(await refusalOf(correctCertificate(app, teacher, id, correction(2, { number: "4" })))).toBe("forbidden");
    expect((await openCertificate(app, teacher, id)).values.number).toBe("2");
  });
});

describe("the authors", () => {
  test("a confirmed spelling is learned and forgotten again when the decision is taken back", async () => {
    const app = await testContext();
    const { teacher } = await anOfficeWorld(app);
    const staffId = await app.db.write(
      async (tx) => await addStaff(tx, { surname: "Қасымова", givenName: "Ләззат", patronymic: "Нұрланқызы" }),
    );
    const half = aHalf("kk", { authors: [aValue("Қасымова Л.")] });
    const id = await aDraft(app, teacher, aJudgedReading([half, aHalf("ru", { authors: [aValue("Касымова Л.")] })]));
    const [author] = (await openCertificate(app, teacher, id)).authors;
    expect(author?.link).toBe("open");
    const authorId = author?.id ?? "";
    await changeAuthors(app, teacher, id, { intent: "author-choose", version: 0, authorId, staffId });
    const learned = async () =>
      (await app.db.read.select().from(staffNames))
        .filter((row) => row.source === "confirmed")
        .map(({ staffId: of, name }) => [of, name]);
    expect(await learned()).toEqual([
      [staffId, "Қасымова Л."],
      [staffId, "Касымова Л."],
    ]);
    const second = await aDraft(app, teacher, aJudgedReading([half]));
    expect((await openCertificate(app, teacher, second)).authors[0]).toMatchObject({
      link: "machine",
      staff: { staffId },
    });
    await changeAuthors(app, teacher, id, { intent: "author-undecided", version: 1, authorId });
    expect(await learned()).toEqual([]);
  });

  test("what a person decided is not matched over when the name is spelt anew", async () => {
    const app = await testContext();
    const { teacher, authorStaffId } = await anOfficeWorld(app);
    const id = await aDraft(app, teacher);
    const authorId = (await openCertificate(app, teacher, id)).authors[0]?.id ?? "";
    await changeAuthors(app, teacher, id, { intent: "author-confirm", version: 0, authorId });
    const authors = [{ id: authorId, name: "Мүлдем Басқа" }];
    await correctCertificate(app, teacher, id, correction(1, { authors }));
    expect((await openCertificate(app, teacher, id)).authors[0]).toMatchObject({
      name: "Мүлдем Басқа",
      machineName: "Өтегенова Әсел",
      link: "person",
      staff: { staffId: authorStaffId },
    });
  });

  test("one that is added or removed is a correction, and the others keep their places on the page", async () => {
    const app = await testContext();
    const { teacher } = await anOfficeWorld(app);
    const authors = [placed(aValue("Бірінші Автор"), 0.3), placed(aValue("Екінші Автор"), 0.4)];
    const id = await aDraft(app, teacher, aJudgedReading([aHalf("kk", { authors })]));
    const [first] = (await openCertificate(app, teacher, id)).authors;
    await changeAuthors(app, teacher, id, { intent: "author-remove", version: 0, authorId: first?.id ?? "" });
    await changeAuthors(app, teacher, id, { intent: "author-add", version: 1, name: "Өтегенова Әсел" });
    const detail = await openCertificate(app, teacher, id);
    expect(detail.authors.map(({ name, link, addedByHand }) => [name, link, addedByHand])).toEqual([
      ["Екінші Автор", "open", false],
      ["Өтегенова Әсел", "machine", true],
    ]);
    expect(detail.boxes.map(({ box }) => box.y)).toEqual([0.4]);
    expect((await app.db.read.select().from(corrections)).map(({ field, after }) => [field, after])).toEqual([
      ["authors", ["Екінші Автор"]],
      ["authors", ["Екінші Автор", "Өтегенова Әсел"]],
    ]);
  });

  test("nobody ties an author to somebody who is not on the staff, or an author of another certificate", async () => {
    const app = await testContext();
    const { teacher, otherTeacher } = await anOfficeWorld(app);
    const id = await aDraft(app, teacher);
    const foreign = await aDraft(app, otherTeacher);
    const authorId = (await openCertificate(app, teacher, id)).authors[0]?.id ?? "";
    const foreignAuthor = (await openCertificate(app, otherTeacher, foreign)).authors[0]?.id ?? "";
    const choose = (of: string, staffId: string) =>
      changeAuthors(app, teacher, id, { intent: "author-choose", version: 0, authorId: of, staffId });
    expect(await refusalOf(choose(authorId, "nobody"))).toBe("not_found");
    const external = { intent: "author-external" as const, version: 0, authorId: foreignAuthor };
    expect(await refusalOf(changeAuthors(app, teacher, id, external))).toBe("not_found");
    expect((await openCertificate(app, teacher, id)).version).toBe(0);
  });
});

describe("submitting and deciding", () => {
  test("an incomplete certificate is not submitted; findings alone do not hold it back", async () => {
    const app = await testContext();
    const { teacher } = await anOfficeWorld(app);
    const stranger = aHalf("kk", { number: null, authors: [aValue("Бөтен Адам")] });
    const id = await aDraft(app, teacher, aJudgedReading([stranger]));
    const error = await submitForReview(app, teacher, id, 0).catch((caught: unknown) => caught);
    expect(error).toMatchObject({ code: "incomplete", detail: "number,authorsDecided" });
    const odd = [aHalf("kk"), aHalf("ru", { number: aValue("39363") })];
    const contradictory = await aSubmitted(app, teacher, aJudgedReading(odd));
    expect((await openCertificate(app, teacher, contradictory)).state).toBe("submitted");
  });

  test("two officers who approve at the same time approve once", async () => {
    const app = await testContext();
    const { teacher, office, secondOfficer } = await anOfficeWorld(app);
    const id = await aSubmitted(app, teacher);
    const outcomes = await Promise.all(
      [office, secondOfficer].map((viewer) => refusalOf(decide(app, viewer, id, { intent: "approve", version: 1 }))),
    );
    expect(outcomes).toEqual(["none", "stale_version"]);
    const approvals = (await app.db.read.select().from(events)).filter((event) => event.action === "approved");
    expect(approvals).toHaveLength(1);
    const detail = await openCertificate(app, teacher, id);
    expect(detail).toMatchObject({ state: "approved", deciderName: "Бірінші Тексеруші", version: 2 });
  });

  test("a returned certificate carries the reason, can be corrected and comes again", async () => {
    const app = await testContext();
    const { teacher, office } = await anOfficeWorld(app);
    const id = await aSubmitted(app, teacher);
    await decide(app, office, id, { intent: "return", version: 1, reason });
    expect(await openCertificate(app, teacher, id)).toMatchObject({ state: "returned", decisionReason: reason });
    await correctCertificate(app, teacher, id, correction(2, { number: "39361" }));
    await submitForReview(app, teacher, id, 3);
    const detail = await openCertificate(app, office, id);
    expect(detail).toMatchObject({ state: "submitted", decisionReason: null, deciderName: null });
    expect(detail.history.map(({ action, reason: why }) => [action, why])).toEqual([
      ["read", null],
      ["submitted", null],
      ["returned", reason],
      ["corrected", null],
      ["submitted", null],
    ]);
  });

  test("an officer corrects what is submitted, but does not approve without the number", async () => {
    const app = await testContext();
    const { teacher, office } = await anOfficeWorld(app);
    const id = await aSubmitted(app, teacher);
    await correctCertificate(app, office, id, correction(1, { number: "" }));
    const error = await decide(app, office, id, { intent: "approve", version: 2 }).catch((caught: unknown) => caught);
    expect(error).toMatchObject({ code: "incomplete", detail: "number,errorsSettled" });
    await decide(app, office, id, { intent: "reject", version: 2, reason });
    expect((await openCertificate(app, teacher, id)).state).toBe("rejected");
  });

  test("halves that disagree on the number hold approval back until an officer says which is right", async () => {
    const app = await testContext();
    const { teacher, office } = await anOfficeWorld(app);
    const halves = [aHalf("kk", { number: aValue("39362") }), aHalf("ru", { number: aValue("39326") })];
    const id = await aDraft(app, teacher, aJudgedReading(halves));
    await submitForReview(app, teacher, id, 0);
    const early = decide(app, office, id, { intent: "approve", version: 1 });
    await expect(early).rejects.toMatchObject({ code: "incomplete", detail: "errorsSettled" });
    expect((await openCertificate(app, office, id)).missing).toEqual(["errorsSettled"]);
    await correctCertificate(app, office, id, correction(1, { number: "39326" }));
    await decide(app, office, id, { intent: "approve", version: 2 });
    expect(await openCertificate(app, teacher, id)).toMatchObject({ state: "approved", values: { number: "39326" } });
  });

  test("nobody decides on what they sent, no teacher decides at all, and nothing is decided twice", async () => {
    const app = await testContext();
    const { teacher, office, secondOfficer } = await anOfficeWorld(app);
    const own = await aSubmitted(app, office);
    expect(await refusalOf(decide(app, office, own, { intent: "approve", version: 1 }))).toBe("forbidden");
    const id = await aSubmitted(app, teacher);
    expect(await refusalOf(decide(app, teacher, id, { intent: "approve", version: 1 }))).toBe("forbidden");
    await decide(app, office, id, { intent: "approve", version: 1 });
    const again = decide(app, secondOfficer, id, { intent: "reject", version: 2, reason });
    expect(await refusalOf(again)).toBe("illegal_transition");
    expect(await refusalOf(submitForReview(app, teacher, id, 2))).toBe("illegal_transition");
  });
});
