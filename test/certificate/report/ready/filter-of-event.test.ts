import { expect, test } from "vitest";
import { filterOfEvent } from "#app/certificate/report/ready/filter-of-event.ts";

test("an event keeps codes and ids of a report's address, not the heading that somebody typed", () => {
  const search = { period: "2026", person: "staff-7", heading: "Ахметов А. еңбектері" };
  expect(filterOfEvent(search)).toEqual({ period: "2026", person: "staff-7" });
});
