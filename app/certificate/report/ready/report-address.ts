import type { ReportKind } from "#app/model/report.ts";

/** Where a report is looked at: what somebody puts together is shown where it is put together. */
export function reportAddress(kind: ReportKind, search: Record<string, string> | URLSearchParams): string {
  const page = kind === "custom" ? "/reports/builder" : `/reports/ready/${kind}`;
  const query = new URLSearchParams(search).toString();
  return query === "" ? page : `${page}?${query}`;
}
