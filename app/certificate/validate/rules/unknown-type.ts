import { objectTypeOf } from "#app/certificate/extract/object-type-vocabulary.ts";

import { clauses, finding, type Rule } from "../rule.ts";

/**
 * The wording of the type is on the closed list. It is enough that one half's is; when none is, the office decides.
 *
 * @see Law on Copyright and Related Rights, art. 7
 */
export const unknownType: Rule = (reading) => {
  const printed = reading.halves.map((half) => half.objectType).filter((value) => value !== null);
  if (printed.length === 0 || printed.some((value) => objectTypeOf(value.value) !== "unknown")) return [];
  return [
    finding("unknown-type", "warning", {
      field: "objectType",
      params: { wording: printed.map((value) => value.printed).join(" / ") },
      clause: clauses.form,
      places: printed.map((value) => value.place),
    }),
  ];
};
