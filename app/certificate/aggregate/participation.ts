import type { CountedAuthor, CountedCertificate } from "#app/model/rating.ts";
import type { Fraction } from "./fraction.ts";
import type { WorkShare, WorkWorth } from "./split-points.ts";

/** What made the points of one participation: everything that a person needs to do the sum again. */
export type Arithmetic = {
  worth: WorkWorth;
  share: WorkShare;
  /** Part of the author's points that goes to this department. */
  ofPosts: Fraction;
  /** Less than 1 where the rule gives part-timers a part. */
  ofFullPost: Fraction;
  /** `null`: the rule's limit was not reached. `sum`: what the author would have without it. */
  limit: { cap: number; sum: Fraction } | null;
};

/** One author of one certificate in one department, with the points they get for it. */
export type Participation<C extends CountedCertificate = CountedCertificate> = {
  certificate: C;
  author: CountedAuthor;
  /** Points, exactly. */
  share: Fraction;
  /** How many different authors of the certificate count, before any filter. */
  ownAuthors: number;
  arithmetic: Arithmetic;
};
