import { filledIn } from "../ready/common-words.ts";
import { dayInFigures } from "../ready/parameter-rows.ts";
import { spanInWords } from "../ready/span-in-words.ts";
import type { ServiceFacts } from "./service-facts.ts";

/** The days of decision a report looks at. */
export function spanLine(facts: ServiceFacts): string {
  const { common, service } = facts.words.readySheets;
  return `${service.span}: ${spanInWords(common, facts)}`;
}

/** The queue is always that of the day the report is made. */
export function asOfLine({ words, today }: ServiceFacts): string {
  return filledIn(words.readySheets.service.asOf, { day: dayInFigures(today) });
}
