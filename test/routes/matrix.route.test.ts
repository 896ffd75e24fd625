import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { buffer } from "node:stream/consumers";
import { eq } from "drizzle-orm";
import PdfWriter from "pdfkit";
import { describe, expect, test } from "vitest";
import { originalPath } from "#app/certificate/intake/original-path.server.ts";
import type { AppContext } from "#app/context.server.ts";
import type { ReviewState } from "#app/model/review-state.ts";
import { certificates, submissions, workerBeats } from "#db/schema/index.ts";
import { anAccount } from "#test/factories/account.ts";
import { addCertificate } from "#test/factories/approved-certificate.ts";
import { aRatedUniversity } from "#test/factories/rated-university.ts";
import { allRoutes, appHandler, sessionCookie } from "#test/support/remix-app.ts";
import { testContext } from "#test/support/test-context.ts";

/** Everybody who may stand before a door. `sender` and `colleague` are both faculty; the certificate is the sender's. */
const people = ["nobody", "sender", "colleague", "office", "administration", "sysadmin"] as const;
type Person = (typeof people)[number];

/** Statuses in the order of {@link people}. */
type Row = {
  file: string;
  state?: ReviewState;
  path: string;
  statuses: [number, number, number, number, number, number];
};

/** The table of who may see what. A new route needs its rows here. */
const pages: Row[] = [
  { file: "routes/home.ts", path: "/", statuses: [302, 302, 302, 302, 302, 302] },
  { file: "routes/health.ts", path: "/healthz", statuses: [200, 200, 200, 200, 200, 200] },
  { file: "routes/auth/language.ts", path: "/language", statuses: [404, 404, 404, 404, 404, 404] },
  { file: "routes/auth/set-up.tsx", path: "/set-up", statuses: [404, 404, 404, 404, 404, 404] },
  { file: "routes/auth/sign-in.tsx", path: "/sign-in", statuses: [200, 302, 302, 302, 302, 302] },
  { file: "routes/auth/sign-out.ts", path: "/sign-out", statuses: [404, 404, 404, 404, 404, 404] },
  { file: "routes/auth/own-password.tsx", path: "/own-password", statuses: [302, 200, 200, 200, 200, 200] },
  { file: "routes/audit/audit.tsx", path: "/audit", statuses: [302, 403, 403, 200, 403, 200] },
  {
    file: "routes/review/certificate-audit.tsx",
    state: "draft",
    path: "/review/:certificateId/audit",
    statuses: [302, 403, 403, 404, 403, 200],
  },
  {
    file: "routes/review/certificate-audit.tsx",
    state: "submitted",
    path: "/review/:certificateId/audit",
    statuses: [302, 403, 403, 200, 403, 200],
  },
  { file: "routes/review/settings.tsx", path: "/review/settings", statuses: [302, 403, 403, 200, 403, 403] },
  { file: "routes/review/quality.tsx", path: "/review/quality", statuses: [302, 403, 403, 200, 200, 403] },
  { file: "routes/accounts/accounts.tsx", path: "/accounts", statuses: [302, 403, 403, 403, 403, 200] },
  { file: "routes/certificates/list.tsx", path: "/certificates", statuses: [302, 200, 200, 200, 302, 302] },
  {
    file: "routes/certificates/certificate.tsx",
    state: "draft",
    path: "/certificates/:certificateId",
    statuses: [302, 200, 404, 404, 404, 403],
  },
  {
    file: "routes/certificates/certificate.tsx",
    state: "approved",
    path: "/certificates/:certificateId",
    statuses: [302, 200, 404, 200, 200, 403],
  },
  {
    file: "routes/certificates/conversation.tsx",
    state: "draft",
    path: "/certificates/:certificateId/conversation",
    statuses: [302, 403, 404, 404, 403, 403],
  },
  {
    file: "routes/certificates/conversation.tsx",
    state: "approved",
    path: "/certificates/:certificateId/conversation",
    statuses: [302, 200, 404, 200, 403, 403],
  },
  { file: "routes/notices/notices.tsx", path: "/notices", statuses: [302, 200, 200, 200, 403, 403] },
  {
    file: "routes/certificates/original.ts",
    state: "draft",
    path: "/certificates/:certificateId/original",
    statuses: [302, 200, 404, 404, 404, 404],
  },
  {
    file: "routes/certificates/original.ts",
    state: "approved",
    path: "/certificates/:certificateId/original",
    statuses: [302, 200, 404, 200, 200, 404],
  },
  {
    file: "routes/certificates/page-image.ts",
    state: "draft",
    path: "/certificates/:certificateId/pages/1",
    statuses: [302, 200, 404, 404, 404, 404],
  },
  {
    file: "routes/certificates/page-image.ts",
    state: "approved",
    path: "/certificates/:certificateId/pages/1",
    statuses: [302, 200, 404, 200, 200, 404],
  },
  {
    file: "routes/certificates/page-text.ts",
    path: "/certificates/:certificateId/pages/1/text",
    statuses: [404, 404, 404, 404, 404, 404],
  },
  {
    file: "routes/certificates/submission-original.ts",
    state: "draft",
    path: "/submissions/:submissionId/original",
    statuses: [302, 200, 404, 404, 404, 404],
  },
  { file: "routes/mine/mine.tsx", path: "/mine", statuses: [302, 200, 200, 403, 403, 403] },
  { file: "routes/review/answers.tsx", path: "/review/answers", statuses: [302, 403, 403, 200, 403, 403] },
  { file: "routes/review/lines.ts", path: "/review/lines", statuses: [302, 403, 403, 200, 403, 403] },
  { file: "routes/review/bulk.tsx", path: "/review/bulk", statuses: [302, 403, 403, 200, 403, 403] },
  { file: "routes/review/reasons.tsx", path: "/review/reasons", statuses: [302, 403, 403, 200, 403, 403] },
  { file: "routes/review/duplicates.tsx", path: "/review/duplicates", statuses: [302, 403, 403, 200, 403, 403] },
  {
    file: "routes/review/duplicate-pair.tsx",
    path: "/review/duplicates/no-such-pair",
    statuses: [302, 403, 403, 404, 403, 403],
  },
  { file: "routes/review/register.tsx", path: "/review/register", statuses: [302, 403, 403, 200, 403, 403] },
  {
    file: "routes/review/register-comparison.tsx",
    path: "/review/register/no-such-extract",
    statuses: [302, 403, 403, 404, 403, 403],
  },
  {
    file: "routes/review/register-print.tsx",
    path: "/review/register/no-such-extract/print",
    statuses: [302, 403, 403, 404, 403, 403],
  },
  {
    file: "routes/review/register-receipts.tsx",
    path: "/review/register/no-such-extract/receipts",
    statuses: [302, 403, 403, 404, 403, 403],
  },
  {
    file: "routes/review/register-xlsx.ts",
    path: "/review/register/no-such-extract/comparison.xlsx",
    statuses: [302, 403, 403, 404, 403, 403],
  },
  { file: "routes/review/queue.tsx", path: "/review", statuses: [302, 403, 403, 200, 403, 403] },
  {
    file: "routes/review/certificate.tsx",
    state: "draft",
    path: "/review/:certificateId",
    statuses: [302, 403, 403, 404, 403, 403],
  },
  {
    file: "routes/review/certificate.tsx",
    state: "approved",
    path: "/review/:certificateId",
    statuses: [302, 403, 403, 200, 403, 403],
  },
  {
    file: "routes/review/register-check.tsx",
    state: "draft",
    path: "/review/:certificateId/register",
    statuses: [302, 403, 403, 404, 403, 403],
  },
  {
    file: "routes/review/register-check.tsx",
    state: "approved",
    path: "/review/:certificateId/register",
    statuses: [302, 403, 403, 200, 403, 403],
  },
  {
    file: "routes/review/application.tsx",
    state: "draft",
    path: "/review/:certificateId/application",
    statuses: [302, 200, 404, 404, 403, 403],
  },
  {
    file: "routes/review/application.tsx",
    state: "approved",
    path: "/review/:certificateId/application",
    statuses: [302, 200, 404, 200, 403, 403],
  },
  {
    file: "routes/review/application-docx.ts",
    path: "/review/:certificateId/application.docx",
    statuses: [302, 302, 302, 302, 403, 403],
  },
  { file: "routes/reports/dashboard.tsx", path: "/reports", statuses: [302, 403, 403, 200, 200, 403] },
  { file: "routes/reports/rows.tsx", path: "/reports/rows", statuses: [302, 403, 403, 200, 200, 403] },
  { file: "routes/reports/rule.tsx", path: "/reports/rule", statuses: [302, 403, 403, 200, 200, 403] },
  { file: "routes/reports/fees.tsx", path: "/reports/fees", statuses: [302, 403, 403, 200, 200, 403] },
  { file: "routes/reports/fees-new.tsx", path: "/reports/fees/new", statuses: [302, 403, 403, 200, 403, 403] },
  {
    file: "routes/reports/fees-new.tsx",
    state: "draft",
    path: "/reports/fees/new?certificate=:certificateId",
    statuses: [302, 403, 403, 404, 403, 403],
  },
  { file: "routes/reports/fee.tsx", path: "/reports/fees/none", statuses: [302, 403, 403, 404, 403, 403] },
  { file: "routes/reports/builder.tsx", path: "/reports/builder", statuses: [302, 403, 403, 200, 200, 403] },
  { file: "routes/reports/saved.tsx", path: "/reports/saved", statuses: [302, 403, 403, 200, 200, 403] },
  { file: "routes/reports/saved-report.tsx", path: "/reports/saved/none", statuses: [302, 403, 403, 404, 404, 403] },
  { file: "routes/reports/ready.tsx", path: "/reports/ready", statuses: [302, 200, 200, 200, 200, 403] },
  {
    file: "routes/reports/ready-report.tsx",
    path: "/reports/ready/rating",
    statuses: [302, 403, 403, 200, 200, 403],
  },
  {
    file: "routes/reports/ready-print.tsx",
    path: "/reports/ready/rating/print",
    statuses: [302, 403, 403, 200, 200, 403],
  },
  {
    file: "routes/reports/ready-pack.tsx",
    path: "/reports/ready/rating/pack",
    statuses: [302, 403, 403, 200, 200, 403],
  },
  {
    file: "routes/reports/ready-pack.tsx",
    path: "/reports/ready/person/pack",
    statuses: [302, 200, 200, 200, 200, 403],
  },
  {
    file: "routes/reports/ready-zip.ts",
    path: "/reports/ready/person/pack.zip",
    statuses: [302, 200, 200, 200, 200, 403],
  },
  {
    file: "routes/reports/ready-zip.ts",
    path: "/reports/ready/rating/pack.zip",
    statuses: [302, 403, 403, 302, 302, 403],
  },
  {
    file: "routes/reports/export-progress.ts",
    path: "/reports/exports/none",
    statuses: [302, 200, 200, 200, 200, 403],
  },
  {
    file: "routes/reports/ready-xlsx.ts",
    path: "/reports/ready/rating/workbook.xlsx",
    statuses: [302, 403, 403, 200, 200, 403],
  },
  { file: "routes/reports/why.tsx", path: "/reports/why", statuses: [302, 403, 403, 200, 200, 403] },
  { file: "routes/reports/periods.tsx", path: "/reports/periods", statuses: [302, 403, 403, 200, 200, 403] },
  { file: "routes/reports/own-points.tsx", path: "/reports/own", statuses: [302, 200, 200, 403, 403, 403] },
  {
    file: "routes/reports/differences.tsx",
    path: "/reports/differences?period=2026",
    statuses: [302, 403, 403, 404, 404, 403],
  },
  { file: "routes/reports/missing.tsx", path: "/reports/missing", statuses: [302, 403, 403, 200, 200, 403] },
  {
    file: "routes/reports/missing-works.tsx",
    path: "/reports/missing/works",
    statuses: [302, 403, 403, 200, 403, 403],
  },
  {
    file: "routes/reports/missing-reminder.tsx",
    path: "/reports/missing/reminder?department=department-01",
    statuses: [302, 403, 403, 200, 403, 403],
  },
  { file: "routes/reports/corrections.tsx", path: "/reports/corrections", statuses: [302, 403, 403, 200, 403, 403] },
  {
    file: "routes/reports/corrections-print.tsx",
    path: "/reports/corrections/print",
    statuses: [302, 403, 403, 200, 403, 403],
  },
  {
    file: "routes/reports/corrections-preview.tsx",
    path: "/reports/corrections/none",
    statuses: [302, 403, 403, 404, 403, 403],
  },
  {
    file: "routes/reports/corrections-xlsx.ts",
    path: "/reports/corrections.xlsx",
    statuses: [302, 403, 403, 200, 403, 403],
  },
  { file: "routes/reports/rating-xlsx.ts", path: "/reports/rating.xlsx", statuses: [302, 403, 403, 200, 200, 403] },
  { file: "routes/people/people.tsx", path: "/people", statuses: [302, 403, 403, 200, 403, 403] },
  { file: "routes/people/person.tsx", path: "/people/nobody", statuses: [302, 403, 403, 404, 403, 403] },
  { file: "routes/people/departments.tsx", path: "/people/departments", statuses: [302, 403, 403, 200, 403, 403] },
  { file: "routes/people/import.tsx", path: "/people/import", statuses: [302, 403, 403, 200, 403, 403] },
  { file: "routes/people/import-preview.tsx", path: "/people/import/none", statuses: [302, 403, 403, 404, 403, 403] },
  { file: "routes/people/template-xlsx.ts", path: "/people/template.xlsx", statuses: [302, 403, 403, 200, 403, 403] },
];

