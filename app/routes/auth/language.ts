import { redirect, type ActionFunctionArgs } from "@remix-run/node";
import { z } from "zod";
import { localPath } from "#app/http/local-path.ts";
import { refusalResponse } from "#app/http/refusals.server.ts";
import { viewerOf } from "#app/http/session.server.ts";
import { languageCookie } from "#app/i18n/i18n.server.ts";
import { languages } from "#app/model/language.ts";
import { changeLanguage } from "#app/people/own-account.server.ts";

const form = z.object({ language: z.enum(languages), to: z.string().optional() });

export function loader(): never {
  throw refusalResponse("not_found");
}

/** Open to all: remembers the language in the browser and, when signed in, with the account. */
export async function action({ request, context }: ActionFunctionArgs) {
  const parsed = form.safeParse(Object.fromEntries(await request.formData()));
  if (!parsed.success) throw refusalResponse("bad_request");
  const viewer = await viewerOf(context.app, request);
  if (viewer !== null) await changeLanguage(context.app, viewer, parsed.data.language);
  return redirect(localPath(parsed.data.to), {
    headers: { "Set-Cookie": await languageCookie.serialize(parsed.data.language) },
  });
}
