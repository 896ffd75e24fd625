/**
 * Takes pictures of the running demonstration's screens: 1440 wide for desks, 390 for phones, as WebP.
 *
 * Usage: tsx scripts/screenshots.ts FOLDER [--url http://localhost:3000]   Exit: 0 done · 1 failed · 2 wrong usage
 */
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { parseArgs } from "node:util";
import type { Page } from "playwright-core";
import sharp from "sharp";
import { openBrowser, openVisitor, type Visitor } from "#test/e2e/support/browser.ts";
import { signIn } from "#test/e2e/support/sign-in.ts";
import { visit } from "#test/e2e/support/visit.ts";
import { demoPassword } from "./demo/demo-accounts.ts";

type Shot = {
  name: string;
  /** Account before the @; `null`: nobody signed in. */
  who: string | null;
  path: string;
  /** The first link to follow from there, by its address. */
  follow?: RegExp;
  /** The box to stand in, so that its place on the page lights up. */
  focus?: string;
};

const shots: readonly Shot[] = [
  { name: "sign-in", who: null, path: "/sign-in" },
  { name: "my-certificates", who: "teacher14", path: "/certificates" },
  { name: "certificate", who: "teacher", path: "/certificates", follow: /^\/certificates\/[\w-]{20,}$/ },
  { name: "other-files", who: "teacher07", path: "/certificates" },
  { name: "review-queue", who: "office", path: "/review" },
  {
    name: "review-desk",
    who: "office",
    path: "/review?severity=warning",
    follow: /^\/review\/[\w-]{20,}/,
    focus: "#field-number",
  },
  { name: "dashboard", who: "administration", path: "/reports?period=2026" },
  { name: "rows", who: "administration", path: "/reports/rows?period=2026" },
  { name: "rule", who: "administration", path: "/reports/rule" },
  { name: "accounts", who: "sysadmin", path: "/accounts" },
];

/** Sizes by what is added to the file's name. */
const windows = { "": { width: 1440, height: 900 }, "-phone": { width: 390, height: 844 } } as const;

async function main(): Promise<number> {
  const { positionals, values } = parseArgs({ allowPositionals: true, options: { url: { type: "string" } } });
  const [folder] = positionals;
  if (folder === undefined) {
    console.error("Usage: tsx scripts/screenshots.ts FOLDER [--url http://localhost:3000]");
    return 2;
  }
  await mkdir(folder, { recursive: true });
  const browser = await openBrowser();
  try {
    for (const [window, size] of Object.entries(windows)) {
      const visitors = new Map<string | null, Visitor>();
      for (const shot of shots) {
        const baseUrl = values.url ?? "http://localhost:3000";
        const visitor = visitors.get(shot.who) ?? (await openVisitor(browser, { baseUrl, ...size }));
        if (!visitors.has(shot.who) && shot.who !== null) {
          await signIn(visitor.page, { email: `${shot.who}@demo.example`, password: demoPassword });
        }
        visitors.set(shot.who, visitor);
        await take(visitor.page, shot, join(folder, `${shot.name}${window}.webp`));
      }
    }
    await putPhonesSideBySide(folder);
  } finally {
    await browser.close();
  }
  return 0;
}

async function take(page: Page, shot: Shot, file: string): Promise<void> {
  await visit(page, shot.path);
  if (shot.follow !== undefined) await visit(page, await firstLink(page, shot.follow));
  await page.waitForLoadState("networkidle");
  if (shot.focus !== undefined) await page.locator(shot.focus).focus();
  const png = await page.screenshot({ animations: "disabled" });
  await sharp(png).webp({ quality: 82, effort: 6 }).toFile(file);
  console.log(file);
}

/** Three phones in one picture, for a page that has room for one. */
async function putPhonesSideBySide(folder: string): Promise<void> {
  const { width, height } = windows["-phone"];
  const step = width + 30;
  const phones = ["my-certificates", "review-desk", "dashboard"].map((name, place) => ({
    input: join(folder, `${name}-phone.webp`),
    left: 30 + place * step,
    top: 30,
  }));
  const background = { width: 3 * step + 30, height: height + 60, channels: 3, background: "#d9dcde" } as const;
  await sharp({ create: background }).composite(phones).webp({ quality: 82 }).toFile(join(folder, "phone.webp"));
}

async function firstLink(page: Page, wanted: RegExp): Promise<string> {
  const addresses = await page.locator("main a").evaluateAll((links) => links.map((link) => link.getAttribute("href")));
  const found = addresses.find((address) => address !== null && wanted.test(address));
  if (found === undefined || found === null) throw new Error(`no link like ${wanted} on ${page.url()}`);
  return found;
}

process.exitCode = await main();
