import { eq } from "drizzle-orm";
import { Writable } from "node:stream";
import pino from "pino";
import { describe, expect, test } from "vitest";
import { prepareReminders } from "#app/certificate/report/prepare-reminders.server.ts";
import type { WantedReminder } from "#app/certificate/report/reminder-form.ts";
import { sendReminders } from "#app/certificate/report/send-reminders.server.ts";
import { openMailLine } from "#app/mail/mail-line.server.ts";
import { calendarDate } from "#app/model/calendar-date.ts";
import { insertReminder } from "#db/queries/reminders.server.ts";
import { departmentHeads, events, reminders, staff } from "#db/schema/index.ts";
import { anAccount, asViewer } from "#test/factories/account.ts";
import { addStaff } from "#test/factories/people.ts";
import { aRatedUniversity } from "#test/factories/rated-university.ts";
import { mailCatcher, textOf } from "#test/support/mail-catcher.ts";
import { testContext } from "#test/support/test-context.ts";

/** The rated university; Dana has an account in Russian, Erlan an address in the directory, Sara neither. */
async function aWorld(url: string | null = null) {
  const world = await testContext();
  const university = await aRatedUniversity(world);
  await world.db.write(async (tx) => {
    await addStaff(tx, { id: "dana", surname: "Даниярова", givenName: "Дана", patronymic: "Ерлановна" });
    await addStaff(tx, { id: "erlan", surname: "Ерланов", givenName: "Ерлан" });
    await addStaff(tx, { id: "sara", surname: "Сараева", givenName: "Сара" });
    await tx.update(staff).set({ email: "erlan@example.kz" }).where(eq(staff.id, "erlan"));
  });
  await anAccount(world, { staffId: "dana", email: "dana@example.kz", language: "ru" });
  let logged = "";
  const sink = new Writable({
    write(chunk: Buffer, _encoding, done) {
      logged += chunk.toString();
      done();
    },
  });
  const app = {
    ...world,
    log: pino({ level: "debug" }, sink),
    openMail: url === null ? null : () => openMailLine({ smtpUrl: url, from: "Ғылым бөлімі <science@example.kz>" }),
  };
  const viewer = asViewer(university.office);
  const send = async (...letters: WantedReminder[]) =>
    (await sendReminders(app, viewer, { periodId: "2026", letters })).map(({ result }) => result);
  return { app, ...university, viewer, send, log: () => logged, moveTo: (iso: string) => world.setNow(iso) };
}

function aLetter(staffId: string, overrides: Partial<WantedReminder> = {}): WantedReminder {
  return {
    staffId,
    subject: "Еске салу",
    body: "Құрметті Дана!\n\nКүтеміз.",
    language: "kk",
    again: false,
    ...overrides,
  };
}

describe("reminders as they are prepared", () => {
  test("for those of the list who were chosen, each in the language of the account or the office's", async () => {
    const { app, viewer, office } = await aWorld();
    const order = { period: "2026", department: undefined, language: "en" as const, publicUrl: "https://t.kz" };
    const prepared = await prepareReminders(app, viewer, { ...order, staffIds: ["dana", "erlan", "bolat", "nobody"] });
    expect(
      prepared.drafts.map(({ staffId, address, language, isOwnLanguage }) => [
        staffId,
        address,
        language,
        isOwnLanguage,
      ]),
    ).toEqual([
      ["dana", "dana@example.kz", "ru", true],
      ["erlan", "erlan@example.kz", "en", false],
    ]);
    expect(prepared.drafts[0]?.body).toContain("Здравствуйте, Дана Ерлановна!");
    expect(prepared.drafts[0]?.body).toContain("https://t.kz/certificates");
    expect(prepared.drafts[0]?.body.endsWith(office.displayName)).toBe(true);
    expect(prepared.notices).toMatchObject([{ departmentId: "department-01" }]);
  });

  test("for a whole department; nobody at all where nobody was chosen", async () => {
    const { app, viewer } = await aWorld();
    const order = { period: "2026", staffIds: [], language: "kk" as const, publicUrl: null };
    await app.db.write(async (tx) => {
      const fromOn = calendarDate("2026-09-01");
      const since = { departmentId: "department-01", toOn: null };
      await tx.insert(departmentHeads).values([
        {
          id: "former",
          ...since,
          staffId: "dana",
          fromOn: calendarDate("2020-09-01"),
          toOn: calendarDate("2026-08-31"),
        },
        { id: "present", ...since, staffId: "erlan", fromOn },
      ]);
    });
    const whole = await prepareReminders(app, viewer, { ...order, department: "department-01" });
    expect(whole.drafts.map(({ staffId }) => staffId)).toEqual(["aida", "dana", "erlan", "sara"]);
    expect(whole.notices).toMatchObject([{ head: { name: "Ерланов Ерлан", address: "erlan@example.kz" } }]);
    expect((await prepareReminders(app, viewer, { ...order, department: undefined })).drafts).toEqual([]);
  });
});

