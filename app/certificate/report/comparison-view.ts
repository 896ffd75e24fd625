import type { CertificateChange, ReportComparison } from "./compare-reports.ts";
import type { NamedChange } from "./rule-effect.ts";

/** A number of a frozen state, or the register as it is now. */
export type StateChoice = number | "now";

/** One certificate that differs, as the page shows it. */
export type ChangedLine = Pick<CertificateChange, "change" | "fields"> & { id: string; number: string; title: string };

/** The comparison as the page shows it. */
export type ComparisonView = {
  periodId: string;
  from: StateChoice;
  to: StateChoice;
  /** Numbers of all frozen states, the newest first. */
  snapshots: { number: number; madeAt: string }[];
  total: ReportComparison["total"];
  people: NamedChange[];
  departments: NamedChange[];
  certificates: ChangedLine[];
  isIntact: boolean;
};
