import { sql } from "drizzle-orm";
import { check, index, integer, primaryKey, real, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import type { FieldName } from "#app/model/field-name.ts";
import type { FindingCode } from "#app/model/finding.ts";
import { users } from "./accounts.ts";
import { certificates } from "./certificates.ts";

/** Who of the office works on a certificate just now; nobody else decides on it until it is released or taken over. */
export const claims = sqliteTable(
  "claims",
  {
    certificateId: text("certificate_id")
      .primaryKey()
      .references(() => certificates.id, { onDelete: "restrict" }),
    userId: text("user_id")
      .notNull()
      .references(() => users.id, { onDelete: "restrict" }),
    at: text("at").notNull(),
  },
  (t) => [index("claims_user").on(t.userId, t.at)],
);

/** Several certificates decided on with one press, to be undone with one press. */
export const bulkSteps = sqliteTable(
  "bulk_steps",
  {
    id: text("id").primaryKey(),
    byId: text("by_id")
      .notNull()
      .references(() => users.id, { onDelete: "restrict" }),
    at: text("at").notNull(),
    undoneById: text("undone_by_id").references(() => users.id, { onDelete: "restrict" }),
    undoneAt: text("undone_at"),
  },
  (t) => [index("bulk_steps_by").on(t.byId, t.at), index("bulk_steps_undone_by").on(t.undoneById)],
);

/** One certificate of a bulk step, with the version the step gave it: changed since, it is not undone. */
export const bulkStepItems = sqliteTable(
  "bulk_step_items",
  {
    stepId: text("step_id")
      .notNull()
      .references(() => bulkSteps.id, { onDelete: "restrict" }),
    certificateId: text("certificate_id")
      .notNull()
      .references(() => certificates.id, { onDelete: "restrict" }),
    version: integer("version").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.stepId, t.certificateId] }),
    index("bulk_step_items_certificate").on(t.certificateId),
  ],
);

/** A wording for returning or rejecting, in three languages, offered where one of its findings is there. */
export const reasonTemplates = sqliteTable(
  "reason_templates",
  {
    id: text("id").primaryKey(),
    /** Findings it answers; empty: offered always. */
    findings: text("findings", { mode: "json" }).$type<FindingCode[]>().notNull(),
    textKk: text("text_kk").notNull(),
    textRu: text("text_ru").notNull(),
    textEn: text("text_en").notNull(),
    position: integer("position").notNull(),
    version: integer("version").notNull().default(0),
    changedById: text("changed_by_id").references(() => users.id, { onDelete: "restrict" }),
    changedAt: text("changed_at").notNull(),
    /** No longer offered; kept for the history. */
    retiredAt: text("retired_at"),
  },
  (t) => [index("reason_templates_position").on(t.position), index("reason_templates_changed_by").on(t.changedById)],
);

/** One filter of the queue under a name: somebody's own, or the whole office's. */
export const savedViews = sqliteTable(
  "saved_views",
  {
    id: text("id").primaryKey(),
    ownerId: text("owner_id")
      .notNull()
      .references(() => users.id, { onDelete: "restrict" }),
    name: text("name").notNull(),
    /** The queue's query string, without the page. */
    search: text("search").notNull(),
    shared: integer("shared", { mode: "boolean" }).notNull().default(false),
    createdAt: text("created_at").notNull(),
  },
  (t) => [uniqueIndex("saved_views_name").on(t.ownerId, t.name)],
);

/** One remark in the conversation of office and teacher, about the certificate or one of its fields. */
export const comments = sqliteTable(
  "comments",
  {
    id: text("id").primaryKey(),
    certificateId: text("certificate_id")
      .notNull()
      .references(() => certificates.id, { onDelete: "restrict" }),
    field: text("field").$type<FieldName>(),
    text: text("text").notNull(),
    byId: text("by_id")
      .notNull()
      .references(() => users.id, { onDelete: "restrict" }),
    at: text("at").notNull(),
    settledById: text("settled_by_id").references(() => users.id, { onDelete: "restrict" }),
    settledAt: text("settled_at"),
  },
  (t) => [
    index("comments_certificate").on(t.certificateId, t.at),
    index("comments_by").on(t.byId),
    index("comments_settled_by").on(t.settledById),
  ],
);

/** What a notice tells. `taken-over`: a colleague works on what one had claimed. */
export const noticeKinds = ["returned", "approved", "rejected", "held", "reopened", "comment", "taken-over"] as const;

