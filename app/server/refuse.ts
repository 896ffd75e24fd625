import type { Request, Response } from "express";
import type { WebRefusalCode } from "#app/i18n/en/refusals.ts";
import { languageOf, translatorFor } from "#app/i18n/i18n.server.ts";
import { statusOfRefusal } from "#app/http/refusals.server.ts";

/** Answers before Remix is asked, with the sentence of the refusal in the language of the browser. */
export async function refuse(request: Request, response: Response, code: WebRefusalCode | "too_large"): Promise<void> {
  const { cookie, "accept-language": acceptLanguage } = request.headers;
  const headers = new Headers();
  if (cookie !== undefined) headers.set("Cookie", cookie);
  if (acceptLanguage !== undefined) headers.set("Accept-Language", acceptLanguage);
  const language = await languageOf(new globalThis.Request("http://localhost/", { headers }));
  const sentence = translatorFor(language)(`refusals.${code}`, { requestId: response.locals["requestId"] });
  response.status(statusOfRefusal(code)).type("text/plain").send(sentence);
}
