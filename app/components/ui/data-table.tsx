import { flexRender, getCoreRowModel, useReactTable, type ColumnDef } from "@tanstack/react-table";

/** How a column stands: numbers to the right in figures of one width. Set as `meta` of a column. */
export type ColumnMeta = { numeric?: boolean };

/**
 * A plain table of rows that the server has sorted and paged. `caption` names it for screen readers.
 * On phones every row is a card with its headings beside the values. Where it is still too wide it scrolls inside its own
 * frame, so that the page never does; the frame takes the focus, so that the keyboard can scroll it.
 */
export function DataTable<Row>({
  caption,
  rows,
  columns,
  rowId,
}: {
  caption: string;
  rows: Row[];
  /** Columns show themselves through `cell`; their value types differ, so the table does not ask. */
  columns: ColumnDef<Row>[];
  rowId: (row: Row) => string;
}) {
  const table = useReactTable({ data: rows, columns, getRowId: rowId, getCoreRowModel: getCoreRowModel() });
  return (
    <section className="overflow-x-auto rounded-card border border-line bg-surface" tabIndex={0} aria-label={caption}>
      <table className="stacks-on-phone w-full border-collapse text-left">
        <caption className="sr-only">{caption}</caption>
        <thead className="border-b border-line text-sm text-muted">
          {table.getHeaderGroups().map((group) => (
            <tr key={group.id}>
              {group.headers.map((header) => (
                <th
                  key={header.id}
                  scope="col"
                  className={`px-3 py-2 font-medium ${cellLook(header.column.columnDef.meta)}`}
                >
                  {flexRender(header.column.columnDef.header, header.getContext())}
                </th>
              ))}
            </tr>
          ))}
        </thead>
        <tbody>
          {table.getRowModel().rows.map((row) => (
            <tr key={row.id} className="border-b border-line last:border-b-0 hover:bg-paper">
              {row.getVisibleCells().map((cell) => (
                <td
                  key={cell.id}
                  data-heading={headingOf(cell.column.columnDef.header)}
                  className={`py-0.5 align-top md:px-3 md:py-2 ${cellLook(cell.column.columnDef.meta)}`}
                >
                  <div className="min-w-0">{flexRender(cell.column.columnDef.cell, cell.getContext())}</div>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** The heading that stands beside the value on a phone. */
function headingOf(header: unknown): string | undefined {
  return typeof header === "string" ? header : undefined;
}

function cellLook(meta: ColumnMeta | undefined): string {
  return meta?.numeric === true ? "tabular-nums md:text-right" : "";
}