/** One thing somebody should know, until they have seen it. */
export const notices = sqliteTable(
  "notices",
  {
    id: text("id").primaryKey(),
    userId: text("user_id")
      .notNull()
      .references(() => users.id, { onDelete: "restrict" }),
    kind: text("kind", { enum: noticeKinds }).notNull(),
    certificateId: text("certificate_id")
      .notNull()
      .references(() => certificates.id, { onDelete: "restrict" }),
    at: text("at").notNull(),
    seenAt: text("seen_at"),
    /** Digest it went out with. */
    digestId: text("digest_id").references(() => digests.id, { onDelete: "restrict" }),
  },
  (t) => [
    index("notices_user").on(t.userId, t.seenAt, t.at),
    index("notices_certificate").on(t.certificateId),
    index("notices_digest").on(t.digestId),
  ],
);

export const digestOutcomes = ["sending", "sent", "failed"] as const;

/** One letter a person and day with the notices not yet seen; the day is taken before the letter leaves. */
export const digests = sqliteTable(
  "digests",
  {
    id: text("id").primaryKey(),
    userId: text("user_id")
      .notNull()
      .references(() => users.id, { onDelete: "restrict" }),
    /** YYYY-MM-DD in Kazakhstan. */
    day: text("day").notNull(),
    outcome: text("outcome", { enum: digestOutcomes }).notNull(),
    /** One of the mail line's words; `null` where nothing failed. */
    failure: text("failure"),
    at: text("at").notNull(),
  },
  (t) => [uniqueIndex("digests_day").on(t.userId, t.day)],
);

/** Who wants a letter. No row: a digest each day. */
export const mailWishes = sqliteTable("mail_wishes", {
  userId: text("user_id")
    .primaryKey()
    .references(() => users.id, { onDelete: "restrict" }),
  digest: integer("digest", { mode: "boolean" }).notNull(),
});

export const registerAnswers = ["agrees", "differs", "not-found"] as const;

/** Somebody looked a certificate up in the institute's register themselves; the server never does. */
export const registerChecks = sqliteTable(
  "register_checks",
  {
    id: text("id").primaryKey(),
    certificateId: text("certificate_id")
      .notNull()
      .references(() => certificates.id, { onDelete: "restrict" }),
    /** Version of the certificate that was compared. */
    version: integer("version").notNull(),
    answer: text("answer", { enum: registerAnswers }).notNull(),
    /** Address that was opened, on the list of allowed hosts; `null`: looked up without one. */
    address: text("address"),
    note: text("note"),
    byId: text("by_id")
      .notNull()
      .references(() => users.id, { onDelete: "restrict" }),
    at: text("at").notNull(),
  },
  (t) => [index("register_checks_certificate").on(t.certificateId, t.at), index("register_checks_by").on(t.byId)],
);

/** One Appendix 3 extract of the State register as it was handed in: what was compared can be compared again. */
export const registerExtracts = sqliteTable(
  "register_extracts",
  {
    id: text("id").primaryKey(),
    originalName: text("original_name").notNull(),
    /** Rows and problems as read from the sheet; see the module that compares them. */
    content: text("content", { mode: "json" }).$type<unknown>().notNull(),
    rowCount: integer("row_count").notNull(),
    byId: text("by_id")
      .notNull()
      .references(() => users.id, { onDelete: "restrict" }),
    at: text("at").notNull(),
  },
  (t) => [index("register_extracts_by").on(t.byId, t.at)],
);

/** A certificate without finding or doubt that was drawn for a full look all the same, so that silent errors show. */
export const fullLooks = sqliteTable(
  "full_looks",
  {
    certificateId: text("certificate_id")
      .primaryKey()
      .references(() => certificates.id, { onDelete: "restrict" }),
    drawnAt: text("drawn_at").notNull(),
    /** Share in percent that was drawn then. */
    percent: real("percent").notNull(),
    doneAt: text("done_at"),
    doneById: text("done_by_id").references(() => users.id, { onDelete: "restrict" }),
  },
  (t) => [
    index("full_looks_open").on(t.doneAt),
    index("full_looks_done_by").on(t.doneById),
    check("percent_of_hundred", sql`${t.percent} between 0 and 100`),
  ],
);

/** What the search looks through, letters folded; written anew when the certificate changes. */
export const certificateSearch = sqliteTable("certificate_search", {
  /** For the full-text index, which knows rows by a number only. */
  row: integer("row").primaryKey({ autoIncrement: true }),
  certificateId: text("certificate_id")
    .notNull()
    .unique()
    .references(() => certificates.id, { onDelete: "restrict" }),
  number: text("number").notNull(),
  titles: text("titles").notNull(),
  names: text("names").notNull(),
});

/** Certificates whose search row is out of date; noted by triggers, whoever changed them. */
export const searchChanges = sqliteTable("search_changes", {
  certificateId: text("certificate_id").primaryKey(),
});
