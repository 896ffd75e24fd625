import { postsThatCount } from "#app/certificate/aggregate/attribute-authors.ts";
import { readDeskSettings } from "#app/certificate/review/desk-settings.server.ts";
import { dayInKazakhstan, type CalendarDate } from "#app/model/calendar-date.ts";
import type { RatedPost } from "#app/model/rating.ts";
import { mayInHouse } from "#app/people/permissions.ts";
import type { Queryable } from "#db/client.server.ts";
import { listReviewSteps, postsOfSenders, waitingCertificates } from "#db/queries/review-steps.server.ts";
import { unitNamesOf } from "../load-report.server.ts";
import { daySpan } from "../ready/day-span.ts";
import { allWords } from "../ready/load-rated-facts.server.ts";
import type { ReportMaker } from "../ready/report-maker.server.ts";
import { unitsOn } from "../units-on-day.server.ts";
import { planService } from "./plan-service.ts";
import { reviewRounds } from "./review-rounds.ts";
import { noWorks } from "../ready/made-report.ts";

/** Queue and service times; the span is that of the days of decision. */
export const serviceMaker: ReportMaker = {
  fields: ["from", "to"],
  search: daySpan,
  may: (viewer) => mayInHouse(viewer, "export-reports"),
  async make(context, { search, language, viewer, publicUrl }) {
    const { from = null, to = null } = daySpan.parse(search);
    const q = context.db.read;
    const now = context.clock.now();
    const today = dayInKazakhstan(now);
    const words = allWords[language];
    const steps = await listReviewSteps(q);
    const reviewed = reviewRounds(steps);
    const { serviceDays } = await readDeskSettings(q);
    const waiting = (await waitingCertificates(q)).map(({ id, number, titles, state, submittedAt }) => {
      const submittedOn = submittedAt === null ? null : dayInKazakhstan(new Date(submittedAt));
      return { id, number, titles, state, submittedOn };
    });
    const plan = planService({
      language,
      words,
      from,
      to,
      today,
      waiting,
      reviewed,
      objectTypeOf: new Map(steps.map(({ certificateId, objectType }) => [certificateId, objectType])),
      departmentOf: await departmentsOfSenders(
        q,
        new Map(steps.map((step) => [step.certificateId, step.senderStaffId])),
      ),
      unitNames: unitNamesOf(await unitsOn(q, today), language),
      serviceDays,
      namesWaiting: viewer === null || mayInHouse(viewer, "open-queue"),
      publicUrl,
      madeAt: now,
      madeBy: viewer?.displayName ?? words.reports.workbook.operator,
    });
    const { fileName } = words.readySheets.service;
    const facts = { waiting: waiting.length, decided: reviewed.rounds.length };
    return { plan, fileName: `${fileName} ${today}`, subjectId: today, facts, works: noWorks };
  },
};

/** Where the sender of a certificate worked on a day, by the main post. */
async function departmentsOfSenders(
  q: Queryable,
  senders: ReadonlyMap<string, string | null>,
): Promise<(certificateId: string, on: CalendarDate) => string | null> {
  const posts = new Map<string, RatedPost[]>();
  for (const post of await postsOfSenders(q)) posts.set(post.staffId, [...(posts.get(post.staffId) ?? []), post]);
  return (certificateId, on) => {
    const held = posts.get(senders.get(certificateId) ?? "") ?? [];
    return postsThatCount(held, on, "main")[0]?.departmentId ?? null;
  };
}
