/** Words of every ready report in one language; `{{…}}` is filled in by {@link filledIn}. */
export type CommonWords = Record<
  | "parameters"
  | "parameter"
  | "value"
  | "report"
  | "period"
  | "from"
  | "to"
  | "allTime"
  | "since"
  | "until"
  | "faculty"
  | "department"
  | "objectType"
  | "workKind"
  | "noKind"
  | "person"
  | "month"
  | "filters"
  | "noFilters"
  | "state"
  | "present"
  | "frozen"
  | "ruleVersion"
  | "madeOn"
  | "madeAtTime"
  | "madeBy"
  | "notCounted"
  | "notCountedSheet"
  | "notCountedCount"
  | "notCountedNone"
  | "reason"
  | "author"
  | "wholeCertificate"
  | "countsThroughOthers"
  | "yes"
  | "no"
  | "original"
  | "record"
  | "nothing"
  | "total",
  string
>;

/** A text with its places filled in; a place without a value stays as it is. */
export function filledIn(text: string, values: Record<string, string | number>): string {
  return text.replaceAll(/\{\{(\w+)\}\}/gu, (place, name: string) => {
    const value = values[name];
    return value === undefined ? place : String(value);
  });
}
