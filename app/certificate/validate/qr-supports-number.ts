import type { QrCode } from "#app/model/reading.ts";
import { foreignHosts } from "./code-addresses.ts";

/** Shorter runs of digits stand in any address by chance. */
const fewestDigits = 4;
/** The year of a date is no certificate number, although numbers of 2016–2018 look like one. */
const date = /(?<!\d)(?:\d{1,2}[./-]\d{1,2}[./-]\d{4}|\d{4}[./-]\d{1,2}[./-]\d{1,2})(?!\d)/gu;

/**
 * Whether a code of the certificate repeats its number, as a whole run of digits: a witness that neither recognition nor
 * a fold in the paper can have misled, because codes correct themselves. Addresses of the register carry an opaque id
 * and support nothing; codes that lead elsewhere are not asked.
 */
export function qrSupportsNumber(codes: readonly Pick<QrCode, "text">[], number: string): boolean {
  const digits = number.replace(/\D/gu, "");
  if (digits.length < fewestDigits) return false;
  return codes.some(({ text }) => {
    if (foreignHosts(text).length > 0) return false;
    return text.replace(date, " ").split(/\D+/u).includes(digits);
  });
}
