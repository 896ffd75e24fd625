import type { CalendarDate } from "#app/model/calendar-date.ts";
import type { FieldName } from "#app/model/field-name.ts";
import type { Finding, FindingCode, Severity } from "#app/model/finding.ts";
import type { Language } from "#app/model/language.ts";
import type { LegalSource } from "#app/model/legal-source.ts";
import type { Place } from "#app/model/place.ts";
import type { CertificateReading, HalfReading, ReadValue } from "#app/model/reading.ts";

import type { NumberPoint } from "./number-line.ts";

/** A certificate that was read, but not yet judged. */
export type UnjudgedReading = Omit<CertificateReading, "findings">;

/** What rules may know beyond the certificate itself. */
export type RuleContext = {
  /** The day of the judgement; rules have no clock. */
  today: CalendarDate;
  /** Known certificate numbers with their days, in any order; see {@link NumberPoint}. */
  numberLine: readonly NumberPoint[];
  /** Hosts a code may lead to, subdomains included. Absent: the usual ones. */
  registerHosts?: readonly string[];
};

/** One rule looks at one reading and says what is odd; nothing odd is an empty list. */
export type Rule = (reading: UnjudgedReading, context: RuleContext) => Finding[];

/** The clauses that several rules rest on. */
export const clauses = {
  form: "order-1315-app-2",
  bothLanguages: "order-1315-rules-13",
  legacyForm: "order-146-app-2",
} as const satisfies Record<string, LegalSource>;

type Details = {
  field?: FieldName;
  half?: Language;
  params?: Record<string, string>;
  clause: LegalSource;
  places?: Place[];
};

/** Builds a finding; what is left out is `null` or empty. */
export function finding(code: FindingCode, severity: Severity, details: Details): Finding {
  return {
    code,
    severity,
    field: details.field ?? null,
    half: details.half ?? null,
    params: details.params ?? {},
    clause: details.clause,
    places: details.places ?? [],
  };
}

/** The first two halves that both print a value, for rules that set one half against the other. */
export function printedTwice<T>(
  reading: UnjudgedReading,
  pick: (half: HalfReading) => ReadValue<T> | null,
): readonly [ReadValue<T>, ReadValue<T>] | null {
  const [one, other] = reading.halves.map(pick).filter((value) => value !== null);
  return one === undefined || other === undefined ? null : [one, other];
}

/** Below this, characters of optical recognition are too weak to accuse a certificate of a mistake. */
const leastConfidence = 0.8;

/** Whether the characters are sure enough to base an accusation on them. */
export function isFirm(value: ReadValue<unknown>): boolean {
  return value.witness !== "ocr" || value.confidence >= leastConfidence;
}

/** The two printings as parameters of a sentence, with where they stand. */
export function bothPrinted<T>(
  one: ReadValue<T>,
  other: ReadValue<T>,
): { params: Record<string, string>; places: Place[] } {
  return { params: { one: one.printed, other: other.printed }, places: [one.place, other.place] };
}
