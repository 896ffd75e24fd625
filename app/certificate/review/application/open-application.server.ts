import type { AppContext } from "#app/context.server.ts";
import { dayInKazakhstan, parseCalendarDate } from "#app/model/calendar-date.ts";
import { Refusal } from "#app/model/result.ts";
import type { Viewer } from "#app/model/viewer.ts";
import { fullName } from "#app/people/person-name.ts";
import { standingOf } from "#app/people/standing.server.ts";
import type { Queryable } from "#db/client.server.ts";
import {
  getCertificateWithOrigin,
  listCertificateAuthors,
  listCertificateFindings,
  type CertificateAuthorRow,
  type CertificateOrigin,
} from "#db/queries/certificates.server.ts";
import { listCorrections } from "#db/queries/corrections.server.ts";
import { addEvent, listCertificateEvents } from "#db/queries/events.server.ts";
import { getStaff } from "#db/queries/people.server.ts";
import { listNamesOf } from "#db/queries/staff-names.server.ts";
import { pickFields } from "../certificate-fields.ts";
import { findPrintedMistakes } from "../mistakes/find-printed-mistakes.ts";
import type { PrintedAuthor, PrintedMistake } from "../mistakes/printed-mistake.ts";
import { correctedOf, ownReading } from "../own-reading.ts";
import { registerCheckViews } from "../register-checks.server.ts";
import { mayDraftApplication, problemsOf, rowByHand, rowOf, type ApplicationForm } from "./application-form.ts";
import type { ApplicationLanguage } from "./application-wording.ts";
import { draftApplication, type ApplicationParagraph } from "./draft-application.ts";

type World = Pick<AppContext, "db" | "clock">;

/**
 * The page as it is opened: what was found on the certificate, two lines for what was not, and who signs.
 *
 * @throws Refusal `not_found`
 */
export async function openApplication(
  world: World,
  viewer: Viewer,
  id: string,
  language: ApplicationLanguage,
): Promise<ApplicationForm> {
  const { certificate, mistakes, authors } = await factsFor(world, viewer, id);
  const { number, registeredOn } = certificate;
  return {
    language,
    authors: authors.map((author) => signatureName(author, language, mistakes)).join("\n"),
    number: number ?? "",
    registeredOn: registeredOn ?? "",
    rows: [...mistakes.map(rowOf), rowByHand, rowByHand],
  };
}

/**
 * The application with what the form says, and an event that it was drafted: which fields, of which class, nothing of what
 * they say. The same draft twice in a row is one event.
 *
 * @returns `null` where something has to be settled first, see {@link problemsOf}
 * @throws Refusal `not_found`
 */
export async function makeApplication(
  { db, clock }: World,
  viewer: Viewer,
  id: string,
  form: ApplicationForm,
): Promise<ApplicationParagraph[] | null> {
  const origin = await visibleOrigin(db.read, { db, clock }, viewer, id);
  const problems = problemsOf(form);
  if (problems.form.length > 0 || Object.keys(problems.rows).length > 0) return null;
  const chosen = form.rows.filter(({ isChosen }) => isChosen);
  const { language } = form;
  const after = { language, changes: chosen.map(({ field, half, class: kind }) => ({ field, half, class: kind })) };
  await db.write(async (tx) => {
    const last = (await listCertificateEvents(tx, id)).at(-1);
    if (last?.action === "drafted-application" && JSON.stringify(last.after) === JSON.stringify(after)) return;
    const { id: certificateId } = origin.certificate;
    await addEvent(tx, { at: clock.now(), userId: viewer.id, action: "drafted-application", certificateId, after });
  });
  return draftApplication({
    language,
    authors: form.authors
      .split(/[\n;]+/u)
      .map((name) => name.trim())
      .filter((name) => name !== ""),
    number: form.number === "" ? null : form.number,
    registeredOn: parseCalendarDate(form.registeredOn),
    changes: chosen.map(({ field, half, old, new: right }) => ({
      field,
      half: half === "both" ? null : half,
      old,
      new: right,
    })),
  });
}

async function visibleOrigin(q: Queryable, { clock }: World, viewer: Viewer, id: string): Promise<CertificateOrigin> {
  const origin = await getCertificateWithOrigin(q, id);
  if (origin === null) throw new Refusal("not_found", id);
  const standing = await standingOf(q, viewer, origin.certificate, dayInKazakhstan(clock.now()));
  if (!mayDraftApplication(viewer, standing)) throw new Refusal("not_found", id);
  return origin;
}

async function factsFor(world: World, viewer: Viewer, id: string) {
  const q = world.db.read;
  const origin = await visibleOrigin(q, world, viewer, id);
  const { certificate } = origin;
  const reading = ownReading(certificate, origin.reading);
  const findings = await listCertificateFindings(q, id);
  const [lastCheck] = await registerCheckViews(q, id);
  const authors = await printedAuthors(q, await listCertificateAuthors(q, id));
  const mistakes = findPrintedMistakes({
    reading: reading ?? { halves: [] },
    findings: new Set(findings.map(({ code }) => code)),
    fields: pickFields(certificate),
    settled: correctedOf(await listCorrections(q, id)),
    registerAgrees: lastCheck?.answer === "agrees" && !lastCheck.isOutdated,
    authors,
  });
  return { certificate, mistakes, authors };
}

type Author = PrintedAuthor & { directoryName: string | null };

async function printedAuthors(q: Queryable, rows: readonly CertificateAuthorRow[]): Promise<Author[]> {
  const authors: Author[] = [];
  for (const { name, spellings, staffId } of rows) {
    const person = staffId === null ? null : await getStaff(q, staffId);
    const directoryName = person === null ? null : fullName(person);
    const known = staffId === null ? [] : await listNamesOf(q, staffId);
    const ofDirectory = known.filter(({ source }) => source === "directory").map((one) => one.name);
    const directoryNames = [...new Set([...(directoryName === null ? [] : [directoryName]), ...ofDirectory])];
    authors.push({ name, spellings, directoryName, directoryNames });
  }
  return authors;
}

/** Whoever signs writes their name as it is, not as it was misprinted. */
function signatureName(
  { name, spellings, directoryName }: Author,
  language: ApplicationLanguage,
  mistakes: readonly PrintedMistake[],
): string {
  const printed = spellings[language] ?? name;
  const mistake = mistakes.find(({ field, half, old }) => field === "authors" && half === language && old === printed);
  if (mistake !== undefined) return mistake.new ?? directoryName ?? printed;
  return printed;
}
