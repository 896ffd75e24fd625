import { describe, expect, test } from "vitest";
import { readAgain } from "#app/certificate/intake/read-again.server.ts";
import { submitFile } from "#app/certificate/intake/submit-file.server.ts";
import { changeAuthors } from "#app/certificate/review/change-authors.server.ts";
import { correctCertificate } from "#app/certificate/review/correct-certificate.server.ts";
import { correctionForm } from "#app/certificate/review/correction-form.ts";
import { decide } from "#app/certificate/review/decide.server.ts";
import { newReadingOf } from "#app/certificate/review/field-history.ts";
import { openCertificate } from "#app/certificate/review/open-certificate.server.ts";
import { submitForReview } from "#app/certificate/review/submit-for-review.server.ts";
import { runNextJob } from "#app/jobs/run-next-job.server.ts";
import { calendarDate } from "#app/model/calendar-date.ts";
import type { CertificateReading, FileReading } from "#app/model/reading.ts";
import type { Viewer } from "#app/model/viewer.ts";
import { certificates } from "#db/schema/index.ts";
import { aJudgedReading, placed } from "#test/factories/certificate-to-review.ts";
import { aFileReading, pdfBytes } from "#test/factories/file-reading.ts";
import { anOfficeWorld } from "#test/factories/office-world.ts";
import { aHalf, aValue } from "#test/factories/unjudged-reading.ts";
import { testContext } from "#test/support/test-context.ts";

/** A file that was read once as `first`; `again` reads it once more, asked by the teacher unless another is named. */
async function aReadFile(first: CertificateReading) {
  const app = await testContext();
  const world = await anOfficeWorld(app);
  const { teacher } = world;
  const { submissionId } = await submitFile(app, teacher, { originalName: "куәлік.pdf", content: pdfBytes() });
  let minute = 0;
  const read = async (reading: FileReading) => {
    app.setNow(`2026-11-23T06:${String((minute += 1)).padStart(2, "0")}:00.000Z`);
    return await runNextJob(app, async () => reading);
  };
  await read(aFileReading([first]));
  const [row] = await app.db.read.select().from(certificates);
  const id = row?.id ?? "";
  return {
    ...world,
    app,
    id,
    submissionId,
    again: async (reading: CertificateReading | FileReading, asker: Viewer = teacher) => {
      await readAgain(app, asker, submissionId);
      return await read("outcome" in reading ? reading : aFileReading([reading]));
    },
    correct: async (values: object, viewer = teacher) => {
      const { version } = await openCertificate(app, viewer, id);
      await correctCertificate(app, viewer, id, correctionForm.parse({ version, ...values }));
    },
    seen: async (viewer = teacher) => await openCertificate(app, viewer, id),
  };
}

const twoHalves = (changes: Parameters<typeof aHalf>[1]) =>
  aJudgedReading([aHalf("kk", changes), aHalf("ru", changes)]);

const names = (detail: { authors: { name: string }[] }) => detail.authors.map(({ name }) => name);

