import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { eventGroups, isEventAction } from "#app/audit/event-actions.ts";
import { shareRoles } from "#app/certificate/report/saved/saved-report-form.ts";
import { texts as english } from "#app/i18n/en/index.ts";
import { texts as kazakh } from "#app/i18n/kk/index.ts";
import { texts as russian } from "#app/i18n/ru/index.ts";
import { scheduleRhythms, sendingFailures } from "#app/model/report.ts";
import { reviewStates } from "#app/model/review-state.ts";
import { directoryOperationKinds } from "#db/schema/directory.ts";

/** What `may` is asked, in the same files and under the same name. */
const askedOfMay = new Set([
  "view",
  "correct",
  "submit",
  "withdraw",
  "restore",
  "decide",
  "reopen",
  "claim",
  "comment",
]);

const writers = ["app", "scripts", "db"].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((name) => path.join(folder, name))
    .filter((name) => name.endsWith(".ts") && /\badd\w*Event\w*\(/u.test(readFileSync(name, "utf8"))),
);

/** Every text that stands where a file says what an event is: beside `action`, or in a table of actions. */
function actionsIn(source: string): string[] {
  const beside = [...source.matchAll(/\baction(?:: [\w<>, "|]+)?[:=] ([^,;}\n]*(?:\n\s+[?:][^\n]*)*)/gu)];
  const tables = [...source.matchAll(/\bconst action\w* = \{([^}]*)\}/gu)];
  const inTables = tables.flatMap(([, body = ""]) =>
    [...body.matchAll(/: "([a-z.-]+)"/gu)].map(([, text = ""]) => text),
  );
  return [
    ...beside.flatMap(([, text = ""]) => [...text.matchAll(/(?<!=== )"([a-z.-]+)"/gu)].map(([, one = ""]) => one)),
    ...inTables,
  ];
}

test("whoever writes events is found", () => {
  expect(writers.length).toBeGreaterThan(20);
  const found = new Set(writers.flatMap((name) => actionsIn(readFileSync(name, "utf8"))));
  for (const action of [
    "reminder.failed",
    "author-external",
    "tracked-work.ended",
    "account.role-changed",
    "closed-period",
  ]) {
    expect([action, found.has(action)]).toEqual([action, true]);
  }
});

test.each(writers)("every action that %s writes is listed, with its text", (name) => {
  const written = actionsIn(readFileSync(name, "utf8"));
  expect(written.filter((action) => !isEventAction(action) && !askedOfMay.has(action))).toEqual([]);
});

test("what is put together from a list is listed whole", () => {
  const decided = reviewStates.filter((state) => state !== "draft");
  const directory = directoryOperationKinds.map((kind) => `directory.${kind}`);
  expect([...decided, ...directory].filter((action) => !isEventAction(action))).toEqual([]);
});

test("every listed action has a text in three languages, and no two in one language are the same", () => {
  for (const { audit } of [english, kazakh, russian]) {
    const said = Object.values(eventGroups)
      .flat()
      .map((action) => textAt(audit.actions, action));
    expect(said.filter((text) => text === "")).toEqual([]);
    expect(new Set(said).size).toBe(said.length);
  }
});

test("rhythms, failures and roles that events of letters carry have words in three languages", () => {
  const carried = [...scheduleRhythms, ...sendingFailures, ...shareRoles, shareRoles.join(", ")];
  for (const { audit } of [english, kazakh, russian]) {
    expect(carried.filter((value) => textOf(audit.values, value) === "")).toEqual([]);
    const names = ["rhythm", "day", "recipientId", "scheduleId", "sendingId", "sharedWith", "failure"];
    expect(names.filter((name) => textOf(audit.fields, name) === "")).toEqual([]);
  }
});

function textOf(texts: object, name: string): string {
  return new Map(Object.entries(texts)).get(name) ?? "";
}

function textAt(texts: unknown, action: string): string {
  const found = action
    .split(".")
    .reduce<unknown>((inner, key) => (inner as Record<string, unknown> | undefined)?.[key], texts);
  return typeof found === "string" ? found : "";
}
