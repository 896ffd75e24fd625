import type { DifferenceFacts, DifferenceState } from "#app/certificate/report/differences/difference-facts.ts";
import { texts as ru } from "#app/i18n/ru/index.ts";
import type { RatedCertificate } from "#app/model/rating.ts";
import { aRule } from "./a-rule.ts";

/** The register as it is now with these certificates, unless said otherwise. */
export function aDifferenceState(counted: RatedCertificate[], wanted: Partial<DifferenceState> = {}): DifferenceState {
  return { choice: "now", counted, rule: aRule(), ruleVersion: 3, isIntact: true, frozen: null, ...wanted };
}

/** The frozen state № 1 of 12 January 2027 against the register on 1 February 2027. */
export function aStatement(before: RatedCertificate[], after: RatedCertificate[]): DifferenceFacts {
  const frozen = { madeAt: "2027-01-12T05:00:00.000Z", madeBy: "Ғылым бөлімі" };
  return {
    periodId: "2026",
    language: "ru",
    words: ru,
    states: { before: aDifferenceState(before, { choice: 1, frozen }), after: aDifferenceState(after) },
    unitNames: new Map([["bio", "Биология"]]),
    publicUrl: null,
    madeAt: new Date("2027-02-01T05:00:00.000Z"),
    madeBy: "Әкімшілік",
  };
}
