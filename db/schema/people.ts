import { sql } from "drizzle-orm";
import { type AnySQLiteColumn, check, index, integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import type { CalendarDate } from "#app/model/calendar-date.ts";

/** One faculty of the university under its present names; former ones are in `former_faculties`. */
export const faculties = sqliteTable("faculties", {
  id: text("id").primaryKey(),
  nameKk: text("name_kk").notNull(),
  nameRu: text("name_ru").notNull(),
  nameEn: text("name_en").notNull(),
  /** Last day, `null` while it exists. */
  closedOn: text("closed_on").$type<CalendarDate>(),
});

/** The names one faculty had up to and including `untilOn`, since the day after the row before it. */
export const formerFaculties = sqliteTable(
  "former_faculties",
  {
    id: text("id").primaryKey(),
    facultyId: text("faculty_id")
      .notNull()
      .references(() => faculties.id, { onDelete: "restrict" }),
    untilOn: text("until_on").$type<CalendarDate>().notNull(),
    nameKk: text("name_kk").notNull(),
    nameRu: text("name_ru").notNull(),
    nameEn: text("name_en").notNull(),
  },
  (t) => [uniqueIndex("former_faculties_day").on(t.facultyId, t.untilOn)],
);

/** One department (кафедра) under its present names and faculty; former ones are in `former_departments`. */
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
    /** Last day, `null` while it exists. */
    closedOn: text("closed_on").$type<CalendarDate>(),
    /** The department its people went to when it was merged. */
    mergedIntoId: text("merged_into_id").references((): AnySQLiteColumn => departments.id, { onDelete: "restrict" }),
  },
  (t) => [index("departments_faculty").on(t.facultyId), index("departments_merged_into").on(t.mergedIntoId)],
);

/**
 * The names and the faculty one department had up to and including `untilOn`, since the day after the row before it.
 * No row covers a day: the present ones hold. See `people/directory/structure-on-day`.
 */
export const formerDepartments = sqliteTable(
  "former_departments",
  {
    id: text("id").primaryKey(),
    departmentId: text("department_id")
      .notNull()
      .references(() => departments.id, { onDelete: "restrict" }),
    untilOn: text("until_on").$type<CalendarDate>().notNull(),
    facultyId: text("faculty_id")
      .notNull()
      .references(() => faculties.id, { onDelete: "restrict" }),
    nameKk: text("name_kk").notNull(),
    nameRu: text("name_ru").notNull(),
    nameEn: text("name_en").notNull(),
  },
  (t) => [
    uniqueIndex("former_departments_day").on(t.departmentId, t.untilOn),
    index("former_departments_faculty").on(t.facultyId),
  ],
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
    /** Sixteen digits in four groups, "0000-0002-1825-0097". */
    orcid: text("orcid"),
    /** Number of the person in the university's own system, as that system writes it. */
    outsideId: text("outside_id"),
  },
  (t) => [index("staff_sort").on(t.sortKey), uniqueIndex("staff_outside_id").on(t.outsideId)],
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

/** One spelling that a person said is nobody of this university: not asked again. */
export const externalNames = sqliteTable("external_names", {
  /** Key made by `certificate/match/name-keys`. */
  exactKey: text("exact_key").primaryKey(),
  name: text("name").notNull(),
  learnedAt: text("learned_at").notNull(),
});
