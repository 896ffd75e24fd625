import type { CorrectionFacts } from "./correction-facts.ts";
import type { Correction, CorrectionPlan, PlannedCorrection } from "./correction-plan.ts";
import { planAuthorRow } from "./plan-author-row.ts";
import { planCertificateRow, type RowOutcome } from "./plan-certificate-row.ts";
import type { WorkingContent } from "./read-working-register.ts";
import { readAuthorIdentity, readCertificateIdentity } from "./row-identity.ts";

/**
 * What becomes of every row of a corrected register, compared with what there is now. Nothing is guessed: a row that says
 * anything doubtful is refused as a whole, with its reason. The order of rows says nothing.
 */
export function planCorrections(content: WorkingContent, facts: CorrectionFacts): CorrectionPlan {
  const certificates = content.certificates.map((cells) => ({
    cells,
    identity: readCertificateIdentity(cells.identity),
  }));
  const authors = content.authors.map((cells) => ({ cells, identity: readAuthorIdentity(cells.identity) }));
  const seenCertificates = tally(certificates.flatMap(({ identity }) => identity?.certificateId ?? []));
  const seenAuthors = tally(authors.flatMap(({ identity }) => identity?.authorId ?? []));
  const rows = [
    ...certificates.map(({ cells, identity }) => {
      const { line, number } = cells;
      const isTwice = identity !== null && (seenCertificates.get(identity.certificateId) ?? 0) > 1;
      const outcome = outcomeOf(identity, isTwice, (known) => planCertificateRow(cells, known, facts));
      return planned({ sheet: "certificates", line, number, subject: "" }, outcome);
    }),
    ...authors.map(({ cells, identity }) => {
      const { line, number, author: subject } = cells;
      const isTwice = identity !== null && (seenAuthors.get(identity.authorId) ?? 0) > 1;
      const outcome = outcomeOf(identity, isTwice, (known) => planAuthorRow(cells, known, facts));
      return planned({ sheet: "authors", line, number, subject }, outcome);
    }),
  ];
  const fair = withoutSamePersonTwice(rows, facts);
  const counts = { change: 0, unchanged: 0, refused: 0 };
  for (const { fate } of fair) counts[fate] += 1;
  return { rows: fair, counts };
}

function tally(ids: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
}

function outcomeOf<T>(identity: T | null, isTwice: boolean, plan: (identity: T) => RowOutcome): RowOutcome {
  if (identity === null) return { refusal: "no-identity" };
  return isTwice ? { refusal: "twice" } : plan(identity);
}

function planned(
  place: Pick<PlannedCorrection, "sheet" | "line" | "number" | "subject">,
  outcome: RowOutcome,
): PlannedCorrection {
  if (outcome.refusal !== null) return refused(place, outcome.refusal);
  const { changes, corrections, hints } = outcome;
  return { ...place, fate: changes.length > 0 ? "change" : "unchanged", refusal: null, hints, changes, corrections };
}

function refused(
  { sheet, line, number, subject }: Pick<PlannedCorrection, "sheet" | "line" | "number" | "subject">,
  refusal: NonNullable<PlannedCorrection["refusal"]>,
): PlannedCorrection {
  return { sheet, line, number, subject, fate: "refused", refusal, hints: [], changes: [], corrections: [] };
}

/**
 * Refuses rows that would make one person two authors of a certificate. Asked again after each refusal: two rows may
 * exchange their people, and without the one the other is wrong.
 */
function withoutSamePersonTwice(rows: PlannedCorrection[], facts: CorrectionFacts): PlannedCorrection[] {
  const links = rows.flatMap(authorCorrections);
  const wanted = new Map(links.map((link) => [link.authorId, link]));
  const byCertificate = new Map(links.map((link) => [link.certificateId, facts.certificates.get(link.certificateId)]));
  const doubled = new Set<string>();
  for (const certificate of byCertificate.values()) {
    const people = (certificate?.authors ?? []).map(({ id, staffId }) => {
      const link = wanted.get(id);
      return { id, staffId: link === undefined ? staffId : link.staffId, isWanted: link !== undefined };
    });
    const count = tally(people.flatMap(({ staffId }) => staffId ?? []));
    for (const { id, staffId, isWanted } of people) {
      if (isWanted && staffId !== null && (count.get(staffId) ?? 0) > 1) doubled.add(id);
    }
  }
  if (doubled.size === 0) return rows;
  const left = rows.map((row) =>
    authorCorrections(row).some(({ authorId }) => doubled.has(authorId)) ? refused(row, "person-twice") : row,
  );
  return withoutSamePersonTwice(left, facts);
}

function authorCorrections({ corrections }: PlannedCorrection): Extract<Correction, { what: "author" }>[] {
  return corrections.flatMap((correction) => (correction.what === "author" ? [correction] : []));
}
