/** What the form above a report offers to choose; the names are those of its query string. */
const reportFields = [
  "period",
  "snapshot",
  "from",
  "to",
  "faculty",
  "department",
  "type",
  "kind",
  "person",
  "month",
  "reimbursed",
] as const;
export type ReportField = (typeof reportFields)[number];
