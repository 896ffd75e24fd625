import type { filterChoices } from "../filter-choices.ts";

/** What the form above a report offers, named in the language of the screen. */
export type ReportChoices = ReturnType<typeof filterChoices> & {
  /** Frozen states of the period, the newest first. */
  snapshots: { number: number; madeAt: string }[];
};
