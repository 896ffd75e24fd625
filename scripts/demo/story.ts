import type { University } from "#db/seed/build-university.ts";
import { listCertificatesOf } from "#db/queries/submissions.server.ts";
import { otherFiles, readBundled } from "./bundle.ts";
import { checkAndSubmit } from "./check-and-submit.ts";
import { accountOf, viewerOf, type DemoAccount } from "./demo-accounts.ts";
import { sendersByDepartment } from "./plan-authors.ts";
import { planCertificates, type PlannedCertificate } from "./plan-files.ts";
import { reviewByOffice } from "./review-by-office.ts";
import { sendAndRead } from "./send-and-read.ts";
import { momentOf } from "./story-clock.ts";
import type { StoryWorld } from "./story-world.ts";
import { talkAboutReturned } from "./talk-about-returned.ts";

/** Shows how far the story is. `what` is a short English phrase. */
export type Progress = { start(total: number): void; step(what: string): void };

type Cast = { university: University; accounts: readonly DemoAccount[] };

/** One certificate of the plan with its row in the database. */
type Told = { planned: PlannedCertificate; certificateId: string };

/** Three weeks: teachers send and the engine reads; teachers check and submit; the office decides. */
export async function playStory(world: StoryWorld, cast: Cast, progress: Progress): Promise<void> {
  const plan = planCertificates(cast.university);
  const submitted = plan.filter(({ fate }) => fate !== "draft");
  const decided = submitted.filter(({ fate }) => fate !== "waiting");
  progress.start(plan.length + otherFiles.length + submitted.length + decided.length);
  const told = await sendingWeek(world, cast, plan, progress);
  await checkingWeek(
    world,
    cast,
    told.filter(({ planned }) => submitted.includes(planned)),
    progress,
  );
  await decidingWeek(
    world,
    cast,
    told.filter(({ planned }) => decided.includes(planned)),
    progress,
  );
}

async function sendingWeek(world: StoryWorld, cast: Cast, plan: readonly PlannedCertificate[], progress: Progress) {
  const told: Told[] = [];
  for (const [act, planned] of plan.entries()) {
    world.moveTo(momentOf("sending", act));
    const sender = viewerOf(accountOf(cast.accounts, { staffId: planned.senderStaffId }));
    const submissionId = await sendAndRead(world, sender, planned.originalName, await readBundled(planned.file));
    const [certificate] = await listCertificatesOf(world.db.read, [submissionId]);
    if (certificate === undefined) throw new Error(`${planned.file} gave no certificate`);
    told.push({ planned, certificateId: certificate.id });
    progress.step("Reading certificates");
  }
  const senders = sendersByDepartment(cast.university);
  for (const [act, { file, originalName, department }] of otherFiles.entries()) {
    world.moveTo(momentOf("sending", plan.length + act));
    const staffId = senders.get(department)?.staffId ?? "";
    const sender = viewerOf(accountOf(cast.accounts, { staffId }));
    await sendAndRead(world, sender, originalName, await readBundled(file));
    progress.step("Reading certificates");
  }
  return told;
}

async function checkingWeek(world: StoryWorld, cast: Cast, told: readonly Told[], progress: Progress): Promise<void> {
  for (const [act, { planned, certificateId }] of told.entries()) {
    world.moveTo(momentOf("checking", act));
    const sender = viewerOf(accountOf(cast.accounts, { staffId: planned.senderStaffId }));
    await checkAndSubmit(world, sender, certificateId, planned.authors);
    progress.step("Teachers submit");
  }
}

async function decidingWeek(world: StoryWorld, cast: Cast, told: readonly Told[], progress: Progress): Promise<void> {
  const office = viewerOf(accountOf(cast.accounts, { role: "office" }));
  for (const [act, { planned, certificateId }] of told.entries()) {
    world.moveTo(momentOf("deciding", act));
    await reviewByOffice(world, office, certificateId, planned);
    progress.step("The office decides");
  }
  const returned = told.find(({ planned }) => planned.defect === "number-mismatch");
  if (returned === undefined) return;
  const sender = viewerOf(accountOf(cast.accounts, { staffId: returned.planned.senderStaffId }));
  const { certificateId } = returned;
  await talkAboutReturned(world, { office, sender }, { certificateId, act: told.length });
}
