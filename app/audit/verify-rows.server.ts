import type { Queryable } from "#db/client.server.ts";
import { listBrokenRules, listDamage, listDanglingRows } from "#db/queries/integrity.server.ts";

/** Nobody reads more of one kind; the first ones say what is wrong. */
const mostOfOne = 100;

/** What is wrong with the database file and its rows, one sentence each, ids only. None: all holds. */
export async function verifyRows(q: Queryable): Promise<string[]> {
  const damage = await listDamage(q);
  const dangling = await listDanglingRows(q);
  const broken = await listBrokenRules(q, mostOfOne);
  return [
    ...damage.map((said) => `database file: ${said}`),
    ...dangling
      .slice(0, mostOfOne)
      .map(({ table, rowid, parent }) => `row ${rowid ?? "?"} of ${table} points to nothing in ${parent}`),
    ...(dangling.length > mostOfOne ? [`${dangling.length - mostOfOne} further rows point nowhere`] : []),
    ...broken.map(({ rule, id }) => `${rule}: ${id}`),
  ];
}