/** A post that would do something for whoever may; nonsense (400) where doing it would change the next person's answer. */
const posts: (Row & { form: Record<string, string> })[] = [
  {
    file: "routes/auth/own-password.tsx",
    path: "/own-password",
    form: {},
    statuses: [302, 400, 400, 400, 400, 400],
  },
  { file: "routes/accounts/accounts.tsx", path: "/accounts", form: {}, statuses: [302, 403, 403, 403, 403, 400] },
  { file: "routes/notices/notices.tsx", path: "/notices", form: {}, statuses: [302, 400, 400, 400, 403, 403] },
  {
    file: "routes/certificates/conversation.tsx",
    state: "approved",
    path: "/certificates/:certificateId/conversation",
    form: { intent: "settle", commentId: "no-such-remark" },
    statuses: [302, 404, 404, 404, 403, 403],
  },
  { file: "routes/people/person.tsx", path: "/people/nobody", form: {}, statuses: [302, 403, 403, 404, 403, 403] },
  {
    file: "routes/people/departments.tsx",
    path: "/people/departments",
    form: {},
    statuses: [302, 403, 403, 400, 403, 403],
  },
  {
    file: "routes/people/import.tsx",
    path: "/people/import",
    form: { operationId: "none" },
    statuses: [302, 403, 403, 409, 403, 403],
  },
  {
    file: "routes/people/import-preview.tsx",
    path: "/people/import/none",
    form: { intent: "give-up" },
    statuses: [302, 403, 403, 302, 403, 403],
  },
  {
    file: "routes/certificates/list.tsx",
    state: "draft",
    path: "/certificates?index",
    form: { intent: "read-again", submissionId: ":submissionId" },
    statuses: [302, 302, 404, 404, 403, 403],
  },
  {
    file: "routes/certificates/certificate.tsx",
    state: "draft",
    path: "/certificates/:certificateId",
    form: { intent: "save", version: "0" },
    statuses: [302, 200, 404, 404, 403, 403],
  },
  {
    file: "routes/certificates/page-text.ts",
    state: "draft",
    path: "/certificates/:certificateId/pages/1/text",
    form: { x: "0.1", y: "0.1", width: "0", height: "0", target: "number" },
    statuses: [302, 200, 404, 404, 404, 404],
  },
  {
    file: "routes/certificates/page-text.ts",
    state: "submitted",
    path: "/certificates/:certificateId/pages/1/text",
    form: { x: "0.1", y: "0.1", width: "0", height: "0", target: "number" },
    statuses: [302, 403, 404, 200, 404, 404],
  },
  {
    file: "routes/certificates/page-text.ts",
    state: "approved",
    path: "/certificates/:certificateId/pages/1/text",
    form: { x: "0.1", y: "0.1", width: "0", height: "0", target: "number" },
    statuses: [302, 403, 404, 403, 403, 404],
  },
  {
    file: "routes/review/certificate.tsx",
    state: "draft",
    path: "/review/:certificateId",
    form: { intent: "approve", version: "0" },
    statuses: [302, 403, 403, 404, 403, 403],
  },
  {
    file: "routes/review/certificate.tsx",
    state: "submitted",
    path: "/review/:certificateId",
    form: { intent: "reject", version: "0", reason: "Бұл басқа университеттің куәлігі" },
    statuses: [302, 403, 403, 302, 403, 403],
  },
  {
    file: "routes/review/register-check.tsx",
    state: "approved",
    path: "/review/:certificateId/register",
    form: { version: "0", answer: "agrees" },
    statuses: [302, 403, 403, 200, 403, 403],
  },
  {
    file: "routes/review/application.tsx",
    state: "approved",
    path: "/review/:certificateId/application",
    form: { language: "kk", authors: "Сынақ А.", number: "1", registeredOn: "" },
    statuses: [302, 422, 404, 422, 403, 403],
  },
  {
    file: "routes/review/application-docx.ts",
    state: "approved",
    path: "/review/:certificateId/application.docx",
    form: { language: "kk", authors: "Сынақ А.", number: "1", registeredOn: "" },
    statuses: [302, 307, 404, 307, 403, 403],
  },
  {
    file: "routes/review/register.tsx",
    path: "/review/register",
    form: {},
    statuses: [302, 403, 403, 400, 403, 403],
  },
  {
    file: "routes/review/register-receipts.tsx",
    path: "/review/register/none/receipts",
    form: { seal: "0".repeat(32) },
    statuses: [302, 403, 403, 404, 403, 403],
  },
  {
    file: "routes/reports/fees.tsx",
    path: "/reports/fees",
    form: { intent: "reimburse", on: "2026-03-10" },
    statuses: [302, 403, 403, 400, 403, 403],
  },
  {
    file: "routes/reports/fees-new.tsx",
    path: "/reports/fees/new",
    form: {},
    statuses: [302, 403, 403, 400, 403, 403],
  },
  {
    file: "routes/reports/fee.tsx",
    path: "/reports/fees/none",
    form: { intent: "retire", version: "0" },
    statuses: [302, 403, 403, 404, 403, 403],
  },
  { file: "routes/reports/rule.tsx", path: "/reports/rule", form: {}, statuses: [302, 403, 403, 400, 400, 403] },
  { file: "routes/reports/why.tsx", path: "/reports/why", form: {}, statuses: [302, 403, 403, 400, 400, 403] },
  {
    file: "routes/reports/periods.tsx",
    path: "/reports/periods",
    form: { intent: "reopen", periodId: "2026", reason: "" },
    statuses: [302, 403, 403, 400, 400, 403],
  },
  {
    file: "routes/reports/periods.tsx",
    path: "/reports/periods",
    form: { intent: "close", periodId: "1999" },
    statuses: [302, 403, 403, 404, 403, 403],
  },
  { file: "routes/reports/saved.tsx", path: "/reports/saved", form: {}, statuses: [302, 403, 403, 400, 400, 403] },
  {
    file: "routes/reports/saved-report.tsx",
    path: "/reports/saved/none",
    form: { intent: "retire", version: "0" },
    statuses: [302, 403, 403, 404, 404, 403],
  },
  {
    file: "routes/reports/corrections.tsx",
    path: "/reports/corrections",
    form: {},
    statuses: [302, 403, 403, 400, 403, 403],
  },
  {
    file: "routes/reports/corrections-preview.tsx",
    path: "/reports/corrections/none",
    form: { intent: "give-up" },
    statuses: [302, 403, 403, 302, 403, 403],
  },
  {
    file: "routes/reports/missing-reminder.tsx",
    path: "/reports/missing/reminder",
    form: { period: "2026", send: "all" },
    statuses: [302, 403, 403, 400, 403, 403],
  },
  {
    file: "routes/reports/missing-works.tsx",
    path: "/reports/missing/works",
    form: { intent: "end", workId: "none", ending: "arrived" },
    statuses: [302, 403, 403, 404, 403, 403],
  },
];

