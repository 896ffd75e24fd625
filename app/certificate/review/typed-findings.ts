import { createdAfterRegistered } from "#app/certificate/validate/rules/created-after-registered.ts";
import { numberFitsDate } from "#app/certificate/validate/rules/number-fits-date.ts";
import { registeredInFuture } from "#app/certificate/validate/rules/registered-in-future.ts";
import type { RuleContext, UnjudgedReading } from "#app/certificate/validate/rule.ts";
import type { Finding } from "#app/model/finding.ts";
import type { Merged, ReadValue } from "#app/model/reading.ts";
import type { CertificateFields } from "./certificate-fields.ts";

type TypedFields = Pick<CertificateFields, "number" | "registeredOn" | "createdOn">;

/**
 * The findings about a certificate that a person typed from a file nobody could read. There are no halves to set against
 * each other and no labels to miss: only the rules about the values themselves apply. A work created after its registration
 * only warns here: a person has the page before their eyes and wrote both days, so nothing but a second look is left to ask.
 */
export function typedFindings(fields: TypedFields, context: RuleContext): Finding[] {
  const reading = asReading(fields);
  return [createdAfterRegistered, registeredInFuture, numberFitsDate]
    .flatMap((rule) => rule(reading, context))
    .map((finding) => (finding.code === "created-after-registered" ? asWarning(finding) : finding));
}

function asWarning(finding: Finding): Finding {
  return { ...finding, severity: "warning" };
}

/** The typed values as one half that prints them plainly, without a place on a page. */
function asReading({ number, registeredOn, createdOn }: TypedFields): UnjudgedReading {
  const half = {
    language: "kk" as const,
    number: typed(number),
    registeredOn: typed(registeredOn),
    createdOn: typed(createdOn),
    authors: [],
    objectType: null,
    title: null,
    applicant: null,
    rightHolder: null,
    registerEntry: null,
  };
  const merged = {
    number: sure(number),
    registeredOn: sure(registeredOn),
    createdOn: sure(createdOn),
    objectType: sure<never>(null),
    authors: { list: [], certainty: "missing" as const },
    title: { byLanguage: {}, certainty: "missing" as const },
  };
  return { edition: "form2018", pages: [], halves: [half], merged, qrCodes: [] };
}

function typed<T extends string>(value: T | null): ReadValue<T> | null {
  if (value === null) return null;
  return { value, printed: value, place: { page: 1, boxes: [] }, witness: "text-layer", confidence: 1 };
}

function sure<T>(value: T | null): Merged<T> {
  return { value, certainty: value === null ? "missing" : "certain", confidence: 1, alternatives: [], places: [] };
}
