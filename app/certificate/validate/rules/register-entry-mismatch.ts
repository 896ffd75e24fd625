import type { HalfReading } from "#app/model/reading.ts";

import { clauses, finding, isFirm, type Rule } from "../rule.ts";

/**
 * The form of 2006 closes with the entry in the register, which repeats number and date of the certificate.
 *
 * @see Order 146 as amended by No. 35, App. 2, "Запись в реестре за № … от …"
 */
export const registerEntryMismatch: Rule = (reading) => {
  if (reading.edition !== "legacy2006") return [];
  const odd = reading.halves.find(contradictsItself);
  if (odd?.registerEntry === undefined || odd.registerEntry === null) return [];
  const heading = [odd.number, odd.registeredOn].filter((value) => value !== null);
  return [
    finding("register-entry-mismatch", "warning", {
      field: "registerEntry",
      half: odd.language,
      params: { one: heading.map((value) => value.printed).join(" "), other: odd.registerEntry.printed },
      clause: clauses.legacyForm,
      places: [...heading.map((value) => value.place), odd.registerEntry.place],
    }),
  ];
};

function contradictsItself({ number, registeredOn, registerEntry }: HalfReading): boolean {
  if (registerEntry === null || !isFirm(registerEntry)) return false;
  const entry = registerEntry.value;
  const isOtherNumber = number !== null && isFirm(number) && number.value !== entry.number;
  const isOtherDay =
    registeredOn !== null &&
    isFirm(registeredOn) &&
    entry.registeredOn !== null &&
    registeredOn.value !== entry.registeredOn;
  return isOtherNumber || isOtherDay;
}
