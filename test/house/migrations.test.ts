import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { z } from "zod";

const journalShape = z.object({ entries: z.array(z.object({ idx: z.number(), when: z.number(), tag: z.string() })) });

function journal() {
  return journalShape.parse(JSON.parse(readFileSync("db/migrations/meta/_journal.json", "utf8"))).entries;
}

test("migrations rise in number and in time: an older one would be skipped without a word (drizzle issue 5769)", () => {
  const entries = journal();
  expect(entries.map(({ idx }) => idx)).toEqual(entries.map((_entry, place) => place));
  for (const [place, { when }] of entries.entries()) expect(when).toBeGreaterThan(entries[place - 1]?.when ?? 0);
});

test("every migration of the journal is there, and no other", () => {
  const files = readdirSync("db/migrations").filter((name) => name.endsWith(".sql"));
  expect(files.sort()).toEqual(
    journal()
      .map(({ tag }) => `${tag}.sql`)
      .sort(),
  );
});

test("no migration deletes children with their parent", () => {
  for (const { tag } of journal()) {
    expect(readFileSync(`db/migrations/${tag}.sql`, "utf8").toLowerCase()).not.toContain("on delete cascade");
  }
});
