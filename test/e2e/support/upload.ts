import type { Page } from "playwright-core";
import { texts } from "#app/i18n/kk/index.ts";
import { visit } from "./visit.ts";

const { upload, statuses, steps } = texts.certificates;

/** Uploads one PDF as a teacher does, waits until the list says by itself that it was read, and opens the certificate. */
export async function uploadAndOpen(page: Page, name: string, pdf: Buffer): Promise<void> {
  await visit(page, "/certificates");
  // Once the scripts are there the second button is gone: files go off as soon as they are chosen.
  await page.getByRole("button", { name: upload.send, exact: true }).waitFor({ state: "hidden" });
  await page.locator('input[type="file"]').setInputFiles({ name, mimeType: "application/pdf", buffer: pdf });
  const file = page.getByRole("listitem").filter({ has: page.getByRole("heading", { name }) });
  await file.getByText(statuses.read, { exact: true }).waitFor({ timeout: 60_000 });
  await file.getByRole("link", { name: steps.draft }).first().click();
  await page.waitForURL(/\/certificates\/[\w-]+$/);
}