async function aWorld() {
  const app = await testContext();
  await aRatedUniversity(app);
  await app.db.write(async (tx) => {
    await tx.insert(workerBeats).values({ workerId: "one", at: app.clock.now().toISOString() });
  });
  const accounts: Record<Exclude<Person, "nobody">, string> = {
    sender: (await anAccount(app, { role: "faculty" })).id,
    colleague: (await anAccount(app, { role: "faculty" })).id,
    office: (await anAccount(app, { role: "office" })).id,
    administration: (await anAccount(app, { role: "administration" })).id,
    sysadmin: (await anAccount(app, { role: "sysadmin" })).id,
  };
  const cookies = new Map<Person, string>();
  for (const person of people) {
    if (person !== "nobody") cookies.set(person, await sessionCookie(app, accounts[person]));
  }
  return { app, sender: accounts.sender, cookies, visit: await appHandler(app) };
}

/** The sender's certificate in this state with a real one-page file behind it; its ids, ready for paths. */
async function aCertificate(app: AppContext, sender: string, state: ReviewState) {
  const certificateId = await addCertificate(app, sender, { on: "2026-03-02", authors: [{ name: "Сынақ А." }], state });
  const [row] = await app.db.read
    .select({ submissionId: submissions.id, fileId: submissions.fileId })
    .from(certificates)
    .innerJoin(submissions, eq(submissions.id, certificates.submissionId))
    .where(eq(certificates.id, certificateId));
  if (row === undefined) throw new Error("the certificate has no file");
  const path = originalPath(app.config, row.fileId);
  mkdirSync(dirname(path), { recursive: true });
  const pdf = new PdfWriter();
  pdf.end();
  writeFileSync(path, await buffer(pdf));
  return { certificateId, submissionId: row.submissionId };
}

