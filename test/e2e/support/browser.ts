import { existsSync } from "node:fs";
import { chromium, type Browser, type BrowserContext, type Page } from "playwright-core";

const candidates = [process.env["CHROMIUM_PATH"], "/usr/bin/chromium", "/usr/bin/chromium-browser"];

/** Nothing of the browser's own business on the network, so that a test is about the app alone. */
const quietFlags = [
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/**
 * Starts Chromium without a window.
 *
 * @throws Error when none is installed: `npm test` installs one, `CHROMIUM_PATH` names another
 */
export async function openBrowser(): Promise<Browser> {
  const executablePath = candidates.find((path) => path !== undefined && existsSync(path));
  if (executablePath === undefined) throw new Error("no Chromium found; install one or set CHROMIUM_PATH");
  const isRoot = process.getuid?.() === 0;
  return await chromium.launch({ executablePath, args: isRoot ? [...quietFlags, "--no-sandbox"] : quietFlags });
}

/** One person's browser window. `close` fails when the page complained about anything on the way. */
export type Visitor = {
  page: Page;
  context: BrowserContext;
  /** Complaints so far: console errors, broken scripts, violations of the Content-Security-Policy. */
  complaints: string[];
  close(): Promise<void>;
};

type Window = { baseUrl: string; width?: number; height?: number };

/** Opens a window of its own (own cookies). One narrower than 500 is a phone's: touched, with scroll bars that take no room. */
export async function openVisitor(browser: Browser, window: Window): Promise<Visitor> {
  const isPhone = (window.width ?? 1280) < 500;
  const context = await browser.newContext({
    isMobile: isPhone,
    hasTouch: isPhone,
    baseURL: window.baseUrl,
    viewport: { width: window.width ?? 1280, height: window.height ?? 900 },
    locale: "kk-KZ",
    timezoneId: "Asia/Almaty",
    acceptDownloads: true,
  });
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  const complaints = listenForComplaints(page);
  return {
    page,
    context,
    complaints,
    async close() {
      await context.close();
      if (complaints.length > 0) throw new Error(`the browser complained:\n${complaints.join("\n")}`);
    },
  };
}

/** What the journeys provoke on purpose: answers 4xx to a form or a foreign address are shown in the console by Chromium. */
const expected = /Failed to load resource: the server responded with a status of (400|403|404|409|413|422|423|429)/;

function listenForComplaints(page: Page): string[] {
  const complaints: string[] = [];
  page.on("pageerror", (error) => complaints.push(`script: ${error.message}`));
  page.on("console", (message) => {
    const text = message.text();
    if (message.type() === "error" && !expected.test(text)) complaints.push(`console: ${text} (${page.url()})`);
  });
  return complaints;
}
