import { sql } from "drizzle-orm";
import { check, index, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { CalendarDate } from "#app/model/calendar-date.ts";
import { languages } from "#app/model/language.ts";
import { mailFailures, reminderOutcomes, workEndings } from "#app/model/missing.ts";
import { users } from "./accounts.ts";
import { staff } from "./people.ts";

/** One work the office knows to be on its way: whose it is and until when its certificate is expected. Kept by hand. */
export const trackedWorks = sqliteTable(
  "tracked_works",
  {
    id: text("id").primaryKey(),
    title: text("title").notNull(),
    staffId: text("staff_id")
      .notNull()
      .references(() => staff.id, { onDelete: "restrict" }),
    /** Last day on which its certificate is not late yet. */
    expectedOn: text("expected_on").$type<CalendarDate>().notNull(),
    addedById: text("added_by_id")
      .notNull()
      .references(() => users.id, { onDelete: "restrict" }),
    addedAt: text("added_at").notNull(),
    /** How the waiting ended; `null`: it lasts. */
    ending: text("ending", { enum: workEndings }),
    endedAt: text("ended_at"),
    endedById: text("ended_by_id").references(() => users.id, { onDelete: "restrict" }),
  },
  (t) => [
    index("tracked_works_staff").on(t.staffId),
    index("tracked_works_expected").on(t.expectedOn),
    index("tracked_works_added_by").on(t.addedById),
    index("tracked_works_ended_by").on(t.endedById),
    check("expected_on_is_day", sql`${t.expectedOn} glob '????-??-??'`),
    check("tracked_work_ended", sql`(${t.ending} is null) = (${t.endedAt} is null)`),
  ],
);

/** One letter to one member of staff about one period, as it was sent or tried. Only ever added to, but for its outcome. */
export const reminders = sqliteTable(
  "reminders",
  {
    id: text("id").primaryKey(),
    /** Name of the period, "2026": it need not be opened. */
    periodId: text("period_id").notNull(),
    staffId: text("staff_id")
      .notNull()
      .references(() => staff.id, { onDelete: "restrict" }),
    /** Where it went. */
    address: text("address").notNull(),
    language: text("language", { enum: languages }).notNull(),
    subject: text("subject").notNull(),
    body: text("body").notNull(),
    /** Day of sending in Kazakhstan: nobody gets two on one day without a second look. */
    sentOn: text("sent_on").$type<CalendarDate>().notNull(),
    sentAt: text("sent_at").notNull(),
    sentById: text("sent_by_id")
      .notNull()
      .references(() => users.id, { onDelete: "restrict" }),
    outcome: text("outcome", { enum: reminderOutcomes }).notNull(),
    /** Why it failed; `null`: it did not. */
    failure: text("failure", { enum: mailFailures }),
  },
  (t) => [
    index("reminders_period").on(t.periodId, t.staffId),
    index("reminders_staff").on(t.staffId, t.sentOn),
    index("reminders_sent_by").on(t.sentById),
    check("reminder_failure", sql`(${t.outcome} = 'failed') = (${t.failure} is not null)`),
  ],
);
