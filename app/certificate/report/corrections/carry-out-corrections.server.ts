import {
  leaveAuthorUndecided,
  linkAuthor,
  markAuthorOutside,
  type AuthorOutcome,
} from "#app/certificate/review/change-authors.server.ts";
import { noteDoubts } from "#app/certificate/review/note-doubts.server.ts";
import { refreshFindings } from "#app/certificate/review/refresh-findings.server.ts";
import type { AppContext } from "#app/context.server.ts";
import { Refusal } from "#app/model/result.ts";
import type { Viewer } from "#app/model/viewer.ts";
import type { Queryable } from "#db/client.server.ts";
import { changeCertificate, getCertificate, listCertificateAuthors } from "#db/queries/certificates.server.ts";
import { insertCorrections } from "#db/queries/corrections.server.ts";
import { addEvent } from "#db/queries/events.server.ts";
import { writeRegisterNote } from "#db/queries/working-register.server.ts";
import type { Correction, CorrectionPlan } from "./correction-plan.ts";

/** Who takes over which file. */
type By = { viewer: Viewer; importId: string };

type Of<What extends Correction["what"]> = Extract<Correction, { what: What }>;

/**
 * The office corrects what is approved: each certificate counts its version up once, each change has its event, and the
 * counting takes it in. A kind so set, and a link so decided, is a person's: no later reading writes over it.
 *
 * @throws Refusal `stale_version` where something changed since it was planned in this transaction: a bug
 */
export async function carryOutCorrections(
  app: AppContext,
  tx: Queryable,
  by: By,
  { rows }: CorrectionPlan,
): Promise<void> {
  const corrections = rows.flatMap((row) => row.corrections);
  for (const certificateId of new Set(corrections.map((one) => one.certificateId))) {
    const its = corrections.filter((one) => one.certificateId === certificateId);
    const values = its.filter((one) => one.what !== "remark");
    const kind = its.find((one) => one.what === "kind");
    const [first] = values;
    if (first !== undefined) await raise(app, tx, by, { certificateId, version: first.version, kind });
    for (const one of values) if (one.what === "author") await decideAuthor(app, tx, by, one);
    if (kind !== undefined) await refreshFindings(app, tx, certificateId);
    else if (first !== undefined) await noteDoubts(tx, certificateId);
    for (const one of its) if (one.what === "remark") await remark(app, tx, by, one);
  }
}

type Raise = { certificateId: string; version: number; kind: Of<"kind"> | undefined };

async function raise(app: AppContext, tx: Queryable, by: By, { certificateId, version, kind }: Raise): Promise<void> {
  const certificate = await getCertificate(tx, certificateId);
  if (certificate === null) throw new Refusal("not_found", certificateId);
  const change = kind === undefined ? {} : { workKind: kind.kind };
  await changeCertificate(tx, { id: certificateId, seen: version, change });
  if (kind === undefined) return;
  const [at, byId] = [app.clock.now(), by.viewer.id];
  const [before, after] = [certificate.workKind, kind.kind];
  const id = app.newId();
  await insertCorrections(tx, [{ id, certificateId, field: "workKind", before, after, byId, at: at.toISOString() }]);
  await addEvent(tx, {
    at,
    userId: byId,
    action: "corrected",
    certificateId,
    subjectId: by.importId,
    before: { workKind: before },
    after: { workKind: after },
  });
}

async function decideAuthor(app: AppContext, tx: Queryable, by: By, decision: Of<"author">): Promise<void> {
  const { certificateId } = decision;
  const { action, before, after } = await applyLink(app, tx, decision);
  const { viewer, importId: subjectId } = by;
  await addEvent(tx, { at: app.clock.now(), userId: viewer.id, action, certificateId, subjectId, before, after });
}

async function applyLink(
  app: AppContext,
  tx: Queryable,
  { certificateId, authorId, state, staffId }: Of<"author">,
): Promise<AuthorOutcome> {
  const author = (await listCertificateAuthors(tx, certificateId)).find(({ id }) => id === authorId);
  if (author === undefined) throw new Refusal("not_found", authorId);
  if (state === "outside") return await markAuthorOutside(app, tx, author);
  // The directory is not asked again: what was confirmed is what was seen.
  if (staffId === null) return await leaveAuthorUndecided(tx, author);
  return await linkAuthor(app, tx, author, staffId);
}

async function remark(
  app: AppContext,
  tx: Queryable,
  by: By,
  { certificateId, remarkVersion, remark: text }: Of<"remark">,
) {
  const [at, userId] = [app.clock.now(), by.viewer.id];
  const note = { certificateId, text, byId: userId, at: at.toISOString() };
  if (!(await writeRegisterNote(tx, note, remarkVersion))) throw new Refusal("stale_version", certificateId);
  // The words stand in the register alone; the event says that there are some.
  const after = { remark: text === "" ? "removed" : "written" };
  const action = "remarked-in-register";
  await addEvent(tx, { at, userId, action, certificateId, subjectId: by.importId, after });
}
