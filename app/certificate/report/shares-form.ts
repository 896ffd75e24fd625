import { z } from "zod";

const percent = z
  .string()
  .trim()
  .regex(/^\d{1,3}(?:[.,]\d{1,2})?$/)
  .transform((text) => Math.round(Number(text.replace(",", ".")) * 100));

/** Shares of one certificate in hundredths of a per cent by staff id; `null`: not numbers, or more than 100 per cent. */
export function readShares(fields: Record<string, FormDataEntryValue>): Record<string, number> | null {
  const shares: Record<string, number> = {};
  for (const [name, value] of Object.entries(fields)) {
    if (!name.startsWith("share.")) continue;
    const read = percent.safeParse(value);
    if (!read.success) return null;
    shares[name.slice("share.".length)] = read.data;
  }
  const sum = Object.values(shares).reduce((total, share) => total + share, 0);
  return sum <= 10_000 ? shares : null;
}
