import { nameDelegate } from "#app/people/delegates.server.ts";
import { changeHeadship } from "#app/people/directory/department-heads.server.ts";
import { calendarDate } from "#app/model/calendar-date.ts";
import { listPostsOf } from "#db/queries/directory.server.ts";
import type { University } from "#db/seed/build-university.ts";
import { listCertificatesOf } from "#db/queries/submissions.server.ts";
import { readBundled } from "./bundle.ts";
import { checkAndSubmit } from "./check-and-submit.ts";
import { planCertificates } from "./plan-files.ts";
import { sendAndRead } from "./send-and-read.ts";
import { accountOf, viewerOf, type DemoAccount } from "./demo-accounts.ts";
import { momentOf } from "./story-clock.ts";
import type { StoryWorld } from "./story-world.ts";

type Cast = { university: University; accounts: readonly DemoAccount[] };

/** At the end of the story the shown teacher heads the department and has named a delegate, who sends a copy. */
export async function letColleaguesAct(world: StoryWorld, cast: Cast): Promise<void> {
  const { accounts } = cast;
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
  await sendCopy(world, cast, { shown, colleague });
}

/** A colleague sends what the shown teacher sent before: the office has a pair to compare, the teacher a work to answer about. */
async function sendCopy(
  world: StoryWorld,
  { university }: Cast,
  { shown, colleague }: { shown: DemoAccount; colleague: DemoAccount },
): Promise<void> {
  const planned = planCertificates(university).find(
    ({ senderStaffId, fate }) => senderStaffId === shown.staffId && fate === "approved",
  );
  if (planned === undefined) return;
  const sender = viewerOf(colleague);
  const submissionId = await sendAndRead(world, sender, planned.originalName, await readBundled(planned.file));
  const [certificate] = await listCertificatesOf(world.db.read, [submissionId]);
  if (certificate !== undefined) await checkAndSubmit(world, sender, certificate.id, planned.authors);
}
