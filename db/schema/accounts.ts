import { sql } from "drizzle-orm";
import { check, index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { languages } from "#app/model/language.ts";
import { roles } from "#app/model/viewer.ts";
import { staff } from "./people.ts";

/** One person who may sign in. A teacher's account points at their entry in the staff directory. */
export const users = sqliteTable(
  "users",
  {
    id: text("id").primaryKey(),
    /** Lower case: how the person signs in. */
    email: text("email").notNull().unique(),
    displayName: text("display_name").notNull(),
    role: text("role", { enum: roles }).notNull(),
    staffId: text("staff_id").references(() => staff.id, { onDelete: "restrict" }),
    passwordHash: text("password_hash").notNull(),
    language: text("language", { enum: languages }).notNull().default("kk"),
    active: integer("active", { mode: "boolean" }).notNull().default(true),
    createdAt: text("created_at").notNull(),
  },
  (t) => [index("users_staff").on(t.staffId), check("email_is_lower", sql`${t.email} = lower(${t.email})`)],
);

/** One browser's session, also before sign-in. The cookie holds a random token, this table only its SHA-256. */
export const sessions = sqliteTable(
  "sessions",
  {
    id: text("id").primaryKey(),
    userId: text("user_id").references(() => users.id, { onDelete: "restrict" }),
    /** Remix session data as JSON. */
    data: text("data").notNull(),
    createdAt: text("created_at").notNull(),
    expiresAt: text("expires_at").notNull(),
  },
  (t) => [index("sessions_user").on(t.userId), index("sessions_expiry").on(t.expiresAt)],
);

/** One setting of this installation, for example the digest of the one-time set-up token. */
export const settings = sqliteTable("settings", {
  key: text("key").primaryKey(),
  value: text("value").notNull(),
});
