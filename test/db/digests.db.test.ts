import { eq } from "drizzle-orm";
import { Writable } from "node:stream";
import pino from "pino";
import { describe, expect, test } from "vitest";
import { sayAbout } from "#app/certificate/review/conversation.server.ts";
import { changeDeskSettings, readDeskSettings } from "#app/certificate/review/desk-settings.server.ts";
import { decide } from "#app/certificate/review/decide.server.ts";
import { noteSeen } from "#app/certificate/review/notices.server.ts";
import { openCertificate } from "#app/certificate/review/open-certificate.server.ts";
import { openMailLine } from "#app/mail/mail-line.server.ts";
import { setMailWish } from "#app/mail/mail-wish.server.ts";
import { sendDigests } from "#app/mail/send-digests.server.ts";
import { openDb } from "#db/client.server.ts";
import { digests, notices, users } from "#db/schema/index.ts";
import { anOfficeWorld, aSubmitted } from "#test/factories/office-world.ts";
import { mailCatcher, textOf } from "#test/support/mail-catcher.ts";
import { testContext } from "#test/support/test-context.ts";

/** 09:00 in Kazakhstan, the usual hour. */
const morning = "2026-11-24T04:00:00.000Z";

/** One certificate of the teacher's that was returned yesterday; it is nine in the morning. */
async function aWorld(url: string | null = null) {
  const world = await testContext();
  const people = await anOfficeWorld(world);
  const id = await aSubmitted(world, people.teacher);
  const { version } = await openCertificate(world, people.office, id);
  await decide(world, people.office, id, { intent: "return", version, reason: "Екінші бетін қосыңыз." });
  await world.db.write(async (tx) => {
    await tx.update(users).set({ email: "teacher@example.kz" }).where(eq(users.id, people.teacher.id));
  });
  world.setNow(morning);
  let logged = "";
  const sink = new Writable({
    write(chunk: Buffer, _encoding, done) {
      logged += chunk.toString();
      done();
    },
  });
  const app = {
    ...world,
    config: { ...world.config, publicUrl: "https://tizilim.example.kz/" },
    log: pino({ level: "debug" }, sink),
    openMail: url === null ? null : () => openMailLine({ smtpUrl: url, from: "Tizilim <science@example.kz>" }),
  };
  const kept = async () =>
    (await app.db.read.select().from(digests)).map(({ day, outcome, failure }) => [day, outcome, failure]);
  return { app, id, ...people, kept, log: () => logged };
}

