import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { CalendarDate } from "#app/model/calendar-date.ts";
import { periodKinds, type RatingRule } from "#app/model/rating.ts";

/** One version of a counting rule. A change is a new row: an old report keeps the rule it was made with. */
export const ratingRules = sqliteTable("rating_rules", {
  id: text("id").primaryKey(),
  version: integer("version").notNull(),
  rule: text("rule", { mode: "json" }).$type<RatingRule>().notNull(),
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
  },
  (t) => [index("rating_periods_rule").on(t.ruleId)],
);
