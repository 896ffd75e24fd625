import type { Finding } from "#app/model/finding.ts";

import type { Rule, RuleContext, UnjudgedReading } from "./rule.ts";
import { authorMismatch } from "./rules/author-mismatch.ts";
import { createdAfterRegistered } from "./rules/created-after-registered.ts";
import { createdMismatch } from "./rules/created-mismatch.ts";
import { dateMismatch } from "./rules/date-mismatch.ts";
import { formNotInForce } from "./rules/form-not-in-force.ts";
import { halfMissing } from "./rules/half-missing.ts";
import { missingField } from "./rules/missing-field.ts";
import { numberFitsDate } from "./rules/number-fits-date.ts";
import { numberMismatch } from "./rules/number-mismatch.ts";
import { otherEdition } from "./rules/other-edition.ts";
import { qrCodesDiffer } from "./rules/qr-codes-differ.ts";
import { qrUnknownHost } from "./rules/qr-unknown-host.ts";
import { registerEntryMismatch } from "./rules/register-entry-mismatch.ts";
import { registeredInFuture } from "./rules/registered-in-future.ts";
import { titleMismatch } from "./rules/title-mismatch.ts";
import { typeMismatch } from "./rules/type-mismatch.ts";
import { unknownType } from "./rules/unknown-type.ts";
import { unofficialTranslation } from "./rules/unofficial-translation.ts";

/** Every rule, in the order in which its findings are shown: what the certificate is, then its fields from top to bottom. */
export const rules: readonly Rule[] = [
  halfMissing,
  unofficialTranslation,
  otherEdition,
  formNotInForce,
  numberMismatch,
  dateMismatch,
  authorMismatch,
  typeMismatch,
  titleMismatch,
  createdMismatch,
  missingField,
  unknownType,
  createdAfterRegistered,
  registeredInFuture,
  numberFitsDate,
  registerEntryMismatch,
  qrUnknownHost,
  qrCodesDiffer,
];

/**
 * Everything that is odd about one certificate, by the law and by its own words. Pure: the same reading on the same day
 * has the same findings.
 *
 * @returns at most one finding for each code; empty when nothing is odd
 */
export function validateReading(reading: UnjudgedReading, context: RuleContext): Finding[] {
  return rules.flatMap((rule) => rule(reading, context));
}
