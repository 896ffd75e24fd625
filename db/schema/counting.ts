import { sql } from "drizzle-orm";
import { check, index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { objectTypes, workKinds } from "#app/model/object-type.ts";
import { users } from "./accounts.ts";
import { certificates } from "./certificates.ts";
import { staff } from "./people.ts";
import { ratingPeriods } from "./periods.ts";

/**
 * One thing that changed since the roll-ups were brought up to date. Triggers write it (`counting-triggers.server`),
 * so that no way of changing a certificate, an author or a post can forget to.
 */
export const countingChanges = sqliteTable("counting_changes", {
  id: integer("id").primaryKey({ autoIncrement: true }),
  kind: text("kind", { enum: ["certificate", "staff", "everything"] }).notNull(),
  subjectId: text("subject_id").notNull(),
});

/** One author of one certificate in one department, as counted in one period: what the roll-ups add up. */
export const countingRows = sqliteTable(
  "counting_rows",
  {
    periodId: text("period_id")
      .notNull()
      .references(() => ratingPeriods.id, { onDelete: "restrict" }),
    certificateId: text("certificate_id")
      .notNull()
      .references(() => certificates.id, { onDelete: "restrict" }),
    /** A member of staff, or `outside:` and a digest of a name. */
    staffId: text("staff_id").notNull(),
    departmentId: text("department_id").notNull(),
    facultyId: text("faculty_id").notNull(),
    objectType: text("object_type", { enum: objectTypes }).notNull(),
    /** As the rule sees it; `null`: nobody has set it and the title does not tell. */
    workKind: text("work_kind", { enum: workKinds }),
    /** "YYYY-MM" */
    month: text("month").notNull(),
    /** Exact points as a fraction, "5/3". */
    points: text("points").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.periodId, t.certificateId, t.staffId, t.departmentId] }),
    index("counting_rows_certificate").on(t.certificateId),
    index("counting_rows_staff").on(t.periodId, t.staffId),
    index("counting_rows_department").on(t.periodId, t.departmentId),
  ],
);

/** What each grouping of a period adds up to. */
export const groupings = [
  "university",
  "faculty",
  "department",
  "person",
  "object-type",
  "work-kind",
  "month",
] as const;

/** One line of figures of one period: kept up to date by adding and taking away, never counted anew for a look. */
export const countingTotals = sqliteTable(
  "counting_totals",
  {
    periodId: text("period_id")
      .notNull()
      .references(() => ratingPeriods.id, { onDelete: "restrict" }),
    grouping: text("grouping", { enum: groupings }).notNull(),
    /** Id, type code or month; "university" for the whole. */
    key: text("key").notNull(),
    certificates: integer("certificates").notNull(),
    participations: integer("participations").notNull(),
    /** Exact sum as a fraction; the rule's rounding comes when it is shown. */
    points: text("points").notNull(),
  },
  (t) => [primaryKey({ columns: [t.periodId, t.grouping, t.key] })],
);

/** One thing that is approved and does not count in one period, as the report lists it. */
export const countingExclusions = sqliteTable(
  "counting_exclusions",
  {
    id: integer("id").primaryKey({ autoIncrement: true }),
    periodId: text("period_id")
      .notNull()
      .references(() => ratingPeriods.id, { onDelete: "restrict" }),
    certificateId: text("certificate_id")
      .notNull()
      .references(() => certificates.id, { onDelete: "restrict" }),
    exclusion: text("exclusion", { mode: "json" }).$type<unknown>().notNull(),
  },
  (t) => [
    index("counting_exclusions_period").on(t.periodId, t.certificateId),
    index("counting_exclusions_certificate").on(t.certificateId),
  ],
);

/** The rule and closing days a period's roll-ups were counted by; another state means counting anew. */
export const countingStates = sqliteTable("counting_states", {
  periodId: text("period_id")
    .primaryKey()
    .references(() => ratingPeriods.id, { onDelete: "restrict" }),
  basis: text("basis").notNull(),
});

/** The percentage of one work that somebody entered for one of its authors, where the rule goes by entered shares. */
export const manualShares = sqliteTable(
  "manual_shares",
  {
    certificateId: text("certificate_id")
      .notNull()
      .references(() => certificates.id, { onDelete: "restrict" }),
    staffId: text("staff_id")
      .notNull()
      .references(() => staff.id, { onDelete: "restrict" }),
    /** Hundredths of a per cent: 3333 is 33.33 %. */
    percentHundredths: integer("percent_hundredths").notNull(),
    enteredById: text("entered_by_id")
      .notNull()
      .references(() => users.id, { onDelete: "restrict" }),
    enteredAt: text("entered_at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.certificateId, t.staffId] }),
    index("manual_shares_staff").on(t.staffId),
    index("manual_shares_entered_by").on(t.enteredById),
    check("manual_share_percent", sql`${t.percentHundredths} between 0 and 10000`),
  ],
);
