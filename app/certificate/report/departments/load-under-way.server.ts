import { attributeAuthors } from "#app/certificate/aggregate/attribute-authors.ts";
import { frameOf } from "#app/certificate/aggregate/load-facts.server.ts";
import { participations } from "#app/certificate/aggregate/participations.ts";
import type { Queryable } from "#db/client.server.ts";
import { certificatesUnderWay } from "#db/queries/works-under-way.server.ts";
import { staffOfPeriod } from "#db/queries/register.server.ts";
import type { RatingReport } from "../rating-report.ts";
import type { UnderWay } from "./department-rows.ts";

/**
 * What is with the office, returned or declined in the period of a report, under its filter. Its authors are put into
 * departments as if it were approved; whoever is not in the directory, or whose day is not read, has no row.
 */
export async function loadUnderWay(q: Queryable, { period, rule, filter }: RatingReport): Promise<UnderWay[]> {
  const wanted = {
    ...(await frameOf(q, { period, rule })),
    states: ["submitted", "held", "returned", "rejected"],
  } as const;
  const found = await certificatesUnderWay(q, wanted);
  const { counted } = attributeAuthors(
    found.map(({ certificate }) => certificate),
    await staffOfPeriod(q, wanted),
    wanted,
  );
  const decisions = new Map(found.map(({ certificate, state, reason }) => [certificate.id, { state, reason }]));
  return participations(counted, rule.rule, filter).flatMap((participation): UnderWay[] => {
    const decision = decisions.get(participation.certificate.id);
    return decision === undefined ? [] : [{ participation, ...decision }];
  });
}
