import { and, asc, desc, eq, gte, inArray, isNull, lt, ne, or, sql, type SQL } from "drizzle-orm";
import type { Queryable } from "../client.server.ts";
import { events, users, certificates } from "../schema/index.ts";

/** Which events; `undefined`: no such condition. */
export type EventCondition = {
  action?: string;
  /** `null`: the reading worker. */
  userId?: string | null;
  /** Instants: from this one on, before that one. */
  from?: string;
  until?: string;
  certificateIds?: readonly string[];
  /** Only events older than this one. */
  beforeId?: number;
};

const columns = {
  id: events.id,
  at: events.at,
  userId: events.userId,
  userName: users.displayName,
  action: events.action,
  certificateId: events.certificateId,
  subjectId: events.subjectId,
  before: events.before,
  after: events.after,
  reason: events.reason,
  hash: events.hash,
  /** Of its certificate, to know who may see what it says. */
  state: certificates.state,
  senderId: certificates.senderId,
  number: certificates.number,
};

/** Events with who did them and where their certificate stands now, newest first. */
export async function listEvents(q: Pick<Queryable, "select">, condition: EventCondition, limit: number) {
  return await q
    .select(columns)
    .from(events)
    .leftJoin(users, eq(users.id, events.userId))
    .leftJoin(certificates, eq(certificates.id, events.certificateId))
    .where(matching(condition))
    .orderBy(desc(events.id))
    .limit(limit);
}

export type LoggedEvent = Awaited<ReturnType<typeof listEvents>>[number];

function matching({ action, userId, from, until, certificateIds, beforeId }: EventCondition): SQL | undefined {
  return and(
    action === undefined ? undefined : eq(events.action, action),
    userId === undefined ? undefined : userId === null ? isNull(events.userId) : eq(events.userId, userId),
    from === undefined ? undefined : gte(events.at, from),
    until === undefined ? undefined : lt(events.at, until),
    certificateIds === undefined ? undefined : inArray(events.certificateId, [...certificateIds]),
    beforeId === undefined ? undefined : lt(events.id, beforeId),
  );
}

/** Ids of certificates with this id or number (several may have it); with `byNumber` false by id alone. */
export async function findCertificates(
  q: Pick<Queryable, "select">,
  wanted: string,
  byNumber: boolean,
): Promise<string[]> {
  const rows = await q
    .select({ id: certificates.id })
    .from(certificates)
    .where(or(eq(certificates.id, wanted), byNumber ? eq(certificates.number, wanted) : undefined))
    .limit(100);
  return rows.map(({ id }) => id);
}

/** Accounts that are not teachers', with this one besides, by name: those whose steps are asked for most. */
export async function listPeopleOfHouse(q: Pick<Queryable, "select">, besides: string) {
  return await q
    .select({ id: users.id, name: users.displayName })
    .from(users)
    .where(or(ne(users.role, "faculty"), eq(users.id, besides)))
    .orderBy(asc(users.displayName))
    .limit(500);
}

/** The events of one certificate, oldest first, each with the hash of the event before it in the chain (`null`: the first). */
export async function listChainedEvents(q: Pick<Queryable, "select">, certificateId: string) {
  const previousHash = sql<
    string | null
  >`(select earlier.hash from events as earlier where earlier.id < events.id order by earlier.id desc limit 1)`;
  return await q
    .select({ ...columns, previousHash })
    .from(events)
    .leftJoin(users, eq(users.id, events.userId))
    .leftJoin(certificates, eq(certificates.id, events.certificateId))
    .where(eq(events.certificateId, certificateId))
    .orderBy(asc(events.id));
}
