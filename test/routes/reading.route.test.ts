import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { submitFile } from "#app/certificate/intake/submit-file.server.ts";
import { openCertificate } from "#app/certificate/review/open-certificate.server.ts";
import { languageCookie } from "#app/i18n/i18n.server.ts";
import { texts } from "#app/i18n/en/index.ts";
import { texts as kk } from "#app/i18n/kk/index.ts";
import { texts as ru } from "#app/i18n/ru/index.ts";
import { runNextJob } from "#app/jobs/run-next-job.server.ts";
import type { Viewer } from "#app/model/viewer.ts";
import { beatJob, claimNextJob } from "#db/queries/jobs.server.ts";
import { certificates, readingJobs } from "#db/schema/index.ts";
import { aDraft, aJudgedReading } from "#test/factories/certificate-to-review.ts";
import { aFileReading, pdfBytes } from "#test/factories/file-reading.ts";
import { anOfficeWorld, aSubmitted } from "#test/factories/office-world.ts";
import { aHalf, aValue } from "#test/factories/unjudged-reading.ts";
import { appHandler, sessionCookie } from "#test/support/remix-app.ts";
import { testContext } from "#test/support/test-context.ts";

async function openHouse() {
  const app = await testContext();
  const people = await anOfficeWorld(app);
  const visit = await appHandler(app);
  const as = async (viewer: Viewer) => {
    const cookie = await sessionCookie(app, viewer.id);
    return async (path: string, form?: Record<string, string>) =>
      await visit(path, { cookie, ...(form === undefined ? {} : { form }) });
  };
  return { app, ...people, as };
}

/** Whether this stands on the page: scripts and the comments React parts texts with do not count. */
async function shows(answer: Response, words: string): Promise<boolean> {
  const html = (await answer.text()).replaceAll(/<script[^]*?<\/script>/gu, "").replaceAll("<!-- -->", "");
  return html.includes(words);
}

async function aFileBeingRead() {
  const house = await openHouse();
  const { app, teacher } = house;
  const file = { originalName: "куәлік.pdf", content: pdfBytes() };
  const { submissionId } = await submitFile(app, teacher, file);
  await app.db.write(async (tx) => {
    const job = await claimNextJob(tx, app.clock.now());
    if (job === null) throw new Error("nothing waits");
    await beatJob(tx, job, app.clock.now(), { stage: "recognising", page: 2, pageCount: 5 });
  });
  const visit = await house.as(teacher);
  return { ...house, submissionId, visit };
}

describe("a file that is being read", () => {
  test.each([
    ["en", `${texts.reading.stages.recognising}: page 2 of 5`],
    ["ru", `${ru.reading.stages.recognising}: страница 2 из 5`],
    ["kk", `${kk.reading.stages.recognising}: 5 беттің 2-беті`],
  ] as const)("shows its sender how far it is, without scripts on every load: %s", async (language, words) => {
    const { app, teacher } = await aFileBeingRead();
    const spoken = (await languageCookie.serialize(language)).split(";")[0] ?? "";
    const cookie = `${await sessionCookie(app, teacher.id)}; ${spoken}`;
    const visit = await appHandler(app);
    expect(await shows(await visit("/certificates", { cookie }), words)).toBe(true);
  });

  test("is stopped by its sender with a plain form, and says what to do now", async () => {
    const { app, submissionId, visit, otherTeacher, as } = await aFileBeingRead();
    const form = { intent: "cancel-reading", submissionId };
    expect((await (await as(otherTeacher))("/certificates?index", form)).status).toBe(404);
    const answer = await visit("/certificates?index", form);
    expect([answer.status, answer.headers.get("Location")]).toEqual([302, "/certificates"]);
    expect(await shows(await visit("/certificates"), texts.reading.cancelled)).toBe(true);
    const [job] = await app.db.read.select().from(readingJobs);
    expect(job?.cancelRequestedAt).not.toBeNull();
  });
});

describe("reading again from a certificate's page", () => {
  const sendingOf = async ({ app }: Awaited<ReturnType<typeof openHouse>>, id: string) => {
    const [row] = await app.db.read.select().from(certificates).where(eq(certificates.id, id));
    return row?.submissionId ?? "";
  };

  test("the sender asks for another way, and the page says that it goes on", async () => {
    const house = await openHouse();
    const { app, teacher, as } = house;
    const id = await aDraft(app, teacher);
    const submissionId = await sendingOf(house, id);
    const visit = await as(teacher);
    const form = { intent: "read-again", submissionId, choice: "turn-right", turnsShown: "2" };
    const answer = await visit(`/certificates/${id}`, form);
    expect([answer.status, answer.headers.get("Location")]).toEqual([302, `/certificates/${id}`]);
    const jobs = await app.db.read.select().from(readingJobs);
    expect(jobs.at(-1)).toMatchObject({ state: "queued", choices: { ignoreTextLayer: false, turn: 1 } });
    expect(await shows(await visit(`/certificates/${id}`), texts.reading.here.title)).toBe(true);
  });

  test("the office comes back to its place in the queue", async () => {
    const house = await openHouse();
    const { app, teacher, office, as } = house;
    const id = await aSubmitted(app, teacher);
    const form = { intent: "read-again", submissionId: await sendingOf(house, id), choice: "ignore-text-layer" };
    const answer = await (await as(office))(`/review/${id}?sort=newest`, form);
    expect(answer.headers.get("Location")).toBe(`/review/${id}?sort=newest`);
  });

  test("nonsense asks for nothing", async () => {
    const house = await openHouse();
    const { app, teacher, as } = house;
    const id = await aDraft(app, teacher);
    const form = { intent: "read-again", submissionId: await sendingOf(house, id), choice: "upside" };
    expect((await (await as(teacher))(`/certificates/${id}`, form)).status).toBe(400);
    expect(await app.db.read.select().from(readingJobs)).toHaveLength(1);
  });
});

describe("what else was read", () => {
  test("is put in by a press that sends the form, where there are no scripts", async () => {
    const { app, teacher, as } = await openHouse();
    const id = await aDraft(app, teacher, aJudgedReading([aHalf("kk"), aHalf("ru", { number: aValue("39363") })]));
    const visit = await as(teacher);
    expect(await shows(await visit(`/certificates/${id}`), 'value="number=39363"')).toBe(true);
    await visit(`/certificates/${id}`, { version: "0", number: "39362", take: "number=39363" });
    expect((await openCertificate(app, teacher, id)).values.number).toBe("39363");
  });
});

test("a duplicate leads the office to the other certificate, and the sender to nothing of a colleague's", async () => {
  const { app, teacher, otherTeacher, office, as } = await openHouse();
  const first = await aSubmitted(app, otherTeacher);
  const second = await aSubmitted(app, teacher);
  const link = `href="/review/${first}"`;
  expect(await shows(await (await as(office))(`/review/${second}`), link)).toBe(true);
  expect(await shows(await (await as(teacher))(`/certificates/${second}`), `${first}"`)).toBe(false);
});

test("pages that were passed over are named on the list and beside the certificate", async () => {
  const { app, teacher, as } = await openHouse();
  await submitFile(app, teacher, { originalName: "куәлік.pdf", content: pdfBytes() });
  const reading = aFileReading(undefined, { pageCount: 3, skippedPages: [2, 3] });
  await runNextJob(app, async () => reading);
  const [row] = await app.db.read.select().from(certificates);
  const visit = await as(teacher);
  const words = texts.reading.skipped_other.replace("{{pages}}", "2, 3");
  expect(await shows(await visit("/certificates"), words)).toBe(true);
  expect(await shows(await visit(`/certificates/${row?.id}`), words)).toBe(true);
});
