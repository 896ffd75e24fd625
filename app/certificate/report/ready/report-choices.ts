import type { filterChoices } from "../filter-choices.ts";

/** What the form above a report offers, named in the language of the screen. */
export type ReportChoices = ReturnType<typeof filterChoices>;
