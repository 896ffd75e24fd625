import { describe, expect, test } from "vitest";
import { eq } from "drizzle-orm";
import { changeClaim } from "#app/certificate/review/change-claim.server.ts";
import { changeDeskSettings } from "#app/certificate/review/desk-settings.server.ts";
import { usualDeskSettings } from "#app/certificate/review/desk-settings.ts";
import { changeSavedViews } from "#app/certificate/review/saved-views.server.ts";
import { certificates } from "#db/schema/index.ts";
import { decide } from "#app/certificate/review/decide.server.ts";
import { openNeighbours, openQueue } from "#app/certificate/review/open-queue.server.ts";
import { parseQueueFilter, queueSearch } from "#app/certificate/review/queue-filter.ts";
import { calendarDate } from "#app/model/calendar-date.ts";
import { Refusal } from "#app/model/result.ts";
import { aDraft, aJudgedReading } from "#test/factories/certificate-to-review.ts";
import { anOfficeWorld, aSubmitted } from "#test/factories/office-world.ts";
import { addStaff } from "#test/factories/people.ts";
import { aHalf, aValue } from "#test/factories/unjudged-reading.ts";
import { testContext } from "#test/support/test-context.ts";

function filter(search = "") {
  return parseQueueFilter(new URLSearchParams(search));
}

function reading(number: string, title = "Қашықтықтан оқыту", author = "Өтегенова Әсел", registeredOn = "2023-10-02") {
  const half = {
    number: aValue(number),
    title: aValue(title),
    authors: [aValue(author)],
    registeredOn: aValue(calendarDate(registeredOn)),
  };
  return aJudgedReading([aHalf("kk", half)]);
}

/** Three certificates sent on three days; the second's author is a chemist. */
async function aQueue() {
  const app = await testContext("2026-11-20T06:00:00.000Z");
  const world = await anOfficeWorld(app);
  await app.db.write(async (tx) => {
    const post = {
      departmentId: "department-02",
      fromOn: calendarDate("2020-01-01"),
      toOn: calendarDate("2024-08-31"),
    };
    await addStaff(tx, { surname: "Химик", givenName: "Болат" }, [post]);
  });
  const ids: string[] = [];
  const readings = [
    reading("39362"),
    reading("9100", "Органикалық химия: зертханалық жұмыс", "Химик Болат"),
    reading("39500", "Химия тарихы", "Химик Болат", "2025-03-01"),
  ];
  for (const [day, one] of readings.entries()) {
    app.setNow(`2026-11-2${day}T06:00:00.000Z`);
    ids.push(await aSubmitted(app, world.teacher, one));
  }
  app.setNow("2026-11-25T20:00:00.000Z");
  const shown = async (search = "") =>
    (await openQueue(app, world.office, filter(search))).lines.map((line) => ids.indexOf(line.id));
  return { app, ids, shown, ...world };
}

