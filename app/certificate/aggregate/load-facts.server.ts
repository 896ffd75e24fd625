import type { Exclusion, PeriodFrame, RatedCertificate } from "#app/model/rating.ts";
import type { Queryable } from "#db/client.server.ts";
import { listClosings, type PeriodWithRule } from "#db/queries/rating.server.ts";
import { approvedCertificates, staffOfPeriod } from "#db/queries/register.server.ts";
import { attributeAuthors } from "./attribute-authors.ts";

/** The rule and the closing days a period is counted by. */
export async function frameOf(
  q: Queryable,
  { period, rule }: Pick<PeriodWithRule, "period" | "rule">,
): Promise<PeriodFrame> {
  return { period, rule: rule.rule, closings: await listClosings(q, period.kind) };
}

/**
 * What counts in a period and what does not, from the certificates and the directory as they stand now.
 *
 * @param certificateIds only these; without them the whole period
 */
export async function loadFacts(
  q: Queryable,
  frame: PeriodFrame,
  certificateIds?: readonly string[],
): Promise<{ counted: RatedCertificate[]; excluded: Exclusion[] }> {
  const wanted = certificateIds === undefined ? frame : { ...frame, certificateIds };
  return attributeAuthors(await approvedCertificates(q, wanted), await staffOfPeriod(q, wanted), frame);
}
