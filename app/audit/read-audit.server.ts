import type { AppContext } from "#app/context.server.ts";
import type { CalendarDate } from "#app/model/calendar-date.ts";
import { Refusal } from "#app/model/result.ts";
import type { Viewer } from "#app/model/viewer.ts";
import { may, mayInHouse } from "#app/people/permissions.ts";
import {
  findCertificates,
  listChainedEvents,
  listEvents,
  listPeopleOfHouse,
  type EventCondition,
  type LoggedEvent,
} from "#db/queries/audit-log.server.ts";
import type { Queryable } from "#db/client.server.ts";
import { getCertificate } from "#db/queries/certificates.server.ts";
import { chainHead, chainStart, eventHash } from "#db/queries/event-chain.server.ts";
import { machine, type AuditFilter } from "./audit-filter.ts";
import type { AuditEntry, AuditPage, CertificateAudit } from "./audit-view.ts";

const pageSize = 50;

/**
 * One page of everything that happened, newest first.
 *
 * @throws Refusal `forbidden`
 */
export async function openAudit(
  { db }: Pick<AppContext, "db">,
  viewer: Viewer,
  filter: AuditFilter,
): Promise<AuditPage> {
  if (!mayInHouse(viewer, "read-audit")) throw new Refusal("forbidden");
  const rows = await listEvents(db.read, await conditionOf(db.read, viewer, filter), pageSize + 1);
  const shown = rows.slice(0, pageSize);
  return {
    entries: shown.map((row) => entryOf(viewer, row)),
    olderThan: rows.length > pageSize ? (shown.at(-1)?.id ?? null) : null,
    people: await listPeopleOfHouse(db.read, filter.person),
    head: await chainHead(db.read),
  };
}

/**
 * Everything that happened to one certificate, oldest first, and whether each entry still follows from the one before it.
 *
 * @throws Refusal `forbidden` · `not_found`, also where the viewer has a desk and may not see the certificate
 */
export async function openCertificateAudit(
  { db }: Pick<AppContext, "db">,
  viewer: Viewer,
  id: string,
): Promise<CertificateAudit> {
  if (!mayInHouse(viewer, "read-audit")) throw new Refusal("forbidden");
  const certificate = await getCertificate(db.read, id);
  if (certificate === null) throw new Refusal("not_found", id);
  const isSeen = may(viewer, "view", certificate);
  if (mayInHouse(viewer, "open-queue") && !isSeen) throw new Refusal("not_found", id);
  const rows = await listChainedEvents(db.read, id);
  return {
    certificateId: id,
    number: isSeen ? certificate.number : null,
    entries: rows.map((row) => {
      const { previousHash, hash } = row;
      const isIntact = hash === eventHash(previousHash ?? chainStart, row);
      return Object.assign(entryOf(viewer, row), { hash, isIntact });
    }),
  };
}

async function conditionOf(q: Queryable, viewer: Viewer, filter: AuditFilter): Promise<EventCondition> {
  const { action, person, from, to, certificate, before } = filter;
  const byNumber = mayInHouse(viewer, "open-queue");
  return {
    ...(action === "" ? {} : { action }),
    ...(person === "" ? {} : { userId: person === machine ? null : person }),
    ...(from === "" ? {} : { from: startOf(from) }),
    ...(to === "" ? {} : { until: startOf(to, 1) }),
    ...(certificate === "" ? {} : { certificateIds: await findCertificates(q, certificate, byNumber) }),
    ...(before === null ? {} : { beforeId: before }),
  };
}

/** The instant at which a day begins in Kazakhstan, or another so many days later. */
function startOf(day: CalendarDate, later = 0): string {
  return new Date(Date.parse(`${day}T00:00:00+05:00`) + later * 86_400_000).toISOString();
}

/** What somebody without a desk may read of an event besides who, when and about what: accounts and settings are theirs to know. */
const openToAll = /^(?:account|directory)\.|^set-up-desk$/u;

function entryOf(viewer: Viewer, row: LoggedEvent): AuditEntry {
  const { id, at, userId, userName, action, certificateId, subjectId, before, after, reason } = row;
  const isSeen = maySeeContent(viewer, row);
  const content = isSeen ? { before, after, reason } : { before: null, after: null, reason: null };
  const mayOpen = certificateId !== null && isSeen && mayInHouse(viewer, "open-queue");
  const number = mayOpen ? row.number : null;
  return { id, at, userId, userName, action, certificateId, subjectId, number, mayOpen, isHidden: !isSeen, ...content };
}

function maySeeContent(viewer: Viewer, { action, certificateId, state, senderId }: LoggedEvent): boolean {
  if (certificateId !== null) {
    return state !== null && senderId !== null && may(viewer, "view", { state, senderId });
  }
  return mayInHouse(viewer, "open-queue") || openToAll.test(action);
}
