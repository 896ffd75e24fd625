import { plus, toNumber, zero, type Fraction } from "#app/certificate/aggregate/fraction.ts";
import { monthOf } from "#app/certificate/aggregate/period.ts";
import type { Participation } from "#app/certificate/aggregate/participation.ts";
import type { CountedAuthor, RatedCertificate } from "#app/model/rating.ts";
import { titleIn } from "../rating-workbook/report-facts.ts";
import { unitNameOf } from "../ready/rated-facts.ts";
import { isByAuthor, type CustomGroup, type CustomSearch, type SortColumn } from "./custom-search.ts";
import type { CustomFacts } from "./custom-words.ts";

/** One row of the list. */
export type CustomRow = {
  certificate: RatedCertificate;
  /** Whom the row is about; `null`: it is about the certificate as a whole. */
  participation: Participation<RatedCertificate> | null;
  /** Everybody who counts on what the row is about. */
  shares: readonly Participation<RatedCertificate>[];
  points: Fraction;
  /** Where the row belongs, outermost group first. */
  groups: readonly GroupKey[];
};

/** One group in words; rows of the same id belong together. Keys of the directory are compared as they are. */
export type GroupKey = { id: string; text: string; order: string | SortKey };

/** The place of a name in the alphabet of the directory. */
type SortKey = { key: string };

/** All rows of the report in its order: by group, then as chosen, then as in the register. No limit is applied. */
export function customRows(facts: CustomFacts, search: CustomSearch): CustomRow[] {
  const alphabet = new Intl.Collator(facts.language);
  const rows = isByAuthor(search) ? authorRows(facts, search) : certificateRows(facts, search);
  return rows
    .map((row) => ({
      row,
      value: search.sort === undefined ? "" : sortValue(facts, row, search.sort.by),
      tie: tieOf(row),
    }))
    .sort(
      (a, b) =>
        byGroups(alphabet, a.row, b.row) ||
        inOrder(alphabet, a.value, b.value, search.sort?.descending === true) ||
        (a.tie < b.tie ? -1 : Number(a.tie > b.tie)),
    )
    .map(({ row }) => row);
}

function authorRows(facts: CustomFacts, { groups }: CustomSearch): CustomRow[] {
  return facts.report.participations.map((participation) => ({
    certificate: participation.certificate,
    participation,
    shares: [participation],
    points: participation.share,
    groups: groups.map((group) => groupKey(facts, group, participation.certificate, participation)),
  }));
}

function certificateRows(facts: CustomFacts, { groups }: CustomSearch): CustomRow[] {
  const { certificates, participations } = facts.report;
  const shares = new Map<string, Participation<RatedCertificate>[]>();
  for (const one of participations) {
    const known = shares.get(one.certificate.id);
    if (known === undefined) shares.set(one.certificate.id, [one]);
    else known.push(one);
  }
  return certificates.map((certificate) => {
    const own = shares.get(certificate.id) ?? [];
    return {
      certificate,
      participation: null,
      shares: own,
      points: own.reduce((sum, { share }) => plus(sum, share), zero),
      groups: groups.map((group) => groupKey(facts, group, certificate, null)),
    };
  });
}

function groupKey(
  facts: CustomFacts,
  group: CustomGroup,
  certificate: RatedCertificate,
  participation: Participation | null,
): GroupKey {
  return keysBy[group]({ facts, certificate, author: participation?.author });
}

type Keyed = { facts: CustomFacts; certificate: RatedCertificate; author: CountedAuthor | undefined };

const keysBy: Record<CustomGroup, (of: Keyed) => GroupKey> = {
  faculty: ({ facts, author }) => named(author?.facultyId ?? "", unitNameOf(facts, author?.facultyId ?? "")),
  department: ({ facts, author }) => named(author?.departmentId ?? "", unitNameOf(facts, author?.departmentId ?? "")),
  // The order of the directory, which knows the Kazakh alphabet.
  author: ({ author }) => ({
    id: author?.staffId ?? "",
    text: author?.name ?? "",
    order: { key: author?.sortKey ?? "" },
  }),
  objectType: ({ facts, certificate: { objectType } }) => named(objectType, facts.words.objectTypes[objectType]),
  workKind: ({ facts: { words }, certificate: { workKind } }) =>
    workKind === null
      ? { id: "none", text: words.readySheets.common.noKind, order: "\uFFFF" }
      : named(workKind, words.workKinds[workKind]),
  month: ({ certificate: { countsOn } }) => named(monthOf(countsOn)),
  year: ({ certificate: { countsOn } }) => named(countsOn.slice(0, 4)),
};

function named(id: string, text = id): GroupKey {
  return { id, text, order: text };
}

function byGroups(alphabet: Intl.Collator, a: CustomRow, b: CustomRow): number {
  for (const [index, one] of a.groups.entries()) {
    const other = b.groups[index];
    if (other === undefined || one.id === other.id) continue;
    // Two departments may have one name: their ids keep them apart.
    return compared(alphabet, one.order, other.order) || (one.id < other.id ? -1 : 1);
  }
  return 0;
}

/** What is not known comes last, whatever the direction. */
function inOrder(alphabet: Intl.Collator, a: SortValue, b: SortValue, descending: boolean): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  const order = compared(alphabet, a, b);
  return descending ? -order : order;
}

type SortValue = string | number | SortKey | null;

function compared(alphabet: Intl.Collator, a: NonNullable<SortValue>, b: NonNullable<SortValue>): number {
  if (typeof a === "number" && typeof b === "number") return a - b;
  if (typeof a === "object" && typeof b === "object") return a.key < b.key ? -1 : Number(a.key > b.key);
  return typeof a === "string" && typeof b === "string" ? alphabet.compare(a, b) : 0;
}

function sortValue(facts: CustomFacts, { certificate, participation, points }: CustomRow, by: SortColumn): SortValue {
  const { words } = facts;
  const author = participation?.author;
  switch (by) {
    case "title":
      return titleIn(certificate.titles, facts.language);
    case "objectType":
      return words.objectTypes[certificate.objectType];
    case "workKind":
      return certificate.workKind === null ? null : words.workKinds[certificate.workKind];
    case "authors":
      return certificate.printedAuthors.map(({ name }) => name).join(", ");
    case "authorCount":
      return certificate.authorsInPrint;
    case "points":
      return toNumber(points);
    case "faculty":
      return author === undefined ? null : unitNameOf(facts, author.facultyId);
    case "department":
      return author === undefined ? null : unitNameOf(facts, author.departmentId);
    case "author":
      return author === undefined ? null : { key: author.sortKey };
    case "number":
      return certificate.number === "" ? null : certificate.number;
    default:
      return certificate[by];
  }
}

function tieOf({ certificate: { registeredOn, number, id }, participation }: CustomRow): string {
  const { staffId = "", departmentId = "" } = participation?.author ?? {};
  return [registeredOn, number, id, staffId, departmentId].join("\u0000");
}
