/** The directions of import of the house (app/DECISIONS.md, 2). Only this tool resolves aliases and transitive reach. */
const steps = ["intake", "read", "recognise", "extract", "validate", "match", "review", "aggregate", "report"];
const pure = "^app/(model|certificate|people)/(?!.*\\.server\\.ts$)";

const looksBackOnly = steps.slice(0, -1).map((step, index) => ({
  name: `${step}-looks-back-only`,
  comment: "A step of the certificate's way may import earlier steps, never later ones.",
  severity: "error",
  from: { path: `^app/certificate/${step}/` },
  to: { path: `^app/certificate/(${steps.slice(index + 1).join("|")})/` },
}));

export default {
  forbidden: [
    {
      name: "pure-stays-pure",
      comment:
        "Domain code without .server knows no Node, React, Remix, database or npm package but zod and diff, which are pure themselves.",
      severity: "error",
      from: { path: pure },
      to: { pathNot: [pure, "^node_modules/(zod|diff)/"] },
    },
    {
      name: "model-is-the-ground-floor",
      severity: "error",
      from: { path: "^app/model/" },
      to: { pathNot: ["^app/model/", "^node_modules/zod/"] },
    },
    ...looksBackOnly,
    {
      name: "engine-without-database-or-web",
      comment: "Steps 2–5 and the engine run without database and without Remix, also through others.",
      severity: "error",
      from: { path: "^app/certificate/(read|recognise|extract|validate)/|^app/certificate/read-certificate" },
      to: { path: "^(db|app/(http|routes|components|server))/|^node_modules/@remix-run/", reachable: true },
    },
    {
      name: "sql-only-in-db",
      severity: "error",
      from: { pathNot: "^(db|test)/" },
      to: { path: "^node_modules/(drizzle-orm|better-sqlite3)/" },
    },
    {
      name: "db-knows-only-the-model",
      severity: "error",
      from: { path: "^db/" },
      to: { path: "^app/(?!model/)" },
    },
    {
      name: "components-know-no-server",
      severity: "error",
      from: { path: "^app/components/" },
      to: { path: "\\.server\\.tsx?$|^db/|^app/routes/" },
    },
    {
      name: "use-cases-know-no-web",
      severity: "error",
      from: { path: "^app/(certificate|people|jobs)/" },
      to: { path: "^app/(http|routes|components|server)/" },
    },
    {
      name: "only-one-exceljs-user",
      comment: "Another spreadsheet library must be a change of one folder's adapters.",
      severity: "error",
      from: {
        path: "^(app|db|scripts)/",
        pathNot: "^app/(certificate/report|people/directory)/[a-z-]*workbook[a-z-]*\\.server\\.ts$",
      },
      to: { path: "^node_modules/exceljs/" },
    },
    {
      name: "only-one-docx-user",
      comment: "Another library for Word documents must be a change of one file.",
      severity: "error",
      from: {
        path: "^(app|db|scripts)/",
        pathNot: "^app/certificate/review/application/write-application\\.server\\.ts$",
      },
      to: { path: "^node_modules/docx/" },
    },
    {
      name: "nobody-imports-scripts-or-tests",
      severity: "error",
      from: { path: "^(app|db)/" },
      to: { path: "^(scripts|test)/" },
    },
    { name: "no-cycles", severity: "error", from: {}, to: { circular: true } },
    {
      name: "no-dev-dependency-in-the-app",
      severity: "error",
      from: { path: "^(app|db)/", pathNot: "^db/drizzle\\.config\\.ts$|^app/routes\\.ts$|^app/server/" },
      to: { dependencyTypes: ["npm-dev"], dependencyTypesNot: ["type-only"] },
    },
  ],
  options: {
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: true,
    doNotFollow: { path: "node_modules" },
    exclude: { path: "\\.css$" },
    enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["import", "node", "default", "types"] },
  },
};
