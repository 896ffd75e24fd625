import type { CertificateColumn } from "./certificate-fields.ts";
import type { Printed } from "./machine-values.ts";
import { markDifferences, type Piece, type Relation } from "./mark-differences.ts";

/** What one half prints beside the value that counts. */
export type BesideValue = {
  printed: Printed;
  relation: Relation | "unknown";
  /** The wording, with what differs marked. */
  pieces: Piece[];
  /** The day or type the wording stands for, where that differs and the wording cannot show it. */
  reads: string | null;
  /** What the value has and this half has not. */
  lacks: string[];
};

const byMeaning: ReadonlySet<string> = new Set(["registeredOn", "createdOn", "receivedOn", "objectType"]);

/**
 * A half's wording against the value that counts: letter by letter where both are written alike; days and types, which every
 * language words otherwise, by what they stand for.
 *
 * @param value `""`: there is none, so nothing is compared
 */
export function besideValue(printed: Printed, value: string, column: CertificateColumn | "author"): BesideValue {
  const wording = [{ text: printed.printed, differs: false }];
  if (value === "" || value === "unknown")
    return { printed, relation: "unknown", pieces: wording, reads: null, lacks: [] };
  if (byMeaning.has(column)) {
    const isSame = printed.value === value;
    const marked = [{ text: printed.printed, differs: !isSame }];
    return {
      printed,
      relation: isSame ? "same" : "differ",
      pieces: marked,
      reads: isSame ? null : printed.value,
      lacks: [],
    };
  }
  const shown = column === "number" ? printed.value : printed.printed;
  const { relation, one, other } = markDifferences(shown, value, column === "author" ? "name" : "text");
  const lacks = one.some(({ differs }) => differs)
    ? []
    : other.filter(({ differs }) => differs).map(({ text }) => text.trim());
  return { printed, relation, pieces: one, reads: null, lacks };
}
