import type { Page, Response } from "playwright-core";

/** Opens an address and waits until the page answers to clicks. */
export async function visit(page: Page, path: string): Promise<Response | null> {
  const response = await page.goto(path);
  await untilAlive(page);
  return response;
}

/** What React keeps at the document's root. */
type Root = { stateNode: { current: { memoizedState: { isDehydrated: boolean } } } };

/** Waits until React has taken over what the server drew: a press before that belongs to a page nobody tests. */
export async function untilAlive(page: Page): Promise<void> {
  await page.waitForLoadState("load");
  await page.waitForFunction(() => {
    const [root] = Object.entries(document).flatMap(([key, value]) =>
      key.startsWith("__reactContainer") ? [value] : [],
    );
    return root !== undefined && !(root as Root).stateNode.current.memoizedState.isDehydrated;
  });
}
