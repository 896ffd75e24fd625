import { sql } from "drizzle-orm";
import { check, index, integer, real, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { CalendarDate } from "#app/model/calendar-date.ts";
import { editions } from "#app/model/edition.ts";
import type { FindingCode, Severity } from "#app/model/finding.ts";
import type { Language } from "#app/model/language.ts";
import type { LegalSource } from "#app/model/legal-source.ts";
import { objectTypes, workKinds } from "#app/model/object-type.ts";
import type { FieldName } from "#app/model/field-name.ts";
import type { Place } from "#app/model/place.ts";
import { reviewStates } from "#app/model/review-state.ts";
import { users } from "./accounts.ts";
import { readings, submissions } from "./files.ts";
import { staff } from "./people.ts";

/**
 * One registered work as it stands now: the machine's reading with people's corrections on top.
 * What the machine read, and where, is in `readings` (certificate number `indexInReading`); what people changed is in `corrections`.
 */
export const certificates = sqliteTable(
  "certificates",
  {
    id: text("id").primaryKey(),
    submissionId: text("submission_id")
      .notNull()
      .references(() => submissions.id, { onDelete: "restrict" }),
    readingId: text("reading_id")
      .notNull()
      .references(() => readings.id, { onDelete: "restrict" }),
    /** Place in `reading.certificates`, counted from 0: a file may hold several. `null`: typed by a person from an unread file. */
    indexInReading: integer("index_in_reading"),
    /** The teacher who sent it and may correct it until it is submitted. */
    senderId: text("sender_id")
      .notNull()
      .references(() => users.id, { onDelete: "restrict" }),
    state: text("state", { enum: reviewStates }).notNull().default("draft"),
    /** Plus one on every change: guards against lost updates. */
    version: integer("version").notNull().default(0),
    edition: text("edition", { enum: editions }),
    /** As printed, zeros kept; not unique: old counters restarted every year. */
    number: text("number"),
    registeredOn: text("registered_on").$type<CalendarDate>(),
    /** Day of receipt, only the register knows it (Order 1315, App. 3, column 3). */
    receivedOn: text("received_on").$type<CalendarDate>(),
    createdOn: text("created_on").$type<CalendarDate>(),
    objectType: text("object_type", { enum: objectTypes }).notNull().default("unknown"),
    workKind: text("work_kind", { enum: workKinds }),
    titleKk: text("title_kk"),
    titleRu: text("title_ru"),
    titleEn: text("title_en"),
    /** Folded title: with number, date and authors it tells two works apart. */
    titleKey: text("title_key").notNull().default(""),
    /**
     * How many values, authors included, the machine is unsure of or could not read and no person has set; written with the
     * findings. `null`: not judged yet, which is never taken for none.
     */
    doubtfulValues: integer("doubtful_values"),
    /** 0–1: how sure the machine is of the value it is least sure of, people's aside; `null` as above or nothing read. */
    leastConfidence: real("least_confidence"),
    decidedById: text("decided_by_id").references(() => users.id, { onDelete: "restrict" }),
    /** Why it was returned or rejected, in the words of the office. */
    decisionReason: text("decision_reason"),
    createdAt: text("created_at").notNull(),
    submittedAt: text("submitted_at"),
    decidedAt: text("decided_at"),
  },
  (t) => [
    index("certificates_state").on(t.state, t.submittedAt, t.id),
    // The order of the register: whoever reads it in portions goes on from a place.
    index("certificates_register").on(t.registeredOn, t.number, t.id),
    index("certificates_number_day").on(t.number, t.registeredOn),
    index("certificates_submission").on(t.submissionId),
    index("certificates_reading").on(t.readingId),
    index("certificates_sender").on(t.senderId),
    index("certificates_decided_by").on(t.decidedById),
    check("registered_on_is_day", sql`${t.registeredOn} is null or ${t.registeredOn} glob '????-??-??'`),
    check("created_on_is_day", sql`${t.createdOn} is null or ${t.createdOn} glob '????-??-??'`),
    check(
      "approved_is_complete",
      sql`${t.state} <> 'approved' or (${t.number} is not null and ${t.registeredOn} is not null)`,
    ),
  ],
);

/** How an author is tied to the staff directory. `machine`: exactly one person fits; `person`: somebody confirmed it; `external`: not of this university; `open`: nobody decided yet. */
export const authorLinks = ["machine", "person", "external", "open"] as const;

/** One author of one certificate, in printed order. */
export const certificateAuthors = sqliteTable(
  "certificate_authors",
  {
    id: text("id").primaryKey(),
    certificateId: text("certificate_id")
      .notNull()
      .references(() => certificates.id, { onDelete: "restrict" }),
    /** Counted from 0. */
    position: integer("position").notNull(),
    name: text("name").notNull(),
    /** Spelling in each half. */
    spellings: text("spellings", { mode: "json" }).$type<Partial<Record<Language, string>>>().notNull(),
    staffId: text("staff_id").references(() => staff.id, { onDelete: "restrict" }),
    link: text("link", { enum: authorLinks }).notNull().default("open"),
  },
  (t) => [
    index("certificate_authors_certificate").on(t.certificateId, t.position),
    index("certificate_authors_staff").on(t.staffId),
    check("linked_has_staff", sql`(${t.link} in ('machine', 'person')) = (${t.staffId} is not null)`),
  ],
);

/** One finding about one certificate as it stands now; written anew whenever a value changes. */
export const certificateFindings = sqliteTable(
  "certificate_findings",
  {
    id: text("id").primaryKey(),
    certificateId: text("certificate_id")
      .notNull()
      .references(() => certificates.id, { onDelete: "restrict" }),
    code: text("code").$type<FindingCode>().notNull(),
    severity: text("severity").$type<Severity>().notNull(),
    field: text("field").$type<FieldName>(),
    half: text("half").$type<Language>(),
    params: text("params", { mode: "json" }).$type<Record<string, string>>().notNull(),
    clause: text("clause").$type<LegalSource>().notNull(),
    places: text("places", { mode: "json" }).$type<Place[]>().notNull(),
  },
  (t) => [index("certificate_findings_certificate").on(t.certificateId)],
);

/** One field a person changed. It outlives every later reading: a machine never writes over it. */
export const corrections = sqliteTable(
  "corrections",
  {
    id: text("id").primaryKey(),
    certificateId: text("certificate_id")
      .notNull()
      .references(() => certificates.id, { onDelete: "restrict" }),
    /** Column that was corrected: number, registeredOn, createdOn, objectType, titleKk, titleRu, titleEn, workKind, authors. */
    field: text("field").notNull(),
    /** What stood there before, as JSON. */
    before: text("before", { mode: "json" }).$type<unknown>(),
    after: text("after", { mode: "json" }).$type<unknown>(),
    byId: text("by_id")
      .notNull()
      .references(() => users.id, { onDelete: "restrict" }),
    at: text("at").notNull(),
  },
  (t) => [index("corrections_certificate").on(t.certificateId, t.field), index("corrections_by").on(t.byId)],
);