describe("the office's queue", () => {
  test("shows what waits, the longest waiting first, with its age by the calendar of Kazakhstan", async () => {
    const { app, office, teacher, shown } = await aQueue();
    await aDraft(app, teacher, reading("1"));
    expect(await shown()).toEqual([0, 1, 2]);
    const { lines, total, counts } = await openQueue(app, office, filter());
    // 20:00 UTC is the next day there.
    expect(lines.map((line) => line.ageDays)).toEqual([6, 5, 4]);
    expect(lines[1]).toMatchObject({ number: "9100", authors: ["Химик Болат"], senderName: "Өтегенова Әсел" });
    expect([total, counts]).toEqual([3, { submitted: 3 }]);
  });

  test("sorts by number as a number, and by date", async () => {
    const { shown } = await aQueue();
    expect(await shown("sort=number")).toEqual([1, 0, 2]);
    expect(await shown("sort=newest")).toEqual([2, 1, 0]);
    expect(await shown("sort=date")).toEqual([2, 1, 0]);
  });

  test.each([
    ["part of a number", "936", [0]],
    ["a number with its sign", "№ 9100", [1]],
    ["a title in other case", "ОРГАНИКАЛЫҚ ХИМИЯ", [1]],
    ["a title with look-alike Latin letters", "opганикалық", [1]],
    ["a word in the middle", "химия", [1, 2]],
    ["signs that are wildcards elsewhere", "%", []],
  ])("finds %s", async (_name, q, expected) => {
    const { shown } = await aQueue();
    expect(await shown(`q=${encodeURIComponent(q)}`)).toEqual(expected);
  });

  test("a department is where the author worked on the day of the certificate", async () => {
    const { shown } = await aQueue();
    expect(await shown("department=department-02")).toEqual([1]);
    expect(await shown("department=department-01")).toEqual([0]);
  });

  test("filters by the heaviest finding", async () => {
    const { app, shown, teacher, office } = await aQueue();
    const clean = await aSubmitted(app, teacher, aJudgedReading());
    const odd = [aHalf("kk"), aHalf("ru", { registeredOn: aValue(calendarDate("2023-10-03")) })];
    const wrong = await aSubmitted(app, teacher, aJudgedReading(odd));
    const idsBy = async (severity: string) =>
      (await openQueue(app, office, filter(`severity=${severity}`))).lines.map(({ id }) => id);
    expect(await shown("severity=warning")).toEqual([0, 1, 2]);
    expect(await idsBy("error")).toEqual([wrong]);
    expect(await idsBy("none")).toEqual([clean]);
  });

  test("leads from one to the next within the same filter", async () => {
    const { app, ids, office } = await aQueue();
    const [first, second, third] = ids;
    const around = async (id = "", search = "") => await openNeighbours(app, office, filter(search), id);
    expect(await around(second)).toEqual({ previousId: first, nextId: third, position: 2, total: 3 });
    expect(await around(second, "sort=number")).toMatchObject({ previousId: null, nextId: first, position: 1 });
    await decide(app, office, second ?? "", { intent: "approve", version: 1 });
    expect(await around(second)).toMatchObject({ position: 0, nextId: first });
    expect(await around(second, "state=approved")).toMatchObject({ position: 1, total: 1 });
  });

  test("is closed to everybody but the office", async () => {
    const { app, teacher, administration } = await aQueue();
    for (const viewer of [teacher, administration]) {
      await expect(openQueue(app, viewer, filter())).rejects.toBeInstanceOf(Refusal);
    }
  });

  test("keeps its filters in the address, and only those that are set", () => {
    expect(queueSearch(filter("state=submitted&q=&sort=oldest"))).toBe("");
    expect(queueSearch(filter("state=approved&q=химия&page=3"), 2)).toBe(
      `?${new URLSearchParams({ state: "approved", q: "химия", page: "2" })}`,
    );
  });
});