describe("the letter of the day", () => {
  test("tells in the reader's language what was not seen, with the address, and nothing in the subject", async () => {
    const catcher = await mailCatcher();
    const { app, id, teacher, kept, log } = await aWorld(catcher.url);
    await app.db.write(async (tx) => await tx.update(users).set({ language: "ru" }).where(eq(users.id, teacher.id)));
    expect(await sendDigests(app)).toBe("sent");
    const [letter] = catcher.letters;
    expect(letter?.to).toEqual(["teacher@example.kz"]);
    const text = letter === undefined ? "" : textOf(letter);
    expect(text).toContain("Возвращено на доработку: № 39362, «Технологии дистанционного обучения»");
    expect(text).toContain(`https://tizilim.example.kz/certificates/${id}`);
    expect(letter?.raw).toMatch(/^Content-Type: text\/plain/imu);
    expect(letter?.raw).not.toMatch(/^Subject:.*\d{3}/imu);
    expect(await kept()).toEqual([["2026-11-24", "sent", null]]);
    expect(log()).not.toMatch(/teacher@|39362|Технологии/u);
  });

  test("goes out once a day, and says each thing once", async () => {
    const catcher = await mailCatcher();
    const { app, id, office } = await aWorld(catcher.url);
    await sendDigests(app);
    await sayAbout(app, office, id, { text: "Тағы бір сөз.", field: null });
    expect(await sendDigests(app)).toBe("idle");
    app.setNow("2026-11-25T04:00:00.000Z");
    await sendDigests(app);
    expect(catcher.letters).toHaveLength(2);
    const second = catcher.letters[1] === undefined ? "" : textOf(catcher.letters[1]);
    expect(second).toContain("Жаңа ескертпе");
    expect(second).not.toContain("қайтарылды");
    app.setNow("2026-11-26T04:00:00.000Z");
    expect(await sendDigests(app)).toBe("idle");
  });

  test("waits for the hour the office set, in Kazakhstan", async () => {
    const catcher = await mailCatcher();
    const { app, office } = await aWorld(catcher.url);
    await changeDeskSettings(app, office, { ...(await readDeskSettings(app.db.read)), digestHour: 18 });
    app.setNow("2026-11-24T12:59:59.000Z");
    expect(await sendDigests(app)).toBe("idle");
    app.setNow("2026-11-24T13:00:00.000Z");
    expect(await sendDigests(app)).toBe("sent");
  });

  test("is not for what was seen, who does not want it, or whose account is closed", async () => {
    const catcher = await mailCatcher();
    const seen = await aWorld(catcher.url);
    await noteSeen(seen.app, seen.teacher, null);
    const unwanted = await aWorld(catcher.url);
    await setMailWish(unwanted.app, unwanted.teacher, false);
    const closed = await aWorld(catcher.url);
    await closed.app.db.write(
      async (tx) => await tx.update(users).set({ active: false }).where(eq(users.id, closed.teacher.id)),
    );
    for (const { app } of [seen, unwanted, closed]) expect(await sendDigests(app)).toBe("idle");
    expect(catcher.letters).toEqual([]);
  });

  test("without a mail server nothing happens", async () => {
    const { app, kept } = await aWorld();
    expect(await sendDigests(app)).toBe("idle");
    expect(await kept()).toEqual([]);
  });
});

describe("the letter of the day, when things go wrong", () => {
  test("two workers at once, each with its own connection, send one", async () => {
    const catcher = await mailCatcher();
    const { app, kept } = await aWorld(catcher.url);
    const db = openDb(app.config.databasePath);
    const both = await Promise.all([sendDigests(app), sendDigests({ ...app, db, newId: () => "other-worker" })]);
    db.close();
    expect(both.toSorted()).toEqual(["idle", "sent"]);
    expect(catcher.letters).toHaveLength(1);
    expect(await kept()).toHaveLength(1);
  });

  test("a worker that ended with the letter on its way: it is not sent again, today or tomorrow", async () => {
    const catcher = await mailCatcher();
    const { app, kept } = await aWorld(catcher.url);
    const broken = { reach: async () => null, send: () => Promise.reject(new Error("the process ended")), close() {} };
    await expect(sendDigests({ ...app, openMail: () => broken })).rejects.toThrow("the process ended");
    expect(await kept()).toEqual([["2026-11-24", "sending", null]]);
    expect(await sendDigests(app)).toBe("idle");
    app.setNow("2026-11-25T04:00:00.000Z");
    expect(await sendDigests(app)).toBe("idle");
    expect(catcher.letters).toEqual([]);
  });

  test("a refused address is kept in a word, and told again on another day", async () => {
    const refusing = await mailCatcher({ refuses: ["teacher@example.kz"] });
    const { app, kept, log } = await aWorld(refusing.url);
    await sendDigests(app);
    expect(await kept()).toEqual([["2026-11-24", "failed", "address"]]);
    expect(log()).toContain('"failure":"address"');
    expect(log()).not.toMatch(/teacher@|no such mailbox/u);
    const [notice] = await app.db.read.select().from(notices);
    expect(notice?.digestId).toBeNull();
  });

  test("a server that cannot be reached takes nobody's day", async () => {
    const gone = await aWorld("smtp://127.0.0.1:9");
    expect(await sendDigests(gone.app)).toBe("cut");
    expect(await gone.kept()).toEqual([]);
    const catcher = await mailCatcher({ password: "right" });
    const wrong = await aWorld(catcher.url.replace("right", "wrong"));
    expect(await sendDigests(wrong.app)).toBe("cut");
    expect(wrong.log()).toContain('"failure":"sign-in"');
  });
});
