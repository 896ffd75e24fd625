import { toNumber } from "#app/certificate/aggregate/fraction.ts";
import { participations } from "#app/certificate/aggregate/participations.ts";
import { languages } from "#app/model/language.ts";
import type { RatedCertificate } from "#app/model/rating.ts";
import type { ComparedField } from "../compare-reports.ts";
import { dayInFigures } from "../ready/parameter-rows.ts";
import type { Cell } from "../workbook-plan.ts";
import type { DifferenceFacts, DifferenceState } from "./difference-facts.ts";

/** Says a field of a certificate of one state in words. */
export type ValueInWords = (certificate: RatedCertificate, field: ComparedField) => Cell;

/** Names the values of a state's certificates; points are those of each of its authors. */
export function valuesOf(facts: DifferenceFacts, { counted, rule }: DifferenceState): ValueInWords {
  const { words, unitNames } = facts;
  const points = new Map<string, string[]>();
  for (const { certificate, author, share } of participations(counted, rule)) {
    const line = `${author.name}: ${Number(toNumber(share).toFixed(2))}`;
    points.set(certificate.id, [...(points.get(certificate.id) ?? []), line]);
  }
  const unit = (id: string) => unitNames.get(id) ?? id;
  const ofField: Record<ComparedField, (certificate: RatedCertificate) => string | null> = {
    number: ({ number }) => number,
    registeredOn: ({ registeredOn }) => dayInFigures(registeredOn),
    createdOn: ({ createdOn }) => createdOn && dayInFigures(createdOn),
    receivedOn: ({ receivedOn }) => receivedOn && dayInFigures(receivedOn),
    objectType: ({ objectType }) => words.objectTypes[objectType],
    workKind: ({ workKind }) => (workKind === null ? words.readySheets.common.noKind : words.workKinds[workKind]),
    titles: ({ titles }) => languages.flatMap((language) => titles[language] ?? []).join(" / "),
    authors: ({ authors }) =>
      authors
        .map(({ name, departmentId, facultyId }) => `${name} (${unit(departmentId)}, ${unit(facultyId)})`)
        .join("; "),
    points: ({ id }) => (points.get(id) ?? []).join("; "),
  };
  return (certificate, field) => ofField[field](certificate);
}