describe("a draft that is read again", () => {
  test("takes values, places, findings and the form from the new reading", async () => {
    const { again, seen } = await aReadFile(twoHalves({ number: null }));
    expect((await seen()).findings.map(({ code }) => code)).toContain("missing-number");
    await again(twoHalves({ number: placed(aValue("40000"), 0.4) }));
    const detail = await seen();
    expect(detail.values.number).toBe("40000");
    expect(detail.findings).toEqual([]);
    expect(detail.boxes.filter(({ target }) => target === "number").map(({ box }) => box.y)).toEqual([0.4, 0.4]);
    expect(detail.version).toBe(1);
    expect(detail.history.at(-1)).toMatchObject({
      action: "read-again",
      who: null,
      before: { number: null },
      after: { number: "40000" },
    });
  });

  test("keeps what a person corrected, and offers what the machine reads now", async () => {
    const { correct, again, seen } = await aReadFile(twoHalves({}));
    await correct({ number: "77777" });
    await again(twoHalves({ number: aValue("40000"), createdOn: aValue(calendarDate("2023-03-03")) }));
    const detail = await seen();
    expect(detail.values).toMatchObject({ number: "77777", createdOn: "2023-03-03" });
    expect(detail.fields.find(({ column }) => column === "number")).toMatchObject({
      machine: "40000",
      suggestions: ["40000"],
      correctedBy: { name: "Өтегенова Әсел" },
    });
    const entries = detail.fieldHistory.number;
    expect(entries.map(({ is }) => is)).toEqual(["read", "corrected", "read"]);
    expect(entries.at(-1)).toMatchObject({ value: "40000", isAgain: true });
    expect(newReadingOf(entries, "77777")).toBe("40000");
  });

  test("keeps what a person confirmed without changing it", async () => {
    const { correct, again, seen } = await aReadFile(twoHalves({}));
    await correct({ confirmed: "number" });
    await again(twoHalves({ number: aValue("40000") }));
    expect((await seen()).values.number).toBe("39362");
  });

  test("keeps what only a person knows, also where it was emptied", async () => {
    const { correct, again, seen } = await aReadFile(twoHalves({}));
    await correct({ createdOn: "" });
    await again(twoHalves({}));
    expect((await seen()).values.createdOn).toBeNull();
  });

  test("every correction survives any number of readings", async () => {
    const { correct, again, seen } = await aReadFile(twoHalves({}));
    await correct({ titleKk: "Түзетілген атау", registeredOn: "2023-10-03" });
    for (const number of ["40001", "40002", "40003"]) await again(twoHalves({ number: aValue(number) }));
    expect((await seen()).values).toMatchObject({
      number: "40003",
      titleKk: "Түзетілген атау",
      registeredOn: "2023-10-03",
    });
  });

  test("that says the same leaves the version: whoever is typing loses nothing", async () => {
    const { again, seen } = await aReadFile(twoHalves({}));
    const before = await seen();
    await again(twoHalves({}));
    expect((await seen()).version).toBe(before.version);
  });

  test.each([
    ["is no certificate", aFileReading([], { outcome: "not-a-certificate", kind: "other" }), "found-nothing"],
    ["cannot be recognised", aFileReading([], { outcome: "needs-ocr" }), "found-nothing"],
  ] as const)("stays as it was where the new reading %s, and says so", async (_name, reading, inVain) => {
    const { again, seen } = await aReadFile(twoHalves({}));
    const before = await seen();
    await again(reading);
    const after = await seen();
    expect(after).toMatchObject({ values: before.values, version: before.version, boxes: before.boxes });
    expect(after.reading).toMatchObject({ inVain, underWay: null });
  });
});

describe("the authors of a draft that is read again", () => {
  const withAuthors = (...authors: string[]) => twoHalves({ authors: authors.map((name) => aValue(name)) });

  test("come from the new reading where nobody touched them, and whom the directory knows is found", async () => {
    const { again, seen, authorStaffId } = await aReadFile(withAuthors("Өтсгенова Эсел", "Ахметов Дәулет"));
    await again(withAuthors("Өтегенова Әсел", "Серікбай Нұрлан"));
    const { authors } = await seen();
    expect(authors.map(({ name, link, staff }) => [name, link, staff?.staffId ?? null])).toEqual([
      ["Өтегенова Әсел", "machine", authorStaffId],
      ["Серікбай Нұрлан", "open", null],
    ]);
  });

  test("stay as people wrote them: spelt anew, added and removed", async () => {
    const { app, id, teacher, correct, again, seen } = await aReadFile(
      withAuthors("Өтегенова Әсел", "Ахметов Дәулет", "Артық Сөздер"),
    );
    const change = async (intent: object) => {
      const { version } = await seen();
      await changeAuthors(app, teacher, id, { version, ...intent } as Parameters<typeof changeAuthors>[3]);
    };
    const [, second, third] = (await seen()).authors;
    await change({ intent: "author-remove", authorId: third?.id });
    await change({ intent: "author-add", name: "Қосылған Автор" });
    await correct({ authors: [{ id: second?.id, name: "Ахметұлы Дәулет" }] });
    await again(withAuthors("Ахметов Дәулет", "Өтегенова Әсел", "Серікбай Нұрлан"));
    const detail = await seen();
    expect(names(detail).toSorted()).toEqual(["Ахметұлы Дәулет", "Қосылған Автор", "Өтегенова Әсел"].toSorted());
    expect(detail.unlistedAuthors).toEqual(["Серікбай Нұрлан"]);
    const respelt = detail.authors.find(({ name }) => name === "Ахметұлы Дәулет");
    expect(respelt).toMatchObject({ machineName: "Ахметов Дәулет", suggestions: ["Ахметов Дәулет"] });
    expect(detail.authors.find(({ name }) => name === "Қосылған Автор")?.addedByHand).toBe(true);
  });

  test("keep who a person said they are", async () => {
    const { app, id, teacher, again, seen } = await aReadFile(withAuthors("Өтегенова Әсел", "Ахметов Дәулет"));
    const [, second] = (await seen()).authors;
    await changeAuthors(app, teacher, id, { intent: "author-external", version: 0, authorId: second?.id ?? "" });
    await again(withAuthors("Өтегенова Әсел Маратқызы", "Ахметов Даулет"));
    expect((await seen()).authors).toMatchObject([{ link: "open" }, { id: second?.id, link: "external" }]);
  });

  test("whom a person decided about are not lost where the new reading does not see them", async () => {
    const { app, id, teacher, again, seen } = await aReadFile(withAuthors("Өтегенова Әсел", "Ахметов Дәулет"));
    const [, second] = (await seen()).authors;
    await changeAuthors(app, teacher, id, { intent: "author-external", version: 0, authorId: second?.id ?? "" });
    await again(withAuthors("Өтегенова Әсел"));
    const detail = await seen();
    expect(names(detail)).toEqual(["Өтегенова Әсел", "Ахметов Дәулет"]);
    expect(detail.authors[1]).toMatchObject({ link: "external", addedByHand: false, printed: [] });
  });
});

