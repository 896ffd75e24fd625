import { clauses, finding, isFirm, type Rule } from "../rule.ts";

/**
 * A work cannot be registered before it was created. Where the halves print different days, every half must say so:
 * which of them is right is the question of another finding.
 *
 * @see Order 1315, App. 2, "№ … от …" and "Дата создания объекта"
 */
export const createdAfterRegistered: Rule = (reading) => {
  const pairs = reading.halves.flatMap(({ createdOn, registeredOn }) =>
    createdOn === null || registeredOn === null ? [] : [{ createdOn, registeredOn }],
  );
  const [first] = pairs;
  if (first === undefined) return [];
  const isReversed = pairs.every(
    ({ createdOn, registeredOn }) => isFirm(createdOn) && isFirm(registeredOn) && createdOn.value > registeredOn.value,
  );
  if (!isReversed) return [];
  return [
    finding("created-after-registered", "error", {
      field: "createdOn",
      params: { created: first.createdOn.printed, registered: first.registeredOn.printed },
      clause: clauses.form,
      places: pairs.flatMap(({ createdOn, registeredOn }) => [createdOn.place, registeredOn.place]),
    }),
  ];
};
