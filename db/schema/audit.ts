import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { users } from "./accounts.ts";
import { certificates } from "./certificates.ts";

/** One thing that happened: who, when, before, after, why. Only ever added to, in the transaction of the change itself. */
export const events = sqliteTable(
  "events",
  {
    id: integer("id").primaryKey({ autoIncrement: true }),
    at: text("at").notNull(),
    /** `null`: the reading worker. */
    userId: text("user_id").references(() => users.id, { onDelete: "restrict" }),
    action: text("action").notNull(),
    certificateId: text("certificate_id").references(() => certificates.id, { onDelete: "restrict" }),
    /** Id of what was changed where it is no certificate (an account, a rule). */
    subjectId: text("subject_id"),
    before: text("before", { mode: "json" }).$type<unknown>(),
    after: text("after", { mode: "json" }).$type<unknown>(),
    reason: text("reason"),
    /** SHA-256 (hex) of the event and of the hash before it; `null` only until the chain was made for events of before. */
    hash: text("hash"),
  },
  (t) => [index("events_certificate").on(t.certificateId, t.id), index("events_user").on(t.userId)],
);
