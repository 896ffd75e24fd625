import type { ReportKind } from "#app/model/report.ts";
import { customMaker } from "../custom/make-custom.server.ts";
import { departmentsMaker } from "../departments/make-departments.server.ts";
import { differencesMaker } from "../differences/make-differences.server.ts";
import { feesMaker } from "../fees/make-fees.server.ts";
import { personMaker } from "../person/make-person.server.ts";
import { registerMaker } from "../register/make-register.server.ts";
import { serviceMaker } from "../service/make-service.server.ts";
import { missingMaker } from "./make-missing.server.ts";
import { ratingMaker } from "./make-rating.server.ts";
import type { ReportMaker } from "./report-maker.server.ts";

/** Every report there is, by its kind, in the order of the catalogue. */
export const reportMakers: Partial<Record<ReportKind, ReportMaker>> = {
  rating: ratingMaker,
  register: registerMaker,
  departments: departmentsMaker,
  person: personMaker,
  differences: differencesMaker,
  service: serviceMaker,
  missing: missingMaker,
  fees: feesMaker,
  custom: customMaker,
};