async function statusesOf({ path, state }: Row, form?: Record<string, string>): Promise<number[]> {
  const { app, sender, cookies, visit } = await aWorld();
  const ids = await aCertificate(app, sender, state ?? "approved");
  const filled = (text: string) =>
    text.replace(":certificateId", ids.certificateId).replace(":submissionId", ids.submissionId);
  const posted = form && Object.fromEntries(Object.entries(form).map(([name, value]) => [name, filled(value)]));
  const statuses: number[] = [];
  for (const person of people) {
    const cookie = cookies.get(person);
    const answer = await visit(filled(path), { ...(cookie && { cookie }), ...(posted && { form: posted }) });
    await answer.arrayBuffer();
    statuses.push(answer.status);
  }
  return statuses;
}

function titled<T extends Row>(rows: readonly T[]): [string, T][] {
  return rows.map((row) => [row.state === undefined ? row.path : `${row.path}, ${row.state}`, row]);
}

describe("who may open which page", () => {
  test.each(titled(pages))("%s", async (_title, row) => {
    expect(await statusesOf(row)).toEqual(row.statuses);
  });

  test("every route stands in the table", () => {
    const layouts = ["routes/signed-in.tsx"];
    const known = new Set([...pages.map(({ file }) => file), ...layouts]);
    expect([...allRoutes().keys()].filter((file) => !known.has(file))).toEqual([]);
    expect([...known].filter((file) => !allRoutes().has(file))).toEqual([]);
  });
});

describe("who may change something", () => {
  test.each(titled(posts))("%s", async (_title, row) => {
    expect(await statusesOf(row, row.form)).toEqual(row.statuses);
  });
});

test("ids of nothing and nonsense are not found, whoever asks", async () => {
  const { cookies, visit } = await aWorld();
  for (const path of [
    "/certificates/none",
    "/review/none",
    "/certificates/..%2f..%2fetc/original",
    "/certificates/x/pages/0",
  ]) {
    const answer = await visit(path, { cookie: cookies.get("office") ?? "" });
    expect([path, answer.status]).toEqual([path, 404]);
  }
});
