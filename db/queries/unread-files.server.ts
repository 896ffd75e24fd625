import { and, eq, gte, inArray, isNotNull, lte, notExists, sql } from "drizzle-orm";
import { dayBefore, dayInKazakhstan } from "#app/model/calendar-date.ts";
import type { RatingPeriod } from "#app/model/rating.ts";
import type { Queryable } from "../client.server.ts";
import { users } from "../schema/accounts.ts";
import { certificates } from "../schema/certificates.ts";
import { readingJobs, submissions } from "../schema/files.ts";
import { furtherSenders } from "../schema/senders.ts";

/**
 * How many files each member of staff sent in a period, by days in Kazakhstan, that were read to the end and gave no
 * certificate, neither of their own nor one that was there already; by staff id, nobody with 0.
 */
export async function unreadFiles(
  q: Queryable,
  { startsOn, endsOn }: Pick<RatingPeriod, "startsOn" | "endsOn">,
): Promise<Map<string, number>> {
  const ofCertificate = q
    .select({ one: sql`1` })
    .from(certificates)
    .where(eq(certificates.submissionId, submissions.id));
  const ofFurtherSender = q
    .select({ one: sql`1` })
    .from(furtherSenders)
    .where(eq(furtherSenders.submissionId, submissions.id));
  const stillRead = q
    .select({ one: sql`1` })
    .from(readingJobs)
    .where(and(eq(readingJobs.submissionId, submissions.id), inArray(readingJobs.state, ["queued", "running"])));
  const rows = await q
    .select({ staffId: users.staffId, sentAt: submissions.sentAt })
    .from(submissions)
    .innerJoin(users, eq(users.id, submissions.senderId))
    .where(
      and(
        isNotNull(users.staffId),
        gte(submissions.sentAt, dayBefore(startsOn)),
        lte(submissions.sentAt, `${endsOn}T24`),
        notExists(ofCertificate),
        notExists(ofFurtherSender),
        notExists(stillRead),
      ),
    );
  const counts = new Map<string, number>();
  for (const { staffId, sentAt } of rows) {
    const day = dayInKazakhstan(new Date(sentAt));
    if (staffId !== null && startsOn <= day && day <= endsOn) counts.set(staffId, (counts.get(staffId) ?? 0) + 1);
  }
  return counts;
}
