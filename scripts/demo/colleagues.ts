import { answerAsAuthor, listNamedOf } from "#app/certificate/review/author-answers.server.ts";
import { nameDelegate } from "#app/people/delegates.server.ts";
import { changeHeadship } from "#app/people/directory/department-heads.server.ts";
import { calendarDate } from "#app/model/calendar-date.ts";
import { listPostsOf } from "#db/queries/directory.server.ts";
import { accountOf, viewerOf, type DemoAccount } from "./demo-accounts.ts";
import { momentOf } from "./story-clock.ts";
import type { StoryWorld } from "./story-world.ts";

/**
 * At the end of the story the shown teacher heads the department and has named a delegate, and the first teacher whom a
 * colleague's certificate names says that it is somebody else's.
 */
export async function letColleaguesAct(world: StoryWorld, accounts: readonly DemoAccount[]): Promise<void> {
  const teachers = accounts.filter(({ role }) => role === "faculty");
  const shown = teachers.find(({ email }) => email.startsWith("teacher@"));
  const colleague = teachers.find(({ id }) => id !== shown?.id);
  if (shown === undefined || shown.staffId === null || colleague === undefined) return;
  const [post] = await listPostsOf(world.db.read, [shown.staffId]);
  world.moveTo(momentOf("deciding", 52));
  if (post !== undefined) {
    const office = viewerOf(accountOf(accounts, { role: "office" }));
    const { departmentId } = post;
    const fromOn = calendarDate("2026-09-01");
    await changeHeadship(world, office, shown.staffId, { intent: "head-add", departmentId, fromOn });
  }
  await nameDelegate(world, viewerOf(shown), colleague.email);
  for (const teacher of teachers) {
    const named = await listNamedOf(world, viewerOf(teacher));
    const work = named?.open[0];
    if (work === undefined || teacher.id === shown.id) continue;
    const reason = "Бұл аттас әріптестің жұмысы";
    await answerAsAuthor(world, viewerOf(teacher), { intent: "not-mine", certificateId: work.certificateId, reason });
    break;
  }
}
