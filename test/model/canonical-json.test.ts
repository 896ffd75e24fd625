import { anything, assert, jsonValue, property } from "fast-check";
import { expect, test } from "vitest";
import { canonicalJson } from "#app/model/canonical-json.ts";

test("the order of keys makes no difference, at any depth", () => {
  expect(canonicalJson({ b: 1, a: { d: [{ y: 1, x: 2 }], c: null } })).toBe(
    '{"a":{"c":null,"d":[{"x":2,"y":1}]},"b":1}',
  );
});

test("what JSON leaves out is left out", () => {
  expect(canonicalJson({ a: undefined, b: Number.NaN, c: new Date(0) })).toBe(
    '{"b":null,"c":"1970-01-01T00:00:00.000Z"}',
  );
  expect(canonicalJson(undefined)).toBe("null");
});

test("a value gives the same text before it is stored and after", () => {
  assert(
    property(anything({ withNullPrototype: true }), (value) => {
      let stored: string | undefined;
      try {
        stored = JSON.stringify(value);
      } catch {
        return;
      }
      expect(canonicalJson(JSON.parse(stored ?? "null"))).toBe(canonicalJson(value));
    }),
  );
});

test("two different values never give one text", () => {
  assert(
    property(jsonValue(), jsonValue(), (a, b) => {
      const isSame = canonicalJson(a) === canonicalJson(b);
      expect(isSame).toBe(sameJson(a, b));
    }),
  );
});

function sameJson(a: unknown, b: unknown): boolean {
  const [one, other] = [a, b].map((value) => JSON.parse(JSON.stringify(value)) as unknown);
  return equal(one, other);
}

function equal(a: unknown, b: unknown): boolean {
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return a === b;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const [one, other] = [Object.entries(a), Object.entries(b)];
  return one.length === other.length && one.every(([key, inner]) => key in b && equal(inner, (b as never)[key]));
}
