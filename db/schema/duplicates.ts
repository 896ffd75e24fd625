import { check, index, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { sql } from "drizzle-orm";
import { duplicateKinds } from "#app/model/duplicate.ts";
import { users } from "./accounts.ts";
import { certificates } from "./certificates.ts";

export const pairStates = ["open", "one-certificate", "two-certificates"] as const;

/** Two kept certificates that may be one: a question to the office, which its answer settles until somebody takes it back. */
export const duplicatePairs = sqliteTable(
  "duplicate_pairs",
  {
    id: text("id").primaryKey(),
    /** The one that was kept first. */
    firstId: text("first_id")
      .notNull()
      .references(() => certificates.id, { onDelete: "restrict" }),
    secondId: text("second_id")
      .notNull()
      .references(() => certificates.id, { onDelete: "restrict" }),
    kind: text("kind", { enum: duplicateKinds }).notNull(),
    state: text("state", { enum: pairStates }).notNull().default("open"),
    foundAt: text("found_at").notNull(),
    decidedById: text("decided_by_id").references(() => users.id, { onDelete: "restrict" }),
    decidedAt: text("decided_at"),
    note: text("note"),
  },
  (t) => [
    uniqueIndex("duplicate_pairs_two").on(t.firstId, t.secondId),
    index("duplicate_pairs_second").on(t.secondId),
    index("duplicate_pairs_state").on(t.state, t.foundAt),
    index("duplicate_pairs_decided_by").on(t.decidedById),
    check("pair_of_two", sql`${t.firstId} <> ${t.secondId}`),
  ],
);

/**
 * Certificates that the office called one, directly or through others; of each group only one counts. Made from the pairs
 * whenever one of them is decided on, so that counting need not follow them.
 */
export const copyGroups = sqliteTable(
  "copy_groups",
  {
    certificateId: text("certificate_id")
      .primaryKey()
      .references(() => certificates.id, { onDelete: "restrict" }),
    /** Id of one of its certificates. */
    groupId: text("group_id").notNull(),
  },
  (t) => [index("copy_groups_group").on(t.groupId)],
);
