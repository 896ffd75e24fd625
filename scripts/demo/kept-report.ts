import { changeSavedReport, keepReport, savedReportsOf } from "#app/certificate/report/saved/keep-reports.server.ts";
import type { University } from "#db/seed/build-university.ts";
import { accountOf, viewerOf, type DemoAccount } from "./demo-accounts.ts";
import { momentOf } from "./story-clock.ts";
import type { StoryWorld } from "./story-world.ts";

/** The office keeps a report of its first faculty, always of the current period, and shares it with the administration. */
export async function keepDemoReport(
  world: StoryWorld,
  { university, accounts }: { university: University; accounts: readonly DemoAccount[] },
): Promise<void> {
  const office = viewerOf(accountOf(accounts, { role: "office" }));
  const [faculty] = university.faculties;
  if (faculty === undefined) throw new Error("the university has no faculty");
  world.moveTo(momentOf("deciding", 60));
  const name = `${faculty.nameKk}: кафедралар бойынша`;
  const form = { name, kind: "custom", language: "kk", as: "new", span: "current" } as const;
  await keepReport(world, office, form, { faculty: faculty.id, groups: "department,objectType" });
  for (const { id } of await savedReportsOf(world, office)) {
    await changeSavedReport(world, office, id, { intent: "change", version: 0, name, sharedWith: ["administration"] });
  }
}
