import * as fc from "fast-check";
import { expect, test } from "vitest";
import { outsideAuthorId } from "#app/certificate/aggregate/outside-author-id.ts";

test("is one for one spelling, and another for another", () => {
  expect(outsideAuthorId("  Сырттан   КЕЛГЕН ")).toBe(outsideAuthorId("сырттан келген"));
  expect(outsideAuthorId("Сырттан Келген")).not.toBe(outsideAuthorId("Сырттан Келгенов"));
  // FNV-1a of "a", as its authors publish it.
  expect(outsideAuthorId("a")).toBe("outside:af63dc4c8601ec8c");
});

test("says nothing of the name, whatever it is", () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1, maxLength: 200 }), (name) => {
      expect(outsideAuthorId(name)).toMatch(/^outside:[0-9a-f]{16}$/u);
    }),
  );
});
