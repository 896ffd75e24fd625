import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Browser } from "playwright-core";
import type { AppContext } from "#app/context.server.ts";
import type { ReviewState } from "#app/model/review-state.ts";
import type { Role } from "#app/model/viewer.ts";
import { listFees } from "#db/queries/registration-fees.server.ts";
import { listExtracts } from "#db/queries/register-extracts.server.ts";
import { listSavedReports } from "#db/queries/saved-reports.server.ts";
import { listCertificatesOf, listSubmissionsOf } from "#db/queries/submissions.server.ts";
import { demoPassword, type DemoAccount } from "#scripts/demo/demo-accounts.ts";
import { makeDemo } from "#scripts/demo/make-demo.ts";
import { openBrowser, openVisitor, type Visitor } from "./support/browser.ts";
import { startApp, type RunningApp } from "./support/app.ts";
import { seriousViolations, wideningOnPhone } from "./support/screen-checks.ts";
import { signIn } from "./support/sign-in.ts";

/** Every screen by who looks at it; `:state` stands for a certificate in that state. */
const screens: readonly [who: Role | "nobody", path: string][] = [
  ["nobody", "/sign-in"],
  ["faculty", "/certificates"],
  ["faculty", "/certificates/:draft"],
  ["faculty", "/reports/own?period=2026"],
  ["faculty", "/certificates/:approved"],
  ["faculty", "/certificates/no-such-certificate"],
  ["faculty", "/certificates/:returned"],
  ["faculty", "/certificates/:returned/conversation"],
  ["faculty", "/notices"],
  ["office", "/notices"],
  ["faculty", "/mine"],
  ["office", "/review/answers"],
  ["office", "/review/bulk"],
  ["office", "/review/reasons"],
  ["office", "/review/duplicates"],
  ["office", "/review/register"],
  ["office", "/review/register/:extract"],
  ["office", "/review/register/:extract/receipts"],
  ["office", "/review/register/:extract/print"],
  ["office", "/certificates"],
  ["office", "/review"],
  ["office", "/review?state=approved"],
  ["office", "/review/:submitted"],
  ["office", "/review/:returned"],
  ["office", "/review/:submitted/register"],
  ["office", "/review/:submitted/application"],
  ["faculty", "/review/:approved/application?language=ru"],
  ["office", "/people"],
  ["office", "/people/departments"],
  ["office", "/people/import"],
  ["administration", "/reports?period=2026"],
  ["administration", "/reports?period=2001"],
  ["administration", "/reports/rows?period=2026"],
  ["administration", "/reports/rule"],
  ["administration", "/reports/ready"],
  ["administration", "/reports/builder?period=2026&groups=faculty%2Cdepartment"],
  ["administration", "/reports/saved"],
  ["office", "/reports/saved/:saved"],
  ["administration", "/reports/ready/rating?period=2026"],
  ["administration", "/reports/ready/rating/print?period=2026"],
  ["administration", "/reports/ready/departments?period=2026"],
  ["administration", "/reports/ready/register/pack?period=2026"],
  ["faculty", "/reports/ready/person/pack"],
  ["office", "/reports/ready/service"],
  ["faculty", "/reports/ready/person"],
  ["faculty", "/reports/ready/person/print"],
  ["office", "/reports/fees"],
  ["administration", "/reports/fees?reimbursed=no"],
  ["office", "/reports/fees/new?q=а"],
  ["office", "/reports/fees/new?certificate=:approved"],
  ["office", "/reports/fees/:fee"],
  ["administration", "/reports/ready/fees"],
  ["administration", "/reports/why?period=2026"],
  ["office", "/reports/periods"],
  ["office", "/reports/corrections?period=2026"],
  ["office", "/reports/corrections/print?period=2026"],
  ["office", "/reports/missing?period=2026"],
  ["administration", "/reports/missing?period=2026&department=department-03"],
  ["office", "/reports/missing/works?q=а"],
  ["office", "/reports/missing/reminder?period=2026&department=department-03"],
  ["administration", "/certificates/:approved"],
  ["office", "/review/quality"],
  ["administration", "/review/quality?days=0"],
  ["office", "/review/settings"],
  ["office", "/audit"],
  ["office", "/audit?action=approved&person=machine"],
  ["office", "/review/:submitted/audit"],
  ["sysadmin", "/audit"],
  ["sysadmin", "/accounts"],
];

describe("every screen of the demonstration", () => {
  let app: RunningApp;
  let browser: Browser;
  let accounts: readonly DemoAccount[] = [];
  const certificateIds = new Map<string, string>();
  const visitors = new Map<Role | "nobody", Visitor>();

  beforeAll(async () => {
    app = await startApp(async (world) => {
      accounts = await makeDemo(world.config, { start: () => undefined, step: () => undefined });
      for (const account of accounts) await rememberCertificates(world, account);
      for (const { fee } of await listFees(world.db.read, { isRetired: false })) certificateIds.set(":fee", fee.id);
      for (const { id } of await listExtracts(world.db.read, 1)) certificateIds.set(":extract", id);
      const readers = { id: "", role: "administration" } as const;
      for (const { id } of await listSavedReports(world.db.read, readers)) certificateIds.set(":saved", id);
    });
    browser = await openBrowser();
    for (const who of new Set(screens.map(([who]) => who))) visitors.set(who, await openSignedIn(who));
  });
  afterAll(async () => {
    await browser.close();
    await app.stop();
  });

  /** One certificate of each state; of the first teacher's, where there is one, because only the sender may open drafts. */
  async function rememberCertificates(world: AppContext, { id }: DemoAccount): Promise<void> {
    const sent = await listSubmissionsOf(world.db.read, { userId: id, principalIds: [] }, { offset: 0, limit: 50 });
    const certificates = await listCertificatesOf(
      world.db.read,
      sent.map((submission) => submission.id),
    );
    for (const { id: certificateId, state } of certificates) {
      const key: `:${ReviewState}` = `:${state}`;
      if (!certificateIds.has(key)) certificateIds.set(key, certificateId);
    }
  }

  async function openSignedIn(who: Role | "nobody"): Promise<Visitor> {
    const visitor = await openVisitor(browser, app);
    const account = accounts.find(({ role }) => role === who);
    if (account !== undefined) await signIn(visitor.page, { email: account.email, password: demoPassword });
    return visitor;
  }

  test.each(screens)("%s at %s: accessible, whole, as wide as a phone, and without complaints", async (who, path) => {
    const visitor = visitors.get(who);
    if (visitor === undefined) throw new Error(`nobody signed in as ${who}`);
    const { page, complaints } = visitor;
    const response = await page.goto(
      path.replace(/:\w+/, (state) => certificateIds.get(state) ?? state),
      { waitUntil: "networkidle" },
    );

    expect(await seriousViolations(page)).toEqual([]);
    expect((await response?.body())?.includes(0), "zero bytes in the page").toBe(false);
    expect(await wideningOnPhone(page)).toBeLessThanOrEqual(0);
    expect(complaints.splice(0)).toEqual([]);
  });
});