describe("who may have a certificate read again", () => {
  async function aSubmittedFile() {
    const world = await aReadFile(twoHalves({}));
    const { version } = await world.seen();
    await submitForReview(world.app, world.teacher, world.id, version);
    return world;
  }
  const other = twoHalves({ number: aValue("40000") });

  test("the office, what was submitted; the sender no more", async () => {
    const { app, teacher, otherTeacher, office, submissionId, again, seen } = await aSubmittedFile();
    await expect(readAgain(app, teacher, submissionId)).rejects.toMatchObject({ code: "illegal_transition" });
    await expect(readAgain(app, otherTeacher, submissionId)).rejects.toMatchObject({ code: "not_found" });
    expect((await seen()).reading.may.readAgain).toBe(false);
    expect((await seen(office)).reading.may.readAgain).toBe(true);
    await again(other, office);
    expect(await seen(office)).toMatchObject({ state: "submitted", values: { number: "40000" } });
  });

  test("the office's corrections survive as well", async () => {
    const { office, correct, again, seen } = await aSubmittedFile();
    await correct({ number: "12345", workKind: "monograph", receivedOn: "2023-09-30" }, office);
    await again(other, office);
    expect((await seen(office)).values).toMatchObject({
      number: "12345",
      workKind: "monograph",
      receivedOn: "2023-09-30",
    });
  });

  test("nobody, once it is decided", async () => {
    const { app, id, teacher, office, submissionId, seen } = await aSubmittedFile();
    const { version } = await seen(office);
    await decide(app, office, id, { intent: "approve", version });
    for (const viewer of [teacher, office]) {
      await expect(readAgain(app, viewer, submissionId)).rejects.toMatchObject({ code: "illegal_transition" });
    }
  });

  test("a certificate that was submitted or decided while its file was being read stays as it was decided on", async () => {
    const { app, id, teacher, office, submissionId, seen } = await aReadFile(twoHalves({}));
    await readAgain(app, teacher, submissionId);
    const { version } = await seen();
    const submitted = await submitForReview(app, teacher, id, version);
    expect(await runNextJob(app, async () => aFileReading([other]))).toBe("done");
    expect(await seen(office)).toMatchObject({ version: submitted, values: { number: "39362" } });
  });

  test("a draft is never read again by the office's wish", async () => {
    const { app, office, submissionId } = await aReadFile(twoHalves({}));
    await expect(readAgain(app, office, submissionId)).rejects.toMatchObject({ code: "not_found" });
  });
});
