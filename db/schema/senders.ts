import { sql } from "drizzle-orm";
import { check, index, primaryKey, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import type { CalendarDate } from "#app/model/calendar-date.ts";
import { users } from "./accounts.ts";
import { certificates } from "./certificates.ts";
import { submissions } from "./files.ts";
import { departments, staff } from "./people.ts";

/** Somebody else who sent a certificate that was there already: it is theirs as well, and counts once. */
export const furtherSenders = sqliteTable(
  "further_senders",
  {
    certificateId: text("certificate_id")
      .notNull()
      .references(() => certificates.id, { onDelete: "restrict" }),
    userId: text("user_id")
      .notNull()
      .references(() => users.id, { onDelete: "restrict" }),
    /** Their own sending, with the original as they have it; `null` where the office made them one. */
    submissionId: text("submission_id").references(() => submissions.id, { onDelete: "restrict" }),
    addedAt: text("added_at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.certificateId, t.userId] }),
    index("further_senders_user").on(t.userId),
    index("further_senders_submission").on(t.submissionId),
  ],
);

export const authorAnswers = ["mine", "not-mine"] as const;
export const answerSettlements = ["kept", "untied"] as const;

/**
 * What a member of staff said of a certificate on which they are named. "Not mine" changes no figure by itself: it is a
 * question to the office, which keeps the author or unties them.
 */
export const answersOfAuthors = sqliteTable(
  "answers_of_authors",
  {
    id: text("id").primaryKey(),
    certificateId: text("certificate_id")
      .notNull()
      .references(() => certificates.id, { onDelete: "restrict" }),
    staffId: text("staff_id")
      .notNull()
      .references(() => staff.id, { onDelete: "restrict" }),
    answer: text("answer", { enum: authorAnswers }).notNull(),
    /** In their own words; always there with "not mine". */
    reason: text("reason"),
    byId: text("by_id")
      .notNull()
      .references(() => users.id, { onDelete: "restrict" }),
    at: text("at").notNull(),
    settlement: text("settlement", { enum: answerSettlements }),
    settledById: text("settled_by_id").references(() => users.id, { onDelete: "restrict" }),
    settledAt: text("settled_at"),
  },
  (t) => [
    uniqueIndex("answers_of_authors_one").on(t.certificateId, t.staffId),
    index("answers_of_authors_staff").on(t.staffId),
    index("answers_of_authors_by").on(t.byId),
    index("answers_of_authors_open").on(t.answer, t.settledAt),
    check("not_mine_has_reason", sql`${t.answer} = 'mine' or ${t.reason} is not null`),
  ],
);

/** A teacher lets a colleague send certificates in the teacher's name, until they take it back. */
export const delegations = sqliteTable(
  "delegations",
  {
    id: text("id").primaryKey(),
    /** In whose name. */
    principalId: text("principal_id")
      .notNull()
      .references(() => users.id, { onDelete: "restrict" }),
    delegateId: text("delegate_id")
      .notNull()
      .references(() => users.id, { onDelete: "restrict" }),
    givenAt: text("given_at").notNull(),
    /** `null` while it lasts. */
    endedAt: text("ended_at"),
  },
  (t) => [
    uniqueIndex("delegations_lasting")
      .on(t.principalId, t.delegateId)
      .where(sql`${t.endedAt} is null`),
    index("delegations_delegate").on(t.delegateId),
    check("delegate_is_another", sql`${t.principalId} <> ${t.delegateId}`),
  ],
);

/** Who heads a department, with the first and last day. */
export const departmentHeads = sqliteTable(
  "department_heads",
  {
    id: text("id").primaryKey(),
    departmentId: text("department_id")
      .notNull()
      .references(() => departments.id, { onDelete: "restrict" }),
    staffId: text("staff_id")
      .notNull()
      .references(() => staff.id, { onDelete: "restrict" }),
    fromOn: text("from_on").$type<CalendarDate>().notNull(),
    /** `null` while it lasts. */
    toOn: text("to_on").$type<CalendarDate>(),
  },
  (t) => [
    index("department_heads_department").on(t.departmentId),
    index("department_heads_staff").on(t.staffId),
    check("head_days", sql`${t.toOn} is null or ${t.toOn} >= ${t.fromOn}`),
  ],
);
