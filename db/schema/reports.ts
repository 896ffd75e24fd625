import { sql } from "drizzle-orm";
import { check, index, integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import type { CalendarDate } from "#app/model/calendar-date.ts";
import { languages } from "#app/model/language.ts";
import {
  reportKinds,
  scheduleRhythms,
  sendingFailures,
  sendingOutcomes,
  type ReportSearch,
} from "#app/model/report.ts";
import type { Role } from "#app/model/viewer.ts";
import { users } from "./accounts.ts";
import { certificates } from "./certificates.ts";
import { departments, staff } from "./people.ts";

/** One report under a name: its filters, groups, columns, order and language, but never its rows. */
export const savedReports = sqliteTable(
  "saved_reports",
  {
    id: text("id").primaryKey(),
    ownerId: text("owner_id")
      .notNull()
      .references(() => users.id, { onDelete: "restrict" }),
    name: text("name").notNull(),
    kind: text("kind", { enum: reportKinds }).notNull(),
    /** The report's query string as data. */
    search: text("search", { mode: "json" }).$type<ReportSearch>().notNull(),
    language: text("language", { enum: languages }).notNull(),
    /** Roles that may open it besides the owner; rights to the report itself are asked anew each time. */
    sharedWith: text("shared_with", { mode: "json" }).$type<Role[]>().notNull(),
    version: integer("version").notNull().default(0),
    createdAt: text("created_at").notNull(),
    changedAt: text("changed_at").notNull(),
    /** No longer offered; its schedules end with it. */
    retiredAt: text("retired_at"),
  },
  (t) => [index("saved_reports_owner").on(t.ownerId, t.name)],
);

/** One rhythm in which a saved report is sent to one account. Only with a mail server. */
export const reportSchedules = sqliteTable(
  "report_schedules",
  {
    id: text("id").primaryKey(),
    reportId: text("report_id")
      .notNull()
      .references(() => savedReports.id, { onDelete: "restrict" }),
    /** Who gets it; must be allowed to see the report on the day of sending. */
    recipientId: text("recipient_id")
      .notNull()
      .references(() => users.id, { onDelete: "restrict" }),
    rhythm: text("rhythm", { enum: scheduleRhythms }).notNull(),
    /** 1 (Monday) – 7 of a weekly one, 1–28 of a monthly one, days before the closing day otherwise. */
    day: integer("day").notNull(),
    byId: text("by_id")
      .notNull()
      .references(() => users.id, { onDelete: "restrict" }),
    createdAt: text("created_at").notNull(),
    stoppedAt: text("stopped_at"),
  },
  (t) => [
    index("report_schedules_report").on(t.reportId),
    index("report_schedules_recipient").on(t.recipientId),
    index("report_schedules_by").on(t.byId),
    check("report_schedule_day", sql`${t.day} between 1 and 60`),
  ],
);

/** One letter with a report. The day is taken before the letter leaves, so that none leaves twice. */
export const reportSendings = sqliteTable(
  "report_sendings",
  {
    id: text("id").primaryKey(),
    scheduleId: text("schedule_id")
      .notNull()
      .references(() => reportSchedules.id, { onDelete: "restrict" }),
    dueOn: text("due_on").$type<CalendarDate>().notNull(),
    outcome: text("outcome", { enum: sendingOutcomes }).notNull(),
    /** A word of ours, never the mail server's own text. */
    failure: text("failure", { enum: sendingFailures }),
    at: text("at").notNull(),
  },
  (t) => [uniqueIndex("report_sendings_day").on(t.scheduleId, t.dueOn)],
);

/** What the registration of one certificate cost somebody. Money in tiyn: a hundredth of a tenge. */
export const registrationFees = sqliteTable(
  "registration_fees",
  {
    id: text("id").primaryKey(),
    certificateId: text("certificate_id")
      .notNull()
      .references(() => certificates.id, { onDelete: "restrict" }),
    /** Who paid; `null`: not a member of staff, or not known. */
    payerId: text("payer_id").references(() => staff.id, { onDelete: "restrict" }),
    /** Department the sum belongs to. */
    departmentId: text("department_id")
      .notNull()
      .references(() => departments.id, { onDelete: "restrict" }),
    amountTiyn: integer("amount_tiyn").notNull(),
    /** Of the bank. */
    commissionTiyn: integer("commission_tiyn").notNull(),
    paidOn: text("paid_on").$type<CalendarDate>().notNull(),
    /** `null`: not reimbursed yet. */
    reimbursedOn: text("reimbursed_on").$type<CalendarDate>(),
    note: text("note").notNull().default(""),
    version: integer("version").notNull().default(0),
    enteredById: text("entered_by_id")
      .notNull()
      .references(() => users.id, { onDelete: "restrict" }),
    enteredAt: text("entered_at").notNull(),
    /** Entered by mistake; kept for the history, in no sum. */
    retiredAt: text("retired_at"),
  },
  (t) => [
    index("registration_fees_certificate").on(t.certificateId),
    index("registration_fees_payer").on(t.payerId),
    index("registration_fees_department").on(t.departmentId, t.paidOn),
    index("registration_fees_entered_by").on(t.enteredById),
    check("registration_fee_amount", sql`${t.amountTiyn} > 0 and ${t.commissionTiyn} >= 0`),
    check("paid_on_is_day", sql`${t.paidOn} glob '????-??-??'`),
    check("reimbursed_on_is_day", sql`${t.reimbursedOn} is null or ${t.reimbursedOn} glob '????-??-??'`),
  ],
);

/** The office's own remark to one row of the register. Not the conversation: nobody else sees it and nobody is told. */
export const registerNotes = sqliteTable(
  "register_notes",
  {
    certificateId: text("certificate_id")
      .primaryKey()
      .references(() => certificates.id, { onDelete: "restrict" }),
    text: text("text").notNull(),
    version: integer("version").notNull().default(0),
    byId: text("by_id")
      .notNull()
      .references(() => users.id, { onDelete: "restrict" }),
    at: text("at").notNull(),
  },
  (t) => [index("register_notes_by").on(t.byId)],
);

/** One corrected workbook that is shown before it is taken over. Gone once it was taken over or given up. */
export const correctionDrafts = sqliteTable(
  "correction_drafts",
  {
    id: text("id").primaryKey(),
    byId: text("by_id")
      .notNull()
      .references(() => users.id, { onDelete: "restrict" }),
    fileName: text("file_name").notNull(),
    /** The cells that matter, as they were read; see `report/corrections`. */
    content: text("content", { mode: "json" }).$type<unknown>().notNull(),
    createdAt: text("created_at").notNull(),
  },
  (t) => [index("correction_drafts_by").on(t.byId)],
);
