import { accounts } from "./accounts.ts";
import { audit } from "./audit.ts";
import { auth } from "./auth.ts";
import { certificates } from "./certificates.ts";
import { desk } from "./desk.ts";
import { duplicates } from "./duplicates.ts";
import { fields } from "./fields.ts";
import { findings } from "./findings.ts";
import { legalSources } from "./legal-sources.ts";
import { mine } from "./mine.ts";
import { missing } from "./missing.ts";
import { objectTypes, workKinds } from "./object-types.ts";
import { people } from "./people.ts";
import { quality } from "./quality.ts";
import { reading } from "./reading.ts";
import { periods } from "./periods.ts";
import { refusals } from "./refusals.ts";
import { reports } from "./reports.ts";
import { review } from "./review.ts";
import { rules } from "./rules.ts";
import { shell } from "./shell.ts";

/** All texts of this language; every namespace is a file beside this one. */
export const texts = {
  accounts,
  audit,
  auth,
  certificates,
  desk,
  duplicates,
  fields,
  findings,
  legalSources,
  mine,
  missing,
  objectTypes,
  people,
  periods,
  quality,
  reading,
  refusals,
  reports,
  review,
  rules,
  shell,
  workKinds,
};
