import { redirect, type LoaderFunctionArgs } from "@remix-run/node";
import { requireViewer } from "#app/http/guard.server.ts";
import { homeOfRole } from "#app/http/home-of-role.ts";

/** The bare address leads everybody to where their work is. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const viewer = await requireViewer({ request, context });
  return redirect(homeOfRole(viewer.role));
}
