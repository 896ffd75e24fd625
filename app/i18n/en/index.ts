import { accounts } from "./accounts.ts";
import { auth } from "./auth.ts";
import { certificates } from "./certificates.ts";
import { deskFields } from "./desk-fields.ts";
import { duplicates } from "./duplicates.ts";
import { fields } from "./fields.ts";
import { findingSteps } from "./finding-steps.ts";
import { findings } from "./findings.ts";
import { legalSources } from "./legal-sources.ts";
import { mine } from "./mine.ts";
import { missing } from "./missing.ts";
import { objectTypes, workKinds } from "./object-types.ts";
import { pageViewer } from "./page-viewer.ts";
import { people } from "./people.ts";
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
  auth,
  certificates,
  deskFields,
  duplicates,
  fields,
  findingSteps,
  findings,
  legalSources,
  mine,
  missing,
  objectTypes,
  pageViewer,
  people,
  periods,
  reading,
  refusals,
  reports,
  review,
  rules,
  shell,
  workKinds,
};
