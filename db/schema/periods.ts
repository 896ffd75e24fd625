import { index, integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import type { CalendarDate } from "#app/model/calendar-date.ts";
import { periodStates } from "#app/model/rating.ts";
import { periodKinds } from "#app/model/rating-rule.ts";
import { users } from "./accounts.ts";

/** One version of a counting rule. A change is a new row: an old report keeps the rule it was made with. */
export const ratingRules = sqliteTable("rating_rules", {
  id: text("id").primaryKey(),
  version: integer("version").notNull(),
  /** A `RatingRule`, or what an earlier version of Tizilim knew of it; read it through `ratingRule.parse`. */
  rule: text("rule", { mode: "json" }).$type<unknown>().notNull(),
  createdAt: text("created_at").notNull(),
});

/** One span that is rated, by its name: "2026" or "2025-2026". */
export const ratingPeriods = sqliteTable(
  "rating_periods",
  {
    id: text("id").primaryKey(),
    kind: text("kind", { enum: periodKinds }).notNull(),
    startsOn: text("starts_on").$type<CalendarDate>().notNull(),
    endsOn: text("ends_on").$type<CalendarDate>().notNull(),
    ruleId: text("rule_id")
      .notNull()
      .references(() => ratingRules.id, { onDelete: "restrict" }),
    state: text("state", { enum: periodStates }).notNull().default("open"),
    /** Last day on which something may be sent for this period; `null` while none is announced. */
    closesOn: text("closes_on").$type<CalendarDate>(),
  },
  (t) => [index("rating_periods_rule").on(t.ruleId)],
);

/**
 * One frozen state of a period: its rule, the directory as of then and the figures. Its certificates are in
 * `period_snapshot_rows`. Neither is ever changed; a period that is closed again gets another one.
 */
export const periodSnapshots = sqliteTable(
  "period_snapshots",
  {
    id: text("id").primaryKey(),
    periodId: text("period_id")
      .notNull()
      .references(() => ratingPeriods.id, { onDelete: "restrict" }),
    /** Counted from 1 within the period. */
    number: integer("number").notNull(),
    madeAt: text("made_at").notNull(),
    /** `null`: made by the command line. */
    madeById: text("made_by_id").references(() => users.id, { onDelete: "restrict" }),
    ruleId: text("rule_id")
      .notNull()
      .references(() => ratingRules.id, { onDelete: "restrict" }),
    /** Everything but the certificates: see `report/snapshot-content`. */
    content: text("content", { mode: "json" }).$type<unknown>().notNull(),
    /** SHA-256 (hex) of content and rows, so that a change made past the app shows. */
    checksum: text("checksum").notNull(),
  },
  (t) => [
    uniqueIndex("period_snapshots_number").on(t.periodId, t.number),
    index("period_snapshots_rule").on(t.ruleId),
    index("period_snapshots_made_by").on(t.madeById),
  ],
);

/** One certificate, or one thing left out, of a frozen state, in the order of the register. */
export const periodSnapshotRows = sqliteTable(
  "period_snapshot_rows",
  {
    id: integer("id").primaryKey({ autoIncrement: true }),
    snapshotId: text("snapshot_id")
      .notNull()
      .references(() => periodSnapshots.id, { onDelete: "restrict" }),
    kind: text("kind", { enum: ["counted", "excluded"] }).notNull(),
    row: text("row", { mode: "json" }).$type<unknown>().notNull(),
  },
  (t) => [index("period_snapshot_rows_snapshot").on(t.snapshotId, t.id)],
);