describe("narrowing the queue", () => {
  test("by what waits too long, against the time the office gives itself", async () => {
    const { app, office, shown, ids } = await aQueue();
    app.setNow("2026-11-26T06:00:00.000Z");
    expect(await shown("age=overdue")).toEqual([0]);
    expect(await shown("age=in-time")).toEqual([1, 2]);
    const { lines } = await openQueue(app, office, filter());
    expect(lines.map(({ isOverdue }) => isOverdue)).toEqual([true, false, false]);
    await changeDeskSettings(app, office, { ...usualDeskSettings, serviceDays: 2 });
    expect(await shown("age=overdue")).toEqual([0, 1, 2]);
    const [first = ""] = ids;
    await decide(app, office, first, { intent: "hold", version: 1, reason: "Толық көшірмесін күтеміз" });
    expect(await shown("age=overdue&state=held")).toEqual([0]);
  });

  test("by who works on it", async () => {
    const { app, office, secondOfficer, shown, ids } = await aQueue();
    await changeClaim(app, office, ids[0] ?? "", "claim");
    await changeClaim(app, secondOfficer, ids[1] ?? "", "claim");
    expect(await shown("assigned=mine")).toEqual([0]);
    expect(await shown("assigned=others")).toEqual([1]);
    expect(await shown("assigned=nobody")).toEqual([2]);
    const { lines } = await openQueue(app, office, filter());
    expect(lines.map(({ claim }) => claim)).toEqual([
      { name: "Бірінші Тексеруші", isOwn: true },
      { name: "Екінші Тексеруші", isOwn: false },
      null,
    ]);
  });

  test("by sender, by finding, and by what nobody is sure of", async () => {
    const { app, teacher, otherTeacher, shown, ids } = await aQueue();
    expect(await shown(`sender=${teacher.id}`)).toEqual([0, 1, 2]);
    expect(await shown(`sender=${otherTeacher.id}`)).toEqual([]);
    expect(await shown("finding=half-missing")).toEqual([0, 1, 2]);
    expect(await shown("finding=number-mismatch")).toEqual([]);
    await app.db.write(async (tx) => {
      const [first = "", second = ""] = ids;
      await tx.update(certificates).set({ doubtfulValues: 2 }).where(eq(certificates.id, first));
      await tx.update(certificates).set({ doubtfulValues: null }).where(eq(certificates.id, second));
    });
    expect(await shown("sure=doubtful")).toEqual([0, 1]);
    expect(await shown("sure=certain")).toEqual([2]);
  });

  test("by words of number, title, author and sender, in any order and any alphabet of theirs", async () => {
    const { shown } = await aQueue();
    expect(await shown("q=болат химик")).toEqual([1, 2]);
    expect(await shown("q=ХИМИЯ тарих")).toEqual([2]);
    expect(await shown("q=отегенова 393")).toEqual([0]);
    expect(await shown("q=эм")).toEqual([]);
    expect(await shown("q=91")).toEqual([1]);
  });

  test("finds what was changed a moment ago, also past the app", async () => {
    const { app, shown, ids } = await aQueue();
    expect(await shown("q=ботаника")).toEqual([]);
    await app.db.write(async (tx) => {
      await tx
        .update(certificates)
        .set({ titleRu: "Ботаника негіздері" })
        .where(eq(certificates.id, ids[1] ?? ""));
    });
    expect(await shown("q=ботаника")).toEqual([1]);
    expect(await shown("q=лабораториялық")).toEqual([]);
  });
});

describe("neighbours", () => {
  test.each(["oldest", "newest", "number", "date", "title", "doubt"])(
    "going on by %s visits the whole list in its order, and back",
    async (sort) => {
      const { app, office, shown, ids } = await aQueue();
      const order = (await shown(`sort=${sort}`)).map((index) => ids[index] ?? "");
      for (const [place, id] of order.entries()) {
        const expected = { previousId: order[place - 1] ?? null, nextId: order[place + 1] ?? null };
        const found = await openNeighbours(app, office, filter(`sort=${sort}`), id);
        expect(found).toEqual({ ...expected, position: place + 1, total: 3 });
      }
    },
  );
});

describe("saved views", () => {
  test("keep a filter under a name with what it finds now, for oneself or for all", async () => {
    const { app, office, secondOfficer } = await aQueue();
    const save = { intent: "save-view", search: "?q=химик&page=3&junk=1", name: "Химия" } as const;
    await changeSavedViews(app, office, { ...save, shared: false });
    expect((await openQueue(app, office, filter())).views).toMatchObject([{ name: "Химия", count: 2, isOwn: true }]);
    expect((await openQueue(app, secondOfficer, filter())).views).toEqual([]);
    await changeSavedViews(app, office, { ...save, search: "?state=all", shared: true });
    const [view] = (await openQueue(app, secondOfficer, filter())).views;
    expect(view).toMatchObject({ search: "?state=all", count: 3, isOwn: false, ownerName: "Бірінші Тексеруші" });
    const removal = { intent: "delete-view", id: view?.id ?? "" } as const;
    await expect(changeSavedViews(app, secondOfficer, removal)).rejects.toMatchObject({ code: "not_found" });
    await changeSavedViews(app, office, removal);
    expect((await openQueue(app, office, filter())).views).toEqual([]);
  });
});
