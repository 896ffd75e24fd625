import { setImmediate } from "node:timers/promises";
import type { AppContext } from "#app/context.server.ts";
import { Refusal } from "#app/model/result.ts";
import type { Viewer } from "#app/model/viewer.ts";
import { mayInHouse } from "#app/people/permissions.ts";
import { listApprovedReadings, listAuthorsAt } from "#db/queries/reading-quality.server.ts";
import type { QualityFilter } from "./quality-filter.ts";
import { QualityTally, type QualitySample } from "./quality-tally.ts";
import { fileKindOf, judgeReading, type MachineReading } from "./reading-quality.ts";

const atOnce = 200;

/**
 * How often reading was right, on everything that was approved and on what was looked at in full. Whoever waits for
 * another page is let in between portions.
 *
 * @throws Refusal `forbidden`
 */
export async function openQuality(
  { db, clock }: Pick<AppContext, "db" | "clock">,
  viewer: Viewer,
  { days }: QualityFilter,
): Promise<{ all: QualitySample; fullLooks: QualitySample }> {
  if (!mayInHouse(viewer, "open-queue") && !mayInHouse(viewer, "view-reports")) throw new Refusal("forbidden");
  const since = days === 0 ? "" : new Date(clock.now().getTime() - days * 86_400_000).toISOString();
  const [all, fullLooks] = [new QualityTally(), new QualityTally()];
  for (let after = ""; ;) {
    const rows = await listApprovedReadings(db.read, { after, since, limit: atOnce });
    const authors = await listAuthorsAt(
      db.read,
      rows.map(({ id }) => id),
    );
    const authorsOf = new Map<string, typeof authors>();
    for (const author of authors) {
      authorsOf.set(author.certificateId, [...(authorsOf.get(author.certificateId) ?? []), author]);
    }
    for (const { read, lookedAt, ...values } of rows) {
      const { id, number } = values;
      const reading = readingIn(read);
      if (reading === null) continue;
      const judged = judgeReading(reading, { ...values, authors: authorsOf.get(id) ?? [] });
      const certificate = { id, number, edition: reading.edition, kind: fileKindOf(reading), values: judged };
      all.add(certificate);
      if (lookedAt !== null) fullLooks.add(certificate);
    }
    const last = rows.at(-1);
    if (last === undefined || rows.length < atOnce) break;
    after = last.id;
    await setImmediate();
  }
  return { all: sampleOf(all), fullLooks: sampleOf(fullLooks) };
}

function sampleOf({ certificates, lines }: QualityTally): QualitySample {
  return { certificates, lines };
}

/** The list the query makes; `null`: the reading no longer has this certificate. */
function readingIn(text: string): MachineReading | null {
  const [mediaType, filePages, edition, pages, merged] = JSON.parse(text) as [
    MachineReading["mediaType"],
    MachineReading["filePages"],
    MachineReading["edition"] | null,
    MachineReading["pages"] | null,
    MachineReading["merged"] | null,
  ];
  if (edition === null || pages === null || merged === null) return null;
  return { mediaType, filePages, edition, pages, merged };
}
