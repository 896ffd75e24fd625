import { describe, expect, test } from "vitest";
import { readCertificate } from "#app/certificate/read-certificate.server.ts";
import { localTools } from "#app/certificate/read/local-tools.server.ts";
import { calendarDate } from "#app/model/calendar-date.ts";
import { usualChoices, type ReadingChoices } from "#app/model/reading.ts";
import { fixtureBytes } from "#test/support/fixture-files.ts";

/** Without recognition: what is asked here is the text of the page itself. */
const { recognisePage: _none, ...tools } = localTools;

async function read(turn: ReadingChoices["turn"]) {
  const bytes = await fixtureBytes("landscape.pdf");
  return await readCertificate(bytes, { today: calendarDate("2026-11-23"), choices: { ...usualChoices, turn }, tools });
}

describe("a page with text of its own", () => {
  test("is turned as a person says, whatever its letters say", async () => {
    const [found, asFound] = [await read("auto"), await read(0)];
    expect(found.pages?.map(({ turns }) => turns)).toEqual([0]);
    expect(asFound.certificates).toEqual(found.certificates);
    for (const turn of [1, 2, 3] as const) {
      const { pages } = await read(turn);
      expect(pages?.map(({ turns }) => turns)).toEqual([turn]);
    }
  });
});
