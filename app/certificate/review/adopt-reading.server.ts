import type { AppContext } from "#app/context.server.ts";
import type { CertificateReading } from "#app/model/reading.ts";
import type { Queryable } from "#db/client.server.ts";
import {
  changeAuthor,
  changeCertificate,
  deleteAuthor,
  getCertificateWithOrigin,
  insertAuthor,
  listCertificateAuthors,
  pointToReading,
  replaceFindings,
  type CertificateAuthorRow,
} from "#db/queries/certificates.server.ts";
import { listCorrections } from "#db/queries/corrections.server.ts";
import { addEvent } from "#db/queries/events.server.ts";
import { planAuthors, type AuthorsPlan } from "./adopt-authors.ts";
import { rematchAuthors } from "./author-matching.server.ts";
import { changedColumns, officeColumns, pickFields, type CertificateFields } from "./certificate-fields.ts";
import { titleKeyOf } from "./correct-certificate.server.ts";
import type { CorrectedFields } from "./effective-reading.ts";
import { machineFields } from "./machine-values.ts";
import { refreshFindings } from "./refresh-findings.server.ts";
import { correctedOf, ownReading } from "./own-reading.ts";

type World = Pick<AppContext, "clock" | "newId">;

/** A certificate that was read once more, and where in which reading it stands now. */
export type ReadOnceMore = {
  certificateId: string;
  readingId: string;
  indexInReading: number;
  reading: CertificateReading;
};

/**
 * Puts a new reading under a certificate: machine values, places and findings come from it, and what people corrected,
 * confirmed or decided stays on top. Called in the transaction that keeps the reading.
 */
export async function adoptReading(world: World, tx: Queryable, again: ReadOnceMore): Promise<void> {
  const { certificateId: id, readingId, indexInReading, reading } = again;
  const origin = await getCertificateWithOrigin(tx, id);
  if (origin === null) return;
  const { certificate } = origin;
  const corrected = correctedOf(await listCorrections(tx, id));
  const before = pickFields(certificate);
  const after = withMachineValues(before, machineFields(reading), corrected);
  const columns = changedColumns(before, after);
  const rows = await listCertificateAuthors(tx, id);
  const formerList = ownReading(certificate, origin.reading)?.merged.authors.list ?? [];
  const plan = planAuthors(
    rows.map((row) =>
      Object.assign({ isDecided: isDecided(row), readAs: formerList[row.position]?.name ?? null }, row),
    ),
    reading.merged.authors.list,
    corrected.has("authors"),
  );
  const namesBefore = rows.map(({ name }) => name);
  await changeListOfAuthors(world, tx, id, rows, plan);
  const namesAfter = (await listCertificateAuthors(tx, id)).map(({ name }) => name);
  const hasOtherNames = namesBefore.join("\n") !== namesAfter.join("\n");

  await pointToReading(tx, id, { readingId, indexInReading, edition: reading.edition });
  if (columns.length > 0 || hasOtherNames) {
    // Whoever has the old values before their eyes has to be told.
    const change = { ...after, titleKey: titleKeyOf(after) };
    await changeCertificate(tx, { id, seen: certificate.version, change });
  }
  await replaceFindings(tx, id, reading.findings, world.newId);
  await refreshFindings(world, tx, id);
  await addEvent(tx, {
    at: world.clock.now(),
    userId: null,
    action: "read-again",
    certificateId: id,
    before: { ...pick(before, columns), ...(hasOtherNames ? { authors: namesBefore } : {}) },
    after: { readingId, indexInReading, ...pick(after, columns), ...(hasOtherNames ? { authors: namesAfter } : {}) },
  });
}

/** What people set or only the office knows stays; everything else is as the machine reads it now. */
function withMachineValues(
  before: CertificateFields,
  machine: CertificateFields,
  corrected: CorrectedFields,
): CertificateFields {
  const kept = Object.entries(before).filter(([column]) => {
    const isOffice = officeColumns.some((office) => office === column);
    return isOffice || [...corrected].some((field) => field === column);
  });
  return { ...machine, ...Object.fromEntries(kept) };
}

function isDecided({ link }: CertificateAuthorRow): boolean {
  return link === "person" || link === "external";
}

async function changeListOfAuthors(
  { newId }: Pick<World, "newId">,
  tx: Queryable,
  certificateId: string,
  rows: readonly CertificateAuthorRow[],
  { kept, added, droppedIds }: AuthorsPlan,
): Promise<void> {
  for (const authorId of droppedIds) await deleteAuthor(tx, authorId);
  for (const { id, ...change } of kept) await changeAuthor(tx, id, change);
  const addedRows = added.map((author) => ({
    ...author,
    id: newId(),
    certificateId,
    staffId: null,
    link: "open" as const,
  }));
  for (const row of addedRows) await insertAuthor(tx, row);
  const renamed = kept.filter(({ id, name }) => rows.some((row) => row.id === id && row.name !== name));
  await rematchAuthors(
    tx,
    certificateId,
    [...addedRows, ...renamed].map(({ id }) => id),
  );
}

function pick(fields: CertificateFields, columns: readonly (keyof CertificateFields)[]) {
  return Object.fromEntries(columns.map((column) => [column, fields[column]]));
}
