import type { TestAccount } from "#test/factories/account.ts";

/** Signs in over HTTP; the cookie for everything that follows. */
export async function signedIn(baseUrl: string, { email, password }: TestAccount): Promise<string> {
  const body = new URLSearchParams({ email, password });
  const headers = { Origin: baseUrl, "Content-Type": "application/x-www-form-urlencoded" };
  const first = await fetch(`${baseUrl}/sign-in`);
  const cookie = cookiesOf(first);
  const answer = await fetch(`${baseUrl}/sign-in`, {
    method: "POST",
    body,
    headers: { ...headers, Cookie: cookie },
    redirect: "manual",
  });
  if (answer.status !== 302) throw new Error(`the bench could not sign in: ${answer.status}`);
  return cookiesOf(answer);
}

function cookiesOf(answer: Response): string {
  return answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(";")[0] ?? "")
    .join("; ");
}
