import { anything, assert, property } from "fast-check";
import { describe, expect, test } from "vitest";
import { auditSearch, parseAuditFilter } from "#app/audit/audit-filter.ts";
import { eventChanges } from "#app/audit/event-changes.ts";

const any = () => true;

describe("what an event says", () => {
  test("names what differs, before and after", () => {
    expect(eventChanges({ state: "submitted", version: 1 }, { state: "approved", version: 1 }, any)).toEqual({
      changes: [{ name: "state", before: "submitted", after: "approved" }],
      further: 0,
    });
  });

  test("a value that was only confirmed is still said", () => {
    expect(eventChanges({ number: "1" }, { number: "1" }, any).changes).toEqual([
      { name: "number", before: "1", after: "1" },
    ]);
  });

  test("lists are one text, and values of values have their own name", () => {
    const after = { authors: ["А", "Б"], counts: { added: 2, list: [{ rows: 1 }] } };
    expect(eventChanges({ authors: ["А"] }, after, any).changes).toEqual([
      { name: "authors", before: "А", after: "А, Б" },
      { name: "added", before: null, after: 2 },
      { name: "rows", before: null, after: 1 },
    ]);
  });

  test("what has no word is counted, never shown", () => {
    expect(eventChanges(null, { known: 1, secret: 2, deep: { other: 3 } }, (name) => name === "known")).toEqual({
      changes: [{ name: "known", before: null, after: 1 }],
      further: 2,
    });
  });

  test("whatever was recorded can be said", () => {
    assert(
      property(anything(), anything(), (before, after) => {
        const { changes, further } = eventChanges(before, after, (name) => name.length % 2 === 0);
        expect(further).toBeGreaterThanOrEqual(0);
        for (const { name } of changes) expect(name.length % 2).toBe(0);
      }),
    );
  });
});

describe("the audit's address", () => {
  test("keeps what was asked and leaves out what was not", () => {
    const filter = parseAuditFilter(
      new URLSearchParams("action=approved&person=&from=2026-11-01&to=2026-02-30&certificate= 12 &before=77"),
    );
    expect(filter).toEqual({
      action: "approved",
      person: "",
      from: "2026-11-01",
      to: "",
      certificate: "12",
      before: 77,
    });
    expect(auditSearch(filter, { before: null })).toBe("?action=approved&from=2026-11-01&certificate=12");
    expect(parseAuditFilter(new URLSearchParams("before=x&person=%00"))).toMatchObject({ before: null });
    expect(auditSearch(parseAuditFilter(new URLSearchParams()))).toBe("");
  });
});
