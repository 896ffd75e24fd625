import { accounts } from "./accounts.ts";
import { audit } from "./audit.ts";
import { application } from "./application.ts";
import { auth } from "./auth.ts";
import { builder } from "./builder.ts";
import { certificates } from "./certificates.ts";
import { corrections } from "./corrections.ts";
import { customSheets } from "./custom-sheets.ts";
import { dashboard } from "./dashboard.ts";
import { decisions } from "./decisions.ts";
import { deskFields } from "./desk-fields.ts";
import { conversation } from "./conversation.ts";
import { desk } from "./desk.ts";
import { duplicates } from "./duplicates.ts";
import { fees, feeSheets } from "./fees.ts";
import { fields } from "./fields.ts";
import { findingNames } from "./finding-names.ts";
import { findingSteps } from "./finding-steps.ts";
import { findings } from "./findings.ts";
import { legalSources } from "./legal-sources.ts";
import { mine } from "./mine.ts";
import { missing } from "./missing.ts";
import { noticeLetter, notices } from "./notices.ts";
import { objectTypes, workKinds } from "./object-types.ts";
import { pack } from "./pack.ts";
import { pageViewer } from "./page-viewer.ts";
import { people } from "./people.ts";
import { queue } from "./queue.ts";
import { quality } from "./quality.ts";
import { reading } from "./reading.ts";
import { periods } from "./periods.ts";
import { readyReports } from "./ready-reports.ts";
import { readySheets } from "./ready-sheets.ts";
import { refusals } from "./refusals.ts";
import { registerExtract } from "./register-extract.ts";
import { registerCheck } from "./register-check.ts";
import { reports } from "./reports.ts";
import { review } from "./review.ts";
import { rules } from "./rules.ts";
import { reportLetter, savedReports } from "./saved-reports.ts";
import { shell } from "./shell.ts";

/** All texts of this language; every namespace is a file beside this one. */
export const texts = {
  accounts,
  audit,
  application,
  auth,
  builder,
  certificates,
  corrections,
  customSheets,
  dashboard,
  decisions,
  deskFields,
  conversation,
  desk,
  duplicates,
  feeSheets,
  fees,
  fields,
  findingNames,
  findingSteps,
  findings,
  legalSources,
  mine,
  missing,
  noticeLetter,
  notices,
  objectTypes,
  pack,
  pageViewer,
  people,
  periods,
  queue,
  quality,
  reading,
  readyReports,
  readySheets,
  refusals,
  registerExtract,
  registerCheck,
  reports,
  review,
  rules,
  reportLetter,
  savedReports,
  shell,
  workKinds,
};
