import { describe, expect, test } from "vitest";
import { calendarYear } from "#app/certificate/aggregate/period.ts";
import {
  awaitedWorks,
  certificateOfWork,
  leftOutWorks,
  unsettledWorks,
  type OwnedCertificate,
  type UnsettledCertificate,
} from "#app/certificate/report/missing-works.ts";
import { calendarDate } from "#app/model/calendar-date.ts";
import type { Exclusion, ExclusionReason } from "#app/model/rating.ts";

const year = calendarYear(2026);
const day = calendarDate;

function unsettled(overrides: Partial<UnsettledCertificate>): UnsettledCertificate {
  return {
    id: "c",
    state: "draft",
    number: "71480",
    titles: { kk: "Алакөл құстары", ru: null, en: null },
    staffIds: ["aida"],
    registeredOn: day("2026-03-18"),
    createdOn: null,
    receivedOn: null,
    sentOn: day("2026-04-01"),
    senderStaffIds: ["aida"],
    ...overrides,
  };
}

describe("a certificate that nobody has approved", () => {
  test.each([
    ["registered in the period", {}, true],
    ["registered before it, sent in it", { registeredOn: day("2025-12-31") }, false],
    ["without a day that could be read, sent in it", { registeredOn: null }, true],
    ["without a day that could be read, sent after it", { registeredOn: null, sentOn: day("2027-01-01") }, false],
  ])("%s", (_name, overrides, isMissing) => {
    const works = unsettledWorks([unsettled(overrides)], year, { governingDate: "registered" });
    expect(works).toHaveLength(isMissing ? 1 : 0);
  });

  test("goes by the day that the rule goes by", () => {
    const late = unsettled({ createdOn: day("2025-11-01") });
    expect(unsettledWorks([late], year, { governingDate: "created" })).toEqual([]);
    expect(unsettledWorks([late], calendarYear(2025), { governingDate: "created" })).toHaveLength(1);
  });

  test("belongs to its authors; while nobody knows them, to whoever sent it", () => {
    const of = (overrides: Partial<UnsettledCertificate>) =>
      unsettledWorks([unsettled(overrides)], year, { governingDate: "registered" }).flatMap(({ staffIds }) => staffIds);
    expect(of({ staffIds: ["bolat", "dana"], senderStaffIds: ["aida", "ermek"] })).toEqual(["bolat", "dana"]);
    expect(of({ staffIds: [], senderStaffIds: ["aida", "ermek"] })).toEqual(["aida", "ermek"]);
    expect(of({ staffIds: [], senderStaffIds: [] })).toEqual([]);
  });
});

describe("an approved certificate that does not count", () => {
  const certificate: OwnedCertificate = { ...unsettled({ staffIds: ["aida", "bolat"] }), state: "approved" };
  const exclusion = (reason: ExclusionReason, staffId: string | null): Exclusion => ({
    certificateId: "c",
    number: "71480",
    registeredOn: day("2026-03-18"),
    objectType: "scientific",
    reason,
    authorName: null,
    staffId,
    certificateCounts: false,
  });

  test.each<[ExclusionReason, string | null, string[]]>([
    ["sent-late", null, ["aida", "bolat"]],
    ["no-governing-date", null, ["aida", "bolat"]],
    ["author-without-post", "bolat", ["bolat"]],
    ["author-undecided", null, []],
    ["no-own-author", null, []],
    ["shares-not-entered", null, []],
    // Aida's certificate counts in another copy.
    ["copy", null, ["bolat"]],
  ])("%s", (reason, staffId, people) => {
    const works = leftOutWorks([exclusion(reason, staffId)], new Map([["c", certificate]]), new Map([["aida", 1]]));
    expect(works.flatMap(({ staffIds }) => staffIds)).toEqual(people);
    expect(works.every(({ kind }) => kind === "left-out")).toBe(true);
  });
});

describe("a work the office waits for", () => {
  const work = { id: "t", title: "Алакөл  құстары", staffId: "aida", expectedOn: day("2026-06-01") };

  test("is missing in the period it is expected in and in later ones, not before", () => {
    expect(awaitedWorks([work], [], year)).toMatchObject([{ kind: "expected", expectedOn: "2026-06-01" }]);
    expect(awaitedWorks([work], [], calendarYear(2027))).toHaveLength(1);
    expect(awaitedWorks([work], [], calendarYear(2025))).toEqual([]);
  });

  test.each<[string, Partial<UnsettledCertificate> | { state: "approved" }, boolean]>([
    ["approved", { state: "approved" }, true],
    ["a draft", {}, true],
    ["declined", { state: "rejected" }, false],
    ["of somebody else", { staffIds: ["bolat"] }, false],
    ["with another title", { titles: { kk: "Алакөл балықтары", ru: null, en: null } }, false],
  ])("is here once its person has a certificate of that title: %s", (_name, overrides, isHere) => {
    const certificate = { ...unsettled({}), ...overrides };
    expect(certificateOfWork(work, [certificate])?.id ?? null).toBe(isHere ? "c" : null);
    expect(awaitedWorks([work], [certificate], year)).toHaveLength(isHere ? 0 : 1);
  });
});
