import type { ObjectType, WorkKind } from "#app/model/object-type.ts";
import { fractionText, minus, parseFraction, plus, zero } from "./fraction.ts";
import type { ExactFigures, ExactTally, TallyRow } from "./count.ts";

/** One stored line of figures: grouping and key name it within its period. */
export type TotalLine = {
  grouping: keyof ExactFigures;
  key: string;
  certificates: number;
  participations: number;
  /** Exact sum, "5/3". */
  points: string;
};

/** Figures as the lines that are stored. */
export function linesOf(figures: ExactFigures): TotalLine[] {
  return (Object.keys(figures) as (keyof ExactFigures)[]).flatMap((grouping) =>
    [...(figures[grouping] as ReadonlyMap<string, ExactTally>)].map(([key, tally]) => {
      const { certificates, participations, points } = tally;
      return { grouping, key, certificates, participations, points: fractionText(points) };
    }),
  );
}

/** Stored lines as figures. */
export function figuresOf(lines: readonly TotalLine[]): ExactFigures {
  const of = <K extends string>(grouping: keyof ExactFigures): Map<K, ExactTally> =>
    new Map(
      lines
        .filter((line) => line.grouping === grouping)
        .map(({ key, certificates, participations, points }) => [
          key as K,
          { certificates, participations, points: parseFraction(points) },
        ]),
    );
  return {
    university: of<"university">("university"),
    faculty: of("faculty"),
    department: of("department"),
    person: of("person"),
    "object-type": of<ObjectType>("object-type"),
    "work-kind": of<WorkKind | "none">("work-kind"),
    month: of("month"),
  };
}

/**
 * The lines that change when some certificates are counted otherwise. Every figure is a sum over certificates, so
 * what they gave before is taken away and what they give now is added.
 *
 * @param known all lines of the period
 * @param before what exactly these certificates gave until now
 * @param after what they give from now on
 * @returns only lines that are different; one with no certificate left has 0
 */
export function changedLines(known: readonly TotalLine[], before: ExactFigures, after: ExactFigures): TotalLine[] {
  const name = ({ grouping, key }: TotalLine) => `${grouping} ${key}`;
  const lines = new Map(known.map((line) => [name(line), line]));
  const [taken, added] = [linesOf(before), linesOf(after)].map(
    (list) => new Map(list.map((line) => [name(line), line])),
  );
  const changed: TotalLine[] = [];
  for (const one of new Set([...(taken?.keys() ?? []), ...(added?.keys() ?? [])])) {
    const [was, less, more] = [lines.get(one), taken?.get(one), added?.get(one)];
    const basis = was ?? less ?? more;
    if (basis === undefined) continue;
    const count = (of: "certificates" | "participations") => (was?.[of] ?? 0) - (less?.[of] ?? 0) + (more?.[of] ?? 0);
    const exact = (line: TotalLine | undefined) => (line === undefined ? zero : parseFraction(line.points));
    const points = fractionText(plus(minus(exact(was), exact(less)), exact(more)));
    const { grouping, key } = basis;
    const line = {
      grouping,
      key,
      certificates: count("certificates"),
      participations: count("participations"),
      points,
    };
    if (
      was === undefined ||
      was.certificates !== line.certificates ||
      was.participations !== line.participations ||
      was.points !== points
    ) {
      changed.push(line);
    }
  }
  return changed;
}

/** A row as the database keeps it, with its points as text. */
export type StoredRow = Omit<TallyRow, "points"> & { points: string };

export function storedRow({ points, ...row }: TallyRow): StoredRow {
  return { ...row, points: fractionText(points) };
}

export function readRow({ points, ...row }: StoredRow): TallyRow {
  return { ...row, points: parseFraction(points) };
}
