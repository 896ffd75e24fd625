import { verifyCounts } from "#app/certificate/report/verify-counts.server.ts";
import type { AppContext } from "#app/context.server.ts";
import { verifyChain } from "./verify-chain.server.ts";
import { verifyFiles } from "./verify-files.server.ts";
import { verifyRows } from "./verify-rows.server.ts";

/** Told one line at a time: what was looked at, or (`isWrong`) one thing that does not hold. No personal data. */
type Tell = (line: string, isWrong: boolean) => void;

/**
 * Looks at everything that can be checked without a person: the database file and its rows, the chain of events, the
 * originals on disk, the figures kept added up and the frozen states.
 *
 * @param noted hash of an event that somebody wrote down; it must still be in the chain
 */
export async function verifyEverything(
  context: AppContext,
  noted: { expectedHead?: string },
  tell: Tell,
): Promise<void> {
  const wrongRows = await verifyRows(context.db.read);
  tell(`rows: ${wrongRows.length === 0 ? "all hold" : `${wrongRows.length} problems`}`, false);
  for (const line of wrongRows) tell(line, true);
  await tellChain(context, noted, tell);
  const problems: string[] = [];
  const count = await verifyFiles(context, ({ kind, name }) => problems.push(`file ${kind}: ${name}`));
  tell(`files: ${count}, ${problems.length === 0 ? "all as stored" : `${problems.length} problems`}`, false);
  for (const line of problems) tell(line, true);
  for (const { subject, lines, differing } of await verifyCounts(context)) {
    tell(`${subject}: ${lines} lines, ${differing.length === 0 ? "all agree" : `${differing.length} differ`}`, false);
    for (const line of differing) tell(`${subject}: ${line}`, true);
  }
}

async function tellChain(context: AppContext, noted: { expectedHead?: string }, tell: Tell): Promise<void> {
  const { events, head, broken, cutOff, expectedHead } = await verifyChain(context.db.read, noted);
  tell(`events: ${events}, ${broken === null ? "the chain holds" : "the chain is broken"}`, false);
  if (head !== null) tell(`newest event: ${head.id}, note down ${head.hash}`, false);
  if (broken !== null) tell(`chain broken at event ${broken.id} of ${broken.at}`, true);
  if (cutOff !== null) tell(`events ${cutOff.from} to ${cutOff.to} were cut off`, true);
  if (expectedHead === "missing") tell(`the noted hash is not in the chain: ${noted.expectedHead ?? ""}`, true);
}
