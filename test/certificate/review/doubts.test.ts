import { describe, expect, test } from "vitest";
import { doubtsOf } from "#app/certificate/review/doubts.ts";
import { machineFields } from "#app/certificate/review/machine-values.ts";
import type { CertificateReading } from "#app/model/reading.ts";
import { aJudgedReading } from "#test/factories/certificate-to-review.ts";
import { aHalf, aValue } from "#test/factories/unjudged-reading.ts";

const nobody = new Set<never>();
const author = { position: 0, link: "machine" } as const;

function doubts(reading: CertificateReading | null, corrected: ReadonlySet<"number" | "titleKk" | "authors"> = nobody) {
  return doubtsOf(reading, machineFields(reading), [author], corrected);
}

describe("what nobody is sure of", () => {
  test("a certificate whose halves agree leaves nothing in doubt", () => {
    expect(doubts(aJudgedReading())).toEqual({ doubtfulValues: 0, leastConfidence: 1 });
  });

  test("halves with two numbers leave the number in doubt until a person has set it", () => {
    const reading = aJudgedReading([aHalf("kk"), aHalf("ru", { number: aValue("39363") })]);
    expect(doubts(reading).doubtfulValues).toBe(1);
    expect(doubts(reading, new Set(["number"])).doubtfulValues).toBe(0);
  });

  test("what could not be read is in doubt; a title is missing only where its half is there", () => {
    const one = aJudgedReading([aHalf("ru", { createdOn: null })]);
    expect(doubts(one).doubtfulValues).toBe(1);
    const untitled = aJudgedReading([aHalf("kk", { title: null }), aHalf("ru")]);
    expect(doubts(untitled).doubtfulValues).toBe(1);
  });

  test("an unsure name is in doubt until a person said whose it is", () => {
    const reading = aJudgedReading();
    const { merged } = reading;
    const list = merged.authors.list.map((one) => Object.assign(one, { certainty: "doubtful", confidence: 0.6 }));
    const unsure = { ...reading, merged: { ...merged, authors: { list, certainty: "doubtful" as const } } };
    expect(doubts(unsure)).toEqual({ doubtfulValues: 1, leastConfidence: 0.6 });
    const known = doubtsOf(unsure, machineFields(unsure), [{ position: 0, link: "person" }], new Set(["authors"]));
    expect(known.doubtfulValues).toBe(0);
  });

  test("a list that may lack an author is in doubt even where each name is certain", () => {
    const reading = aJudgedReading();
    const authors = { ...reading.merged.authors, certainty: "doubtful" as const };
    expect(doubts({ ...reading, merged: { ...reading.merged, authors } }).doubtfulValues).toBe(1);
  });

  test("an author whom a person added has no reading to be sure of: the list was corrected", () => {
    const added = { position: 7, link: "open" } as const;
    const reading = aJudgedReading();
    expect(doubtsOf(reading, machineFields(reading), [author, added], new Set(["authors"])).doubtfulValues).toBe(0);
  });

  test("typed by hand: only what was left empty", () => {
    expect(doubtsOf(null, machineFields(null), [], nobody)).toEqual({ doubtfulValues: 4, leastConfidence: null });
  });
});
