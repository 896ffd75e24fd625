import { z } from "zod";
import { directoryFields, rowStatuses, type DirectoryField } from "#app/model/directory.ts";

/** Body of the preview page. `column-<sheet>-<number>` fields say what columns hold; see {@link columnsOf}. */
export const previewForm = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal("columns") }),
  z.object({ intent: z.literal("confirm"), seal: z.string().regex(/^[0-9a-f]{32}$/) }),
  z.object({ intent: z.literal("give-up") }),
]);

/** Query of the preview page: rows of one kind only. */
export const previewFilter = z.object({ show: z.enum(rowStatuses).optional().catch(undefined) });

const field = z.enum(directoryFields);

/** What each column of each sheet shall hold, out of the posted fields; an empty choice is a column that is not read. */
export function columnsOf(form: Iterable<readonly [string, unknown]>): (DirectoryField | null)[][] {
  const sheets: (DirectoryField | null)[][] = [];
  for (const [name, value] of form) {
    const match = /^column-(\d{1,2})-(\d{1,3})$/u.exec(name);
    if (match === null) continue;
    const [sheet, column] = [Number(match[1]), Number(match[2])];
    const columns = (sheets[sheet] ??= []);
    columns[column] = field.safeParse(value).data ?? null;
  }
  return sheets;
}
