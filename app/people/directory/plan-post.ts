import type { Post } from "#app/model/directory.ts";
import type { FieldChange, RowReason } from "./import-plan.ts";
import type { PlanWorld } from "./plan-structure.ts";
import type { ReadRow } from "./read-row.ts";

/** What became of the post a row names; `post` is `null` where there is a problem. */
export type PostOutcome = {
  post: Post | null;
  isNew: boolean;
  problems: RowReason[];
  notes: RowReason[];
  changes: FieldChange[];
};

const mostShares = 150;

/**
 * The post of a person in a department that a row describes: that which began on its day, or, where it gives no day, the only one
 * that lasts. Empty cells leave what is there. Nothing is ended by itself: whoever moves has a row with the last day, too.
 */
export function planPost(
  { newId }: Pick<PlanWorld, "newId">,
  posts: readonly Post[],
  row: ReadRow,
  place: { staffId: string; departmentId: string },
): PostOutcome {
  const here = posts.filter(({ departmentId }) => departmentId === place.departmentId);
  const lasting = here.find(({ toOn }) => toOn === null);
  const known =
    row.fromOn === null
      ? (lasting ?? (here.length === 1 ? here[0] : undefined))
      : here.find(({ fromOn }) => fromOn === row.fromOn);
  if (known === undefined && row.fromOn === null) return problem("from-missing", row.position);
  const before: Post = known ?? {
    id: newId(),
    ...place,
    position: "",
    sharePercent: 100,
    fromOn: row.fromOn ?? ("" as Post["fromOn"]),
    toOn: null,
  };
  const after: Post = {
    ...before,
    position: row.position || before.position,
    sharePercent: row.sharePercent ?? before.sharePercent,
    toOn: row.toOn ?? before.toOn,
  };
  if (after.toOn !== null && after.toOn < after.fromOn) return problem("days-reversed", after.toOn);
  const others = posts.filter(({ id }) => id !== before.id).filter((post) => overlap(post, after));
  const same = others.find(({ departmentId }) => departmentId === place.departmentId);
  if (same !== undefined) return problem("overlapping-post", same.fromOn);
  const shares = others.reduce((sum, { sharePercent }) => sum + sharePercent, after.sharePercent);
  if (shares > mostShares) return problem("share-too-large", `${shares} %`);
  const isNew = known === undefined;
  const notes: RowReason[] = isNew && others.length > 0 ? [{ code: "second-post", value: `${shares} %` }] : [];
  return { post: after, isNew, problems: [], notes, changes: isNew ? [] : changesBetween(before, after) };
}

function overlap(one: Post, other: Post): boolean {
  return (one.toOn === null || other.fromOn <= one.toOn) && (other.toOn === null || one.fromOn <= other.toOn);
}

function changesBetween(before: Post, after: Post): FieldChange[] {
  const changes: FieldChange[] = [];
  if (before.position !== after.position) {
    changes.push({ field: "position", before: before.position, after: after.position });
  }
  if (before.sharePercent !== after.sharePercent) {
    changes.push({ field: "share", before: `${before.sharePercent} %`, after: `${after.sharePercent} %` });
  }
  if (before.toOn !== after.toOn) changes.push({ field: "toOn", before: before.toOn ?? "", after: after.toOn ?? "" });
  return changes;
}

function problem(code: RowReason["code"], value: string): PostOutcome {
  return { post: null, isNew: false, problems: [{ code, value }], notes: [], changes: [] };
}
