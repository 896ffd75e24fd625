import { setImmediate as nextTurn } from "node:timers/promises";
import type { AppContext } from "#app/context.server.ts";
import { Refusal } from "#app/model/result.ts";
import type { Viewer } from "#app/model/viewer.ts";
import type { Db } from "#db/client.server.ts";
import {
  certificatesMark,
  getExtractContent,
  getExtractLine,
  listHeldForRegister,
  type ExtractLine,
} from "#db/queries/register-extracts.server.ts";
import { compareRegister, inReadingOrder } from "./compare-register.ts";
import {
  registerOutcomes,
  spanOf,
  type ComparedRow,
  type RegisterHeld,
  type RegisterOutcome,
} from "./register-comparison.ts";
import { requireOffice } from "./register-extracts.server.ts";

/** An extract beside what is kept now. `counts`: lines by outcome; `span`: days of registration, `null` when it has none. */
export type RegisterComparison = {
  lines: readonly ComparedRow[];
  counts: Record<RegisterOutcome, number>;
  span: ReturnType<typeof spanOf>;
  /** Names of its sheets; rows point into them. */
  sheets: readonly string[];
  /** Sheets that were not read: they have fewer of the columns than the others. */
  passedOver: readonly string[];
};

/** So many milliseconds of comparing, then other requests get their turn. */
const turnMs = 20;
/** The last comparisons are kept while nothing changes: turning pages compares nothing anew. */
const mostKept = 2;

type Kept = { mark: string; comparison: Promise<RegisterComparison> };
const keptOf = new WeakMap<Db, Map<string, Kept>>();

/**
 * Compares a kept extract with the certificates as they stand now.
 *
 * @throws Refusal `forbidden` · `not_found`
 */
export async function openRegisterComparison(
  { db }: Pick<AppContext, "db">,
  viewer: Viewer,
  id: string,
): Promise<RegisterComparison & { extract: ExtractLine }> {
  requireOffice(viewer);
  const extract = await getExtractLine(db.read, id);
  if (extract === null) throw new Refusal("not_found", id);
  const mark = await certificatesMark(db.read);
  const all = keptOf.get(db) ?? new Map<string, Kept>();
  keptOf.set(db, all);
  const known = all.get(id);
  const now = known?.mark === mark ? known : { mark, comparison: compareNow(db, id) };
  // The one asked for last stands last, so that the first is the one to go.
  all.delete(id);
  all.set(id, now);
  for (const other of [...all.keys()].slice(0, -mostKept)) all.delete(other);
  try {
    return { extract, ...(await now.comparison) };
  } catch (error) {
    all.delete(id);
    throw error;
  }
}

async function compareNow(db: Db, id: string): Promise<RegisterComparison> {
  const content = await getExtractContent(db.read, id);
  if (content === null) throw new Refusal("not_found", id);
  const held = await loadHeld(db);
  const lines: ComparedRow[] = [];
  const counts = countsOf();
  let restAt = performance.now() + turnMs;
  for (const line of compareRegister(content.rows, held)) {
    lines.push(line);
    counts[line.outcome] += 1;
    if (performance.now() < restAt) continue;
    await nextTurn();
    restAt = performance.now() + turnMs;
  }
  const sheets = content.sheets.map(({ name }) => name);
  const { passedOver } = content;
  return { lines: inReadingOrder(lines), counts, span: spanOf(content.rows), sheets, passedOver };
}

function countsOf(): Record<RegisterOutcome, number> {
  const none = registerOutcomes.map((outcome) => [outcome, 0] as const);
  return Object.fromEntries(none) as Record<RegisterOutcome, number>;
}

/** Every certificate but drafts, which are their senders' alone. */
async function loadHeld(db: Db): Promise<RegisterHeld[]> {
  const all: RegisterHeld[] = [];
  for (let after: string | null = ""; after !== null;) {
    const { rows, authors, last } = await listHeldForRegister(db.read, after);
    const byId = new Map(rows.map(({ id }): [string, RegisterHeld["authors"][number][]] => [id, []]));
    for (const { certificateId, name, spellings } of authors) byId.get(certificateId)?.push({ name, spellings });
    for (const { titleKk, titleRu, titleEn, ...row } of rows) {
      const titles = {
        ...(titleKk === null ? {} : { kk: titleKk }),
        ...(titleRu === null ? {} : { ru: titleRu }),
        ...(titleEn === null ? {} : { en: titleEn }),
      };
      all.push({ ...row, titles, authors: byId.get(row.id) ?? [] });
    }
    after = last;
    await nextTurn();
  }
  return all;
}
