import { index, layout, prefix, route, type RouteConfig } from "@remix-run/route-config";

/** Every URL of Tizilim on one page. Who may enter stands in each route's guard and in the route × role matrix of the tests. */
export default [
  index("routes/home.ts"),
  route("healthz", "routes/health.ts"),
  route("language", "routes/auth/language.ts"),
  route("set-up", "routes/auth/set-up.tsx"),
  route("sign-in", "routes/auth/sign-in.tsx"),
  route("sign-out", "routes/auth/sign-out.ts"),
  layout("routes/signed-in.tsx", [
    ...prefix("certificates", [
      index("routes/certificates/list.tsx"),
      route(":certificateId", "routes/certificates/certificate.tsx"),
    ]),
    route("mine", "routes/mine/mine.tsx"),
    ...prefix("review", [
      index("routes/review/queue.tsx"),
      route("answers", "routes/review/answers.tsx"),
      route("duplicates", "routes/review/duplicates.tsx"),
      route("duplicates/:pairId", "routes/review/duplicate-pair.tsx"),
      route("quality", "routes/review/quality.tsx"),
      route("settings", "routes/review/settings.tsx"),
      route(":certificateId", "routes/review/certificate.tsx"),
      route(":certificateId/audit", "routes/review/certificate-audit.tsx"),
    ]),
    ...prefix("reports", [
      index("routes/reports/dashboard.tsx"),
      route("rows", "routes/reports/rows.tsx"),
      route("rule", "routes/reports/rule.tsx"),
      route("why", "routes/reports/why.tsx"),
      route("periods", "routes/reports/periods.tsx"),
      route("own", "routes/reports/own-points.tsx"),
      route("differences", "routes/reports/differences.tsx"),
      route("missing", "routes/reports/missing.tsx"),
      route("missing/works", "routes/reports/missing-works.tsx"),
      route("missing/reminder", "routes/reports/missing-reminder.tsx"),
    ]),
    ...prefix("people", [
      index("routes/people/people.tsx"),
      route("departments", "routes/people/departments.tsx"),
      route("import", "routes/people/import.tsx"),
      route("import/:draftId", "routes/people/import-preview.tsx"),
      route(":staffId", "routes/people/person.tsx"),
    ]),
    route("audit", "routes/audit/audit.tsx"),
    route("accounts", "routes/accounts/accounts.tsx"),
    route("own-password", "routes/auth/own-password.tsx"),
  ]),
  // Resource routes: no page of their own, so no layout.
  route("certificates/:certificateId/original", "routes/certificates/original.ts"),
  route("certificates/:certificateId/pages/:page", "routes/certificates/page-image.ts"),
  route("submissions/:submissionId/original", "routes/certificates/submission-original.ts"),
  route("people/template.xlsx", "routes/people/template-xlsx.ts"),
  route("reports/missing.xlsx", "routes/reports/missing-xlsx.ts"),
  route("reports/rating.xlsx", "routes/reports/rating-xlsx.ts"),
] satisfies RouteConfig;
