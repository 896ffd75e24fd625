import { sql } from "drizzle-orm";
import { check, index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { CalendarDate } from "#app/model/calendar-date.ts";

/** One faculty of the university. */
export const faculties = sqliteTable("faculties", {
  id: text("id").primaryKey(),
  nameKk: text("name_kk").notNull(),
  nameRu: text("name_ru").notNull(),
  nameEn: text("name_en").notNull(),
});

/** One department (кафедра) of a faculty. */
export const departments = sqliteTable(
  "departments",
  {
    id: text("id").primaryKey(),
    facultyId: text("faculty_id")
      .notNull()
      .references(() => faculties.id, { onDelete: "restrict" }),
    nameKk: text("name_kk").notNull(),
    nameRu: text("name_ru").notNull(),
    nameEn: text("name_en").notNull(),
  },
  (t) => [index("departments_faculty").on(t.facultyId)],
);

/** One member of staff. The patronymic is optional, as in identity documents. */
export const staff = sqliteTable(
  "staff",
  {
    id: text("id").primaryKey(),
    surname: text("surname").notNull(),
    givenName: text("given_name").notNull(),
    patronymic: text("patronymic"),
    /** Sorts by the Kazakh alphabet under a plain byte comparison; SQLite's own collation cannot. */
    sortKey: text("sort_key").notNull(),
    email: text("email"),
  },
  (t) => [index("staff_sort").on(t.sortKey)],
);

/** One spelling of a member of staff: the directory's own, or one that a person confirmed on a certificate. */
export const staffNames = sqliteTable(
  "staff_names",
  {
    id: text("id").primaryKey(),
    staffId: text("staff_id")
      .notNull()
      .references(() => staff.id, { onDelete: "restrict" }),
    name: text("name").notNull(),
    /** Keys made by `certificate/match/name-keys`. */
    exactKey: text("exact_key").notNull(),
    foldKey: text("fold_key").notNull(),
    source: text("source", { enum: ["directory", "confirmed"] }).notNull(),
  },
  (t) => [
    index("staff_names_staff").on(t.staffId),
    index("staff_names_exact").on(t.exactKey),
    index("staff_names_fold").on(t.foldKey),
  ],
);

/** One post of one person in one department, with its days. A certificate counts where its author worked on its date. */
export const affiliations = sqliteTable(
  "affiliations",
  {
    id: text("id").primaryKey(),
    staffId: text("staff_id")
      .notNull()
      .references(() => staff.id, { onDelete: "restrict" }),
    departmentId: text("department_id")
      .notNull()
      .references(() => departments.id, { onDelete: "restrict" }),
    position: text("position").notNull(),
    /** Share of a full post, 1–150 per cent. */
    sharePercent: integer("share_percent").notNull(),
    fromOn: text("from_on").$type<CalendarDate>().notNull(),
    /** Last day, `null` while it lasts. */
    toOn: text("to_on").$type<CalendarDate>(),
  },
  (t) => [
    index("affiliations_staff").on(t.staffId),
    index("affiliations_department").on(t.departmentId),
    check("affiliation_days", sql`${t.fromOn} glob '????-??-??' and (${t.toOn} is null or ${t.toOn} >= ${t.fromOn})`),
    check("affiliation_share", sql`${t.sharePercent} between 1 and 150`),
  ],
);
