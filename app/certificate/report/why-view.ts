import { fractionText, toNumber, type Fraction } from "#app/certificate/aggregate/fraction.ts";
import type { Tally } from "#app/certificate/aggregate/count.ts";
import type { Participation } from "#app/certificate/aggregate/participation.ts";
import type { WorkWorth } from "#app/certificate/aggregate/split-points.ts";
import type { CalendarDate } from "#app/model/calendar-date.ts";
import type { Language } from "#app/model/language.ts";
import type { ObjectType, WorkKind } from "#app/model/object-type.ts";
import type { RatedCertificate } from "#app/model/rating.ts";
import type { GoverningDate, PointSplit } from "#app/model/rating-rule.ts";
import type { RatingReport } from "./rating-report.ts";
import { titleIn } from "./rating-workbook/report-facts.ts";

/** A part of something: in per cent where that is exact, otherwise as a fraction "2/15". */
export type Part = { percent: number } | { fraction: string };

/** The sum behind the points of one author, factor by factor. */
export type WhySteps = {
  worth: WorkWorth;
  share: { split: PointSplit; place: number; among: number; part: Part };
  /** `null`: the author has one post that counts. */
  ofPosts: Part | null;
  /** `null`: a full post, or the rule does not ask. */
  ofFullPost: Part | null;
  limit: { cap: number; sum: number } | null;
};

export type WhyAuthor = { staffId: string; name: string; department: string; points: number; steps: WhySteps };

/** One certificate with the sums of everybody who counts under the filter. */
export type WhyRow = {
  id: string;
  number: string;
  title: string;
  objectType: ObjectType;
  workKind: WorkKind | null;
  governingDate: GoverningDate;
  governingOn: CalendarDate;
  /** Other than the governing day only where it was sent late. */
  countsOn: CalendarDate;
  /** It counts in more than one department. */
  isJoint: boolean;
  authors: WhyAuthor[];
  /** All own authors with the shares entered for them; `null`: the rule does not go by entered shares. */
  shares: { staffId: string; name: string; percent: number | null }[] | null;
};

/** One page of rows, with the figures of all of them. */
export type WhyView = { rows: WhyRow[]; total: Tally; page: number; pages: number };

/** How many certificates one page shows. */
export const whyRowsOnPage = 25;

/**
 * The certificates behind a figure, each with its arithmetic, in the order of the register.
 *
 * @param page counted from 1; one beyond the last is the last
 */
export function whyView(
  report: RatingReport,
  page: number,
  { unitNames, language }: { unitNames: ReadonlyMap<string, string>; language: Language },
): WhyView {
  const pages = Math.max(1, Math.ceil(report.certificates.length / whyRowsOnPage));
  const shown = Math.min(page, pages);
  const byCertificate = new Map<string, Participation[]>();
  for (const one of report.participations) {
    byCertificate.set(one.certificate.id, [...(byCertificate.get(one.certificate.id) ?? []), one]);
  }
  const rule = report.rule.rule;
  const slice = report.certificates.slice((shown - 1) * whyRowsOnPage, shown * whyRowsOnPage);
  return {
    page: shown,
    pages,
    total: report.figures.university,
    rows: slice.map((certificate) => ({
      id: certificate.id,
      number: certificate.number,
      title: titleIn(certificate.titles, language),
      objectType: certificate.objectType,
      workKind: certificate.workKind,
      governingDate: rule.governingDate,
      governingOn: certificate.governingOn,
      countsOn: certificate.countsOn,
      isJoint: new Set(certificate.authors.map(({ departmentId }) => departmentId)).size > 1,
      authors: (byCertificate.get(certificate.id) ?? []).map((one) => whyAuthor(one, unitNames)),
      shares: rule.split === "manual" ? sharesOf(certificate) : null,
    })),
  };
}

function whyAuthor({ author, share, arithmetic }: Participation, unitNames: ReadonlyMap<string, string>): WhyAuthor {
  const { worth, share: work, ofPosts, ofFullPost, limit } = arithmetic;
  const { split, place, among } = work;
  return {
    staffId: author.staffId,
    name: author.name,
    department: unitNames.get(author.departmentId) ?? author.departmentId,
    points: toNumber(share),
    steps: {
      worth,
      share: { split, place, among, part: partOf(work.part) },
      ofPosts: isWhole(ofPosts) ? null : partOf(ofPosts),
      ofFullPost: isWhole(ofFullPost) ? null : partOf(ofFullPost),
      limit: limit === null ? null : { cap: limit.cap, sum: toNumber(limit.sum) },
    },
  };
}

function isWhole({ numerator, denominator }: Fraction): boolean {
  return numerator === denominator;
}

function partOf(part: Fraction): Part {
  return (part.numerator * 10_000n) % part.denominator === 0n
    ? { percent: toNumber(part) * 100 }
    : { fraction: fractionText(part) };
}

function sharesOf({ authors, manualShares }: RatedCertificate): WhyRow["shares"] {
  const people = new Map(authors.map(({ staffId, name }) => [staffId, name]));
  return [...people].map(([staffId, name]) => ({ staffId, name, percent: manualShares?.[staffId] ?? null }));
}
