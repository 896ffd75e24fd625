import { texts } from "#app/i18n/kk/index.ts";
import type { Page } from "playwright-core";
import type { TestAccount } from "../../factories/account.ts";
import { untilAlive, visit } from "./visit.ts";

/** Signs in through the form, as a person does, and waits until the first page of the role is there. */
export async function signIn(page: Page, { email, password }: Pick<TestAccount, "email" | "password">): Promise<void> {
  await visit(page, "/sign-in");
  await fillSignIn(page, email, password);
  await page.waitForURL((url) => url.pathname !== "/sign-in");
  await untilAlive(page);
}

/** Sends the sign-in form. The screen is Kazakh for whoever has not chosen another language. */
export async function fillSignIn(page: Page, email: string, password: string): Promise<void> {
  await page.getByLabel(texts.auth.signIn.email).fill(email);
  await page.getByLabel(texts.auth.signIn.password).fill(password);
  await page.getByRole("button", { name: texts.auth.signIn.submit, exact: true }).click();
}
