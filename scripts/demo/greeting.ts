import { join, relative } from "node:path";
import { universityName } from "#db/seed/structure.ts";
import { demoPassword, type DemoAccount } from "./demo-accounts.ts";

/** Who can sign in, and where the report lies: printed at every start of the demonstration. */
export function greetingFor(accounts: readonly DemoAccount[], dataDir: string): string {
  const [first, ...others] = accounts.filter(({ role }) => role === "faculty");
  const shown = [first, ...accounts.filter(({ role }) => role !== "faculty")].filter((one) => one !== undefined);
  const report = relative(process.cwd(), join(dataDir, "rating-report.xlsx"));
  return [
    "",
    `${universityName.en} (invented). The password of every account: ${demoPassword}`,
    ...shown.map(({ role, email, displayName }) => `  ${role.padEnd(15)} ${email.padEnd(28)} ${displayName}`),
    `  more teachers   ${others[0]?.email} … ${others.at(-1)?.email}`,
    `Rating report: ${report}`,
    "",
  ].join("\n");
}