describe("reminders as they are sent", () => {
  test("reach the address with their own words, answers go to the sender, and it is recorded", async () => {
    const catcher = await mailCatcher();
    const { app, send, office, log } = await aWorld(catcher.url);
    expect(await send(aLetter("dana"))).toEqual(["sent"]);
    const [letter] = catcher.letters;
    expect(letter?.to).toEqual(["dana@example.kz"]);
    expect(letter?.raw).toContain(`Reply-To: ${office.email}`);
    expect(letter?.raw).toContain("science@example.kz");
    expect(letter === undefined ? "" : textOf(letter).replaceAll("\r\n", "\n").trim()).toBe(
      "Құрметті Дана!\n\nКүтеміз.",
    );
    expect(await app.db.read.select().from(reminders)).toMatchObject([
      {
        periodId: "2026",
        staffId: "dana",
        address: "dana@example.kz",
        sentOn: "2026-11-23",
        sentById: office.id,
        outcome: "sent",
        failure: null,
      },
    ]);
    const kept = await app.db.read.select().from(events).where(eq(events.action, "reminder.sent"));
    expect(kept).toMatchObject([{ subjectId: "dana", userId: office.id }]);
    expect(log()).not.toMatch(/dana@|Дана|Күтеміз/u);
  });

  test("never twice on one day without a confirmation, whatever the period; again on the next", async () => {
    const catcher = await mailCatcher();
    const { app, viewer, send, moveTo } = await aWorld(catcher.url);
    await send(aLetter("dana"));
    expect(await send(aLetter("dana"))).toEqual(["today"]);
    const other = await sendReminders(app, viewer, { periodId: "2026-2027", letters: [aLetter("dana")] });
    expect(other.map(({ result }) => result)).toEqual(["today"]);
    expect(await send(aLetter("dana", { again: true }))).toEqual(["sent"]);
    expect(catcher.letters).toHaveLength(2);
    // 19:00 in UTC is midnight in Kazakhstan.
    moveTo("2026-11-23T19:00:00.000Z");
    expect(await send(aLetter("dana"))).toEqual(["sent"]);
  });

  test("two who press at the same moment send one letter", async () => {
    const catcher = await mailCatcher();
    const { send } = await aWorld(catcher.url);
    const both = await Promise.all([send(aLetter("dana")), send(aLetter("dana"))]);
    expect(both.flat().sort()).toEqual(["sent", "today"]);
    expect(catcher.letters).toHaveLength(1);
  });

  test("a letter whose outcome nobody knows counts as sent that day", async () => {
    const catcher = await mailCatcher();
    const { app, send, office } = await aWorld(catcher.url);
    await app.db.write(async (tx) => {
      await insertReminder(tx, {
        id: "broken-off",
        periodId: "2026",
        staffId: "dana",
        address: "dana@example.kz",
        language: "kk",
        subject: "С",
        body: "Б",
        sentOn: calendarDate("2026-11-23"),
        sentAt: "2026-11-23T05:00:00.000Z",
        sentById: office.id,
        outcome: "sending",
      });
    });
    expect(await send(aLetter("dana"))).toEqual(["today"]);
  });

  test("a failure is told person by person, recorded, and does not keep the others from their letters", async () => {
    const catcher = await mailCatcher({ refuses: ["dana@example.kz"] });
    const { app, send, log } = await aWorld(catcher.url);
    expect(await send(aLetter("dana"), aLetter("sara"), aLetter("erlan"))).toEqual(["address", "no-address", "sent"]);
    expect(catcher.letters.map(({ to }) => to)).toEqual([["erlan@example.kz"]]);
    const kept = await app.db.read.select().from(reminders);
    expect(kept.map(({ staffId, outcome, failure }) => [staffId, outcome, failure])).toEqual([
      ["dana", "failed", "address"],
      ["erlan", "sent", null],
    ]);
    expect(log()).toContain('"failure":"address"');
    expect(log()).not.toMatch(/dana@|Даниярова|no such mailbox/u);
    // A try that failed is no reminder.
    expect(await send(aLetter("dana"))).toEqual(["address"]);
  });

  test("a server that cannot be reached, or refuses the sign-in, ends the round at once", async () => {
    const gone = await aWorld("smtp://127.0.0.1:9");
    expect(await gone.send(aLetter("dana"), aLetter("erlan"))).toEqual(["unreachable", "unreachable"]);
    expect(await gone.app.db.read.select().from(reminders)).toHaveLength(1);
    const catcher = await mailCatcher({ password: "right" });
    const strict = await aWorld(catcher.url.replace("right", "wrong"));
    expect(await strict.send(aLetter("dana"), aLetter("erlan"))).toEqual(["sign-in", "sign-in"]);
    const known = await aWorld(catcher.url);
    expect(await known.send(aLetter("dana"))).toEqual(["sent"]);
    expect(strict.log() + known.log()).not.toMatch(/wrong|right/u);
  });

  test("an address or a subject cannot smuggle in other recipients or headers", async () => {
    const catcher = await mailCatcher();
    const { app, send } = await aWorld(catcher.url);
    await app.db.write(async (tx) => {
      await tx.update(staff).set({ email: "erlan@example.kz, other@example.kz" }).where(eq(staff.id, "erlan"));
    });
    await send(aLetter("erlan"), aLetter("dana", { subject: "Еске салу\r\nBcc: other@example.kz" }));
    expect(catcher.letters.flatMap(({ to }) => to)).not.toContain("other@example.kz");
    expect(catcher.letters.at(-1)?.raw).not.toMatch(/^bcc:/imu);
  });

  test("nothing leaves without a mail server, and nobody but the office sends", async () => {
    const { app, send, administration } = await aWorld();
    expect(await send(aLetter("dana"))).toEqual(["no-mail"]);
    expect(await app.db.read.select().from(reminders)).toEqual([]);
    await expect(
      sendReminders(app, asViewer(administration), { periodId: "2026", letters: [aLetter("dana")] }),
    ).rejects.toThrow("forbidden");
  });
});
