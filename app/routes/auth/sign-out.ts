import { redirect, type ActionFunctionArgs } from "@remix-run/node";
import { refusalResponse } from "#app/http/refusals.server.ts";
import { endSession } from "#app/http/session.server.ts";

/** Only by form: a link or picture must not be able to sign anybody out. */
export function loader(): never {
  throw refusalResponse("not_found");
}

/** Open to all: ends this browser's session. */
export async function action({ request, context }: ActionFunctionArgs) {
  return redirect("/sign-in", { headers: { "Set-Cookie": await endSession(context.app, request) } });
}
