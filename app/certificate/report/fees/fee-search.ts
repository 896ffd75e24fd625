import { z } from "zod";
import { anyDaySpan, isForward } from "../ready/day-span.ts";

/** An empty field of a form is one that was not chosen. */
const chosen = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value) => (value === "" ? undefined : value), schema.optional());

const anyFeeSearch = anyDaySpan.extend({
  department: chosen(z.string().max(64)),
  /** Who paid. */
  person: chosen(z.string().max(64)),
  reimbursed: chosen(z.enum(["yes", "no"])),
});

/** Which entries, by days of payment; the query string of the report. */
export const feeSearch = anyFeeSearch.refine(isForward);
export type FeeSearch = z.infer<typeof feeSearch>;

/** The query string of the ledger's page. A span that ends before it begins is answered on the page itself. */
export const ledgerSearch = anyFeeSearch.extend({
  /** Entries made by mistake instead of those that count. */
  retired: chosen(z.literal("yes")),
  page: z.coerce.number().int().min(1).max(100_000).catch(1),
});
export type LedgerSearch = z.infer<typeof ledgerSearch>;
