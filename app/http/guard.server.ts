import { redirect, type AppLoadContext } from "@remix-run/node";
import { type Role, type Viewer } from "#app/model/viewer.ts";
import { hasUsers } from "#db/queries/accounts.server.ts";
import { refusalResponse } from "./refusals.server.ts";
import { viewerOf } from "./session.server.ts";

type Asked = { request: Request; context: AppLoadContext };

/**
 * Who is asking.
 *
 * @throws Response redirect to /sign-in (and back afterwards), or to /set-up while nobody has an account
 */
export async function requireViewer({ request, context }: Asked): Promise<Viewer> {
  const viewer = await viewerOf(context.app, request);
  if (viewer !== null) return viewer;
  if (!(await hasUsers(context.app.db.read))) throw redirect("/set-up");
  throw redirect(signInAddress(request));
}

/**
 * Who is asking, in one of these roles.
 *
 * @throws Response as `requireViewer`, and 403 for another role
 */
export async function requireRole(asked: Asked, ...allowed: Role[]): Promise<Viewer> {
  const viewer = await requireViewer(asked);
  if (!allowed.includes(viewer.role)) throw refusalResponse("forbidden");
  return viewer;
}

/** Only pages are worth coming back to: what was posted is lost anyway. */
function signInAddress(request: Request): string {
  const { pathname, search } = new URL(request.url);
  if (request.method !== "GET" || pathname === "/") return "/sign-in";
  return `/sign-in?to=${encodeURIComponent(pathname + search)}`;
}
