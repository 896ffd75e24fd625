import { changeTrackedWorks } from "#app/certificate/report/track-works.server.ts";
import { calendarDate } from "#app/model/calendar-date.ts";
import type { University } from "#db/seed/build-university.ts";
import { accountOf, viewerOf, type DemoAccount } from "./demo-accounts.ts";
import { momentOf } from "./story-clock.ts";
import type { StoryWorld } from "./story-world.ts";

/** What the office of the demonstration waits for, with the number of the person in the directory: one is overdue. */
const expected = [
  { title: "Жетісу су қоймаларының экологиялық картасы", expectedOn: "2026-10-30", person: 20 },
  { title: "Сандық педагогика: оқу құралы", expectedOn: "2026-12-15", person: 41 },
  { title: "Қазақ тілінің электрондық сөздігі", expectedOn: "2026-12-25", person: 88 },
] as const;

/** The office notes works whose certificates it waits for, at the end of the story. */
export async function noteExpectedWorks(
  world: StoryWorld,
  { university, accounts }: { university: University; accounts: readonly DemoAccount[] },
): Promise<void> {
  const office = viewerOf(accountOf(accounts, { role: "office" }));
  for (const [act, { title, expectedOn, person }] of expected.entries()) {
    world.moveTo(momentOf("deciding", 48 + act));
    const staffId = university.staff[person]?.id ?? "";
    await changeTrackedWorks(world, office, { intent: "add", staffId, title, expectedOn: calendarDate(expectedOn) });
  }
}
