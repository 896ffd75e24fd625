import { and, asc, eq, isNull, sql, type SQL } from "drizzle-orm";
import type { CalendarDate } from "#app/model/calendar-date.ts";
import { workKinds, type ObjectType, type WorkKind } from "#app/model/object-type.ts";
import type { Queryable } from "../client.server.ts";
import { joinedRows, splitRows } from "../dialect.server.ts";
import { certificateAuthors, certificates } from "../schema/certificates.ts";
import { countingRows } from "../schema/counting.ts";
import { submissions } from "../schema/files.ts";

/** Which works of one period; a missing key lets everything through. */
export type WorksWanted = {
  periodId: string;
  facultyId?: string | undefined;
  departmentId?: string | undefined;
  staffId?: string | undefined;
  objectType?: ObjectType | undefined;
  workKind?: WorkKind | "none" | undefined;
  month?: string | undefined;
};

/** Place in the order of the register. */
export type WorkPlace = { registeredOn: CalendarDate; number: string; id: string };

/** Somebody who counts on a certificate; `points` exactly, "5/3". */
export type WorkShare = { staffId: string; departmentId: string; facultyId: string; points: string };

export type WorkRow = Awaited<ReturnType<typeof listWorksAfter>>["works"][number];

/**
 * The next counted certificates in the order of the register, from the roll-ups, which must be up to date: each with all
 * its authors as printed and those who count and pass.
 *
 * @param after `null`: from the first
 * @param shares whether those who count are wanted: without them it is a fifth quicker
 * @param nearlyAll whether nearly every certificate is wanted: asking each beforehand would be asking twice; any answer
 *   brings the same certificates
 * @returns as many as were looked at and pass, and where to go on; `null`: these were the last
 */
export async function listWorksAfter(
  q: Queryable,
  wanted: WorksWanted,
  { after, limit, shares, nearlyAll }: { after: WorkPlace | null; limit: number; shares: boolean; nearlyAll: boolean },
) {
  const { id, number, registeredOn, receivedOn, createdOn, objectType, titleKk, titleRu, titleEn } = certificates;
  const counted = sql`from ${countingRows} where ${passing(wanted)}`;
  const query = q
    .select({
      id,
      number,
      registeredOn,
      receivedOn,
      createdOn,
      objectType,
      titleKk,
      titleRu,
      titleEn,
      ownKind: certificates.workKind,
      sentAt: sql<string>`coalesce(${certificates.submittedAt}, ${certificates.createdAt})`,
      // Asked for one by one: joined, the database may begin with the files and sort the register anew for each portion.
      fileId: sql<string>`(select ${submissions.fileId} from ${submissions} ${ofCertificate})`,
      authors: joinedRows(
        [certificateAuthors.name],
        sql`from ${certificateAuthors} where ${certificateAuthors.certificateId} = ${id} order by ${certificateAuthors.position}`,
      ),
      counted: shares
        ? joinedRows(countedColumns, sql`${counted} ${inOrder}`)
        : sql`(select ${kindInCount} ${counted} limit 1)`,
    })
    .from(certificates)
    .where(and(isAfter(after ?? first), nearlyAll ? undefined : isCounted(wanted)))
    .orderBy(asc(registeredOn), asc(number), asc(id))
    .limit(limit);
  // As they come: making an object of each row first takes a tenth of the time of a whole file.
  const rows = query.values() as WorkValues[];
  const last = rows.length < limit ? undefined : rows.at(-1);
  const next = last === undefined ? null : { id: last[0], number: last[1], registeredOn: last[2] };
  return { works: rows.flatMap((row) => workOf(row, shares)), next };
}

/** The columns of {@link listWorksAfter} in their order. */
type WorkValues = [
  id: string,
  number: string,
  registeredOn: CalendarDate,
  receivedOn: CalendarDate | null,
  createdOn: CalendarDate | null,
  objectType: ObjectType,
  titleKk: string | null,
  titleRu: string | null,
  titleEn: string | null,
  ownKind: WorkKind | null,
  sentAt: string,
  fileId: string,
  authors: string | null,
  counted: string | null,
];

/** Nothing of a certificate that does not count. */
function workOf(row: WorkValues, shares: boolean) {
  const [id, number, registeredOn, receivedOn, createdOn, objectType, titleKk, titleRu, titleEn, ...rest] = row;
  const [ownKind, sentAt, fileId, authors, counted] = rest;
  if (counted === null) return [];
  const counting = splitRows(counted);
  return [
    {
      id,
      number,
      registeredOn,
      receivedOn,
      createdOn,
      objectType,
      titleKk,
      titleRu,
      titleEn,
      ownKind,
      sentAt,
      fileId,
      authors: splitRows(authors).map(([name]) => name ?? ""),
      workKind: kindOf(counting[0]),
      shares: shares ? counting.map(shareOf) : [],
    },
  ];
}

const kindInCount = sql`coalesce(${countingRows.workKind}, '')`;
const countedColumns = [
  kindInCount,
  countingRows.staffId,
  countingRows.departmentId,
  countingRows.facultyId,
  countingRows.points,
];

function isCounted(wanted: WorksWanted): SQL {
  return sql`exists (select 1 from ${countingRows} where ${passing(wanted)})`;
}

/** By itself, so that its columns keep the names of their tables. */
const ofCertificate = sql`where ${submissions.id} = ${certificates.submissionId}`;

/** Before every place: no day is empty. */
const first = { registeredOn: "" as CalendarDate, number: "", id: "" };

const inOrder = sql`order by ${countingRows.staffId}, ${countingRows.departmentId}`;

/** All rows of one certificate say the same kind. */
function kindOf(share: string[] | undefined): WorkKind | null {
  return workKinds.find((kind) => kind === share?.[0]) ?? null;
}

function shareOf([_kind, staffId = "", departmentId = "", facultyId = "", points = ""]: string[]): WorkShare {
  return { staffId, departmentId, facultyId, points };
}

function passing({
  periodId,
  facultyId,
  departmentId,
  staffId,
  objectType,
  workKind,
  month,
}: WorksWanted): SQL | undefined {
  return and(
    eq(countingRows.periodId, periodId),
    eq(countingRows.certificateId, certificates.id),
    facultyId === undefined ? undefined : eq(countingRows.facultyId, facultyId),
    departmentId === undefined ? undefined : eq(countingRows.departmentId, departmentId),
    staffId === undefined ? undefined : eq(countingRows.staffId, staffId),
    objectType === undefined ? undefined : eq(countingRows.objectType, objectType),
    month === undefined ? undefined : eq(countingRows.month, month),
    workKind === undefined ? undefined : ofKind(workKind),
  );
}

function ofKind(kind: WorkKind | "none"): SQL {
  return kind === "none" ? isNull(countingRows.workKind) : eq(countingRows.workKind, kind);
}

function isAfter({ registeredOn, number, id }: WorkPlace): SQL {
  const own = certificates;
  return sql`(${own.registeredOn}, ${own.number}, ${own.id}) > (${registeredOn}, ${number}, ${id})`;
}
