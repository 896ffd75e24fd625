import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import {
  mediaTypes,
  readingStages,
  usualChoices,
  type FileOutcome,
  type FileReading,
  type ReadingChoices,
} from "#app/model/reading.ts";
import { users } from "./accounts.ts";

/** One stored original, once however often it was sent. Its id is the SHA-256 of its bytes (hex), which is also its place on disk. */
export const files = sqliteTable("files", {
  id: text("id").primaryKey(),
  bytes: integer("bytes").notNull(),
  /** Found from the content; `null` where the content is none of the kinds we read. */
  mediaType: text("media_type", { enum: mediaTypes }),
  storedAt: text("stored_at").notNull(),
});

/** One sending of a file by one person. Two people may send the same file. */
export const submissions = sqliteTable(
  "submissions",
  {
    id: text("id").primaryKey(),
    fileId: text("file_id")
      .notNull()
      .references(() => files.id, { onDelete: "restrict" }),
    senderId: text("sender_id")
      .notNull()
      .references(() => users.id, { onDelete: "restrict" }),
    /** Who sent it in the sender's name (a delegate, a head of department); `null`: the sender. */
    uploadedById: text("uploaded_by_id").references(() => users.id, { onDelete: "restrict" }),
    /** The name on the sender's disk; shown to them, never used as a path. */
    originalName: text("original_name").notNull(),
    sentAt: text("sent_at").notNull(),
  },
  (t) => [
    index("submissions_file").on(t.fileId),
    index("submissions_sender").on(t.senderId, t.sentAt),
    index("submissions_uploaded_by").on(t.uploadedById, t.sentAt),
  ],
);

/** `cancelled`: somebody no longer wanted it; like `done` and `failed` an end, it never runs again. */
export const jobStates = ["queued", "running", "done", "failed", "cancelled"] as const;

/** One reading to be done: the queue. A row stays as the record of how it went. */
export const readingJobs = sqliteTable(
  "reading_jobs",
  {
    id: text("id").primaryKey(),
    submissionId: text("submission_id")
      .notNull()
      .references(() => submissions.id, { onDelete: "restrict" }),
    state: text("state", { enum: jobStates }).notNull().default("queued"),
    attempts: integer("attempts").notNull().default(0),
    /** Code of the last failure, for people in `findings`, never a stack. */
    error: text("error"),
    queuedAt: text("queued_at").notNull(),
    startedAt: text("started_at"),
    /** A running job whose beat is old belongs to a worker that died, and is queued again. */
    heartbeatAt: text("heartbeat_at"),
    finishedAt: text("finished_at"),
    /** What a person asked of this reading. */
    choices: text("choices", { mode: "json" }).$type<ReadingChoices>().notNull().default(usualChoices),
    /** Who asked for it: it changes only certificates that person may correct. `null`: the sender. */
    askedById: text("asked_by_id").references(() => users.id, { onDelete: "restrict" }),
    /** How far the running attempt has come; `null`: nothing was said yet. */
    stage: text("stage", { enum: readingStages }),
    /** Counted from 1, 0 before the first. */
    page: integer("page"),
    pageCount: integer("page_count"),
    /** Set while it runs, for its worker to see: whatever the reading comes to is not kept. */
    cancelRequestedAt: text("cancel_requested_at"),
  },
  (t) => [
    index("reading_jobs_submission").on(t.submissionId),
    index("reading_jobs_state").on(t.state, t.queuedAt),
    index("reading_jobs_asked_by").on(t.askedById),
  ],
);

/** What the engine said of a submission's file, whole and unchanged: values, pages, boxes, findings. Written once, never edited. */
export const readings = sqliteTable(
  "readings",
  {
    id: text("id").primaryKey(),
    submissionId: text("submission_id")
      .notNull()
      .references(() => submissions.id, { onDelete: "restrict" }),
    jobId: text("job_id")
      .notNull()
      .references(() => readingJobs.id, { onDelete: "restrict" }),
    engine: text("engine").notNull(),
    outcome: text("outcome").$type<FileOutcome>().notNull(),
    reading: text("reading", { mode: "json" }).$type<FileReading>().notNull(),
    readAt: text("read_at").notNull(),
  },
  (t) => [index("readings_submission").on(t.submissionId), index("readings_job").on(t.jobId)],
);

/** One beat of the background worker, for the health page. */
export const workerBeats = sqliteTable("worker_beats", {
  workerId: text("worker_id").primaryKey(),
  at: text("at").notNull(),
});
