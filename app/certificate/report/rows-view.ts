import { toNumber } from "#app/certificate/aggregate/fraction.ts";
import type { Tally } from "#app/certificate/aggregate/count.ts";
import type { CalendarDate } from "#app/model/calendar-date.ts";
import type { Language } from "#app/model/language.ts";
import type { ObjectType } from "#app/model/object-type.ts";
import type { RatingReport } from "./rating-report.ts";
import { titleIn } from "./rating-workbook/report-facts.ts";

/** One certificate behind the figures. */
export type ReportRow = {
  id: string;
  number: string;
  registeredOn: CalendarDate;
  title: string;
  objectType: ObjectType;
  /** All authors as printed. */
  authors: string[];
  /** Those that count under the filter, each with department and points. */
  counted: { staffId: string; name: string; department: string; points: number }[];
};

/** One page of rows, with the figures of all of them. */
export type RowsView = { rows: ReportRow[]; total: Tally; page: number; pages: number };

/** How many rows one page of the screen holds. */
export const rowsOnPage = 100;

/**
 * The rows in the order of the register. A page beyond the last is the last.
 *
 * @param page counted from 1
 */
export function rowsView(
  report: RatingReport,
  page: number,
  { unitNames, language }: { unitNames: ReadonlyMap<string, string>; language: Language },
): RowsView {
  const pages = Math.max(1, Math.ceil(report.certificates.length / rowsOnPage));
  const shown = Math.min(page, pages);
  const counted = new Map<string, ReportRow["counted"]>();
  for (const { certificate, author, share } of report.participations) {
    const list = counted.get(certificate.id) ?? [];
    list.push({
      staffId: author.staffId,
      name: author.name,
      department: unitNames.get(author.departmentId) ?? author.departmentId,
      points: toNumber(share),
    });
    counted.set(certificate.id, list);
  }
  const slice = report.certificates.slice((shown - 1) * rowsOnPage, shown * rowsOnPage);
  return {
    page: shown,
    pages,
    total: report.figures.university,
    rows: slice.map(({ id, number, registeredOn, titles, objectType, printedAuthors }) => ({
      id,
      number,
      registeredOn,
      objectType,
      title: titleIn(titles, language),
      authors: printedAuthors.map(({ name }) => name),
      counted: counted.get(id) ?? [],
    })),
  };
}
