import { and, asc, eq, inArray, isNotNull } from "drizzle-orm";
import type { Language } from "#app/model/language.ts";
import type { ObjectType } from "#app/model/object-type.ts";
import type { RatedPost } from "#app/model/rating.ts";
import type { Queryable } from "../client.server.ts";
import { users } from "../schema/accounts.ts";
import { events } from "../schema/audit.ts";
import { certificates } from "../schema/certificates.ts";
import { affiliations, departments } from "../schema/people.ts";

const stepActions = ["submitted", "withdrawn", "reopened", "approved", "returned", "rejected"] as const;

/** What moved a certificate to the office or away from it, with what the certificate is and who sent it. */
export type ReviewStepRow = {
  certificateId: string;
  at: string;
  action: (typeof stepActions)[number];
  objectType: ObjectType;
  /** `null`: the sender's account is tied to nobody of the directory. */
  senderStaffId: string | null;
};

/** Every such step of every certificate, in the order they happened. */
export async function listReviewSteps(q: Queryable): Promise<ReviewStepRow[]> {
  const rows = await q
    .select({
      certificateId: certificates.id,
      at: events.at,
      action: events.action,
      objectType: certificates.objectType,
      senderStaffId: users.staffId,
    })
    .from(events)
    .innerJoin(certificates, eq(certificates.id, events.certificateId))
    .innerJoin(users, eq(users.id, certificates.senderId))
    .where(inArray(events.action, [...stepActions]))
    .orderBy(asc(events.id));
  return rows.flatMap(({ action: text, ...row }) => {
    const action = stepActions.find((one) => one === text);
    return action === undefined ? [] : [{ ...row, action }];
  });
}

/** A certificate that waits for the office now. */
export type WaitingRow = {
  id: string;
  number: string | null;
  titles: Record<Language, string | null>;
  state: "submitted" | "held";
  submittedAt: string | null;
};

/** Everything that waits for the office, by id. */
export async function waitingCertificates(q: Queryable): Promise<WaitingRow[]> {
  const rows = await q
    .select()
    .from(certificates)
    .where(inArray(certificates.state, ["submitted", "held"]))
    .orderBy(asc(certificates.id));
  return rows.flatMap(({ id, number, titleKk, titleRu, titleEn, state, submittedAt }): WaitingRow[] => {
    if (state !== "submitted" && state !== "held") return [];
    return [{ id, number, titles: { kk: titleKk, ru: titleRu, en: titleEn }, state, submittedAt }];
  });
}

/** Every post ever held by somebody with an account. */
export async function postsOfSenders(q: Queryable): Promise<RatedPost[]> {
  const { staffId, departmentId, sharePercent, fromOn, toOn } = affiliations;
  return await q
    .selectDistinct({ staffId, departmentId, facultyId: departments.facultyId, sharePercent, fromOn, toOn })
    .from(affiliations)
    .innerJoin(departments, eq(departments.id, departmentId))
    .innerJoin(users, and(eq(users.staffId, staffId), isNotNull(users.staffId)));
}
