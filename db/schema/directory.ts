import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { DirectoryPlanCounts, DirectorySheet, RowsOfTable } from "#app/model/directory.ts";
import { users } from "./accounts.ts";

/** What was done to the directory in one go. */
export const directoryOperationKinds = ["import", "edit", "move", "rename", "close", "merge"] as const;

/** One file that is shown before it is taken over: its cells and how its columns are read. Gone once it was taken over or given up. */
export const directoryDrafts = sqliteTable(
  "directory_drafts",
  {
    id: text("id").primaryKey(),
    byId: text("by_id")
      .notNull()
      .references(() => users.id, { onDelete: "restrict" }),
    fileName: text("file_name").notNull(),
    sheets: text("sheets", { mode: "json" }).$type<DirectorySheet[]>().notNull(),
    createdAt: text("created_at").notNull(),
  },
  (t) => [index("directory_drafts_by").on(t.byId)],
);

/** One change of the directory, done in one transaction and undone as a whole. */
export const directoryOperations = sqliteTable(
  "directory_operations",
  {
    id: text("id").primaryKey(),
    kind: text("kind", { enum: directoryOperationKinds }).notNull(),
    /** `null`: done by the command line. */
    byId: text("by_id").references(() => users.id, { onDelete: "restrict" }),
    at: text("at").notNull(),
    /** Only imports have one. */
    fileName: text("file_name"),
    counts: text("counts", { mode: "json" }).$type<DirectoryPlanCounts>(),
    undoneAt: text("undone_at"),
    undoneById: text("undone_by_id").references(() => users.id, { onDelete: "restrict" }),
  },
  (t) => [
    index("directory_operations_at").on(t.at),
    index("directory_operations_by").on(t.byId),
    index("directory_operations_undone_by").on(t.undoneById),
  ],
);

/** One row that one operation added (`before` is null), changed or removed (`after` is null), in the order it was done. */
export const directoryChanges = sqliteTable(
  "directory_changes",
  {
    id: integer("id").primaryKey({ autoIncrement: true }),
    operationId: text("operation_id")
      .notNull()
      .references(() => directoryOperations.id, { onDelete: "restrict" }),
    table: text("table_name").$type<keyof RowsOfTable>().notNull(),
    rowId: text("row_id").notNull(),
    before: text("before", { mode: "json" }).$type<Record<string, unknown>>(),
    after: text("after", { mode: "json" }).$type<Record<string, unknown>>(),
  },
  (t) => [index("directory_changes_operation").on(t.operationId, t.id), index("directory_changes_row").on(t.rowId)],
);
