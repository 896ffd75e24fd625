import { clauses, finding, isFirm, type Rule } from "../rule.ts";

/**
 * A certificate is not dated after the day on which it is looked at.
 *
 * @see Order 1315, App. 2, "№ … от …"
 */
export const registeredInFuture: Rule = (reading, { today }) => {
  const dates = reading.halves.map((half) => half.registeredOn).filter((date) => date !== null);
  const [first] = dates;
  if (first === undefined || !dates.every((date) => isFirm(date) && date.value > today)) return [];
  return [
    finding("registered-in-future", "error", {
      field: "registeredOn",
      params: { date: first.printed },
      clause: clauses.form,
      places: dates.map((date) => date.place),
    }),
  ];
};
