import type { Page, Response } from "playwright-core";

/** Opens an address and waits until the page answers to clicks. */
export async function visit(page: Page, path: string): Promise<Response | null> {
  const response = await page.goto(path);
  await untilAlive(page);
  return response;
}

/** Waits until React has taken over what the server drew: a press before that belongs to a page nobody tests. */
export async function untilAlive(page: Page): Promise<void> {
  await page.waitForLoadState("load");
  await page.waitForFunction(() => Object.keys(document.body).some((key) => key.startsWith("__reactFiber")));
}
