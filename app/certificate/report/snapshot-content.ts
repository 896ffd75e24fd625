import type { TotalLine } from "#app/certificate/aggregate/roll-up.ts";
import type { Place } from "#app/model/place.ts";
import type { Exclusion, RatedCertificate, RatedPerson, RatingPeriod, RuleVersion } from "#app/model/rating.ts";
import type { FullPosts } from "./dashboard/full-posts.ts";

/** One faculty or department as it was named when the period was closed. */
export type FrozenUnit = { id: string; facultyId?: string; nameKk: string; nameRu: string; nameEn: string };

/** Everything of a frozen state but its rows: what is needed to print the same report again. */
export type SnapshotContent = {
  period: RatingPeriod;
  rule: RuleVersion;
  faculties: FrozenUnit[];
  departments: (FrozenUnit & { facultyId: string })[];
  people: RatedPerson[];
  /** Where the number of a certificate was read, by certificate id. */
  places: [certificateId: string, place: Place][];
  /** Figures of the whole period, before rounding. */
  totals: TotalLine[];
  /** Who closed the period, as shown then. */
  madeBy: string;
  /** Full posts of the departments; missing in states frozen before they were kept. */
  fullPosts?: FullPosts;
};

/** A frozen state as it was closed. */
export type Snapshot = {
  number: number;
  madeAt: string;
  content: SnapshotContent;
  counted: RatedCertificate[];
  excluded: Exclusion[];
  /** Content and rows still give the checksum they were frozen with. */
  isIntact: boolean;
};
