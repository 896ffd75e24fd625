import { and, asc, eq, isNull, max, sql } from "drizzle-orm";
import type { FindingCode } from "#app/model/finding.ts";
import type { Language } from "#app/model/language.ts";
import { Refusal } from "#app/model/result.ts";
import type { Queryable } from "../client.server.ts";
import { reasonTemplates } from "../schema/desk.ts";

/** A wording for returning or rejecting. `findings` empty: it is offered always. */
export type ReasonTemplate = {
  id: string;
  version: number;
  findings: FindingCode[];
  texts: Record<Language, string>;
};

/** What an edit sets. */
export type ReasonWording = Pick<ReasonTemplate, "findings" | "texts">;

/** The templates on offer, in the office's order. */
export async function listReasonTemplates(q: Queryable): Promise<ReasonTemplate[]> {
  const rows = await q
    .select()
    .from(reasonTemplates)
    .where(isNull(reasonTemplates.retiredAt))
    .orderBy(asc(reasonTemplates.position), asc(reasonTemplates.id));
  return rows.map(({ id, version, findings, textKk, textRu, textEn }) => ({
    id,
    version,
    findings,
    texts: { kk: textKk, ru: textRu, en: textEn },
  }));
}

type Signed = { byId: string; at: string };

/** Adds a template after all others. */
export async function insertReasonTemplate(
  tx: Queryable,
  { id, findings, texts, byId, at }: ReasonWording & Signed & { id: string },
): Promise<void> {
  const [row] = await tx.select({ last: max(reasonTemplates.position) }).from(reasonTemplates);
  const position = (row?.last ?? -1) + 1;
  await tx.insert(reasonTemplates).values({
    id,
    findings,
    ...columnsOf(texts),
    position,
    changedById: byId,
    changedAt: at,
  });
}

/**
 * Changes a template, or takes it from the offer (`null`).
 *
 * @throws Refusal `stale_version` when somebody was faster, also by taking it from the offer
 */
export async function changeReasonTemplate(
  tx: Queryable,
  { id, seen, wording, byId, at }: Signed & { id: string; seen: number; wording: ReasonWording | null },
): Promise<void> {
  const change = wording === null ? { retiredAt: at } : { findings: wording.findings, ...columnsOf(wording.texts) };
  const changed = await tx
    .update(reasonTemplates)
    .set({ ...change, changedById: byId, changedAt: at, version: sql`${reasonTemplates.version} + 1` })
    .where(and(eq(reasonTemplates.id, id), eq(reasonTemplates.version, seen), isNull(reasonTemplates.retiredAt)))
    .returning({ id: reasonTemplates.id });
  if (changed.length === 0) throw new Refusal("stale_version", id);
}

function columnsOf({ kk, ru, en }: Record<Language, string>) {
  return { textKk: kk, textRu: ru, textEn: en };
}
