import { data, type LoaderFunctionArgs } from "@remix-run/node";
import { Outlet, useLoaderData } from "@remix-run/react";
import { countNews } from "#app/certificate/review/notices.server.ts";
import { AppShell } from "#app/components/shell/app-shell.tsx";
import { requireViewer } from "#app/http/guard.server.ts";
import { renewSession } from "#app/http/session.server.ts";
import { mayInHouse } from "#app/people/permissions.ts";

/** The frame of every page behind the sign-in. The pages guard themselves; this only shows who one is. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const viewer = await requireViewer({ request, context });
  const renewed = await renewSession(context.app, request);
  const pages = {
    certificates: mayInHouse(viewer, "upload"),
    mine: mayInHouse(viewer, "answer-as-author"),
    points: mayInHouse(viewer, "see-own-points"),
    review: mayInHouse(viewer, "open-queue"),
    reports: mayInHouse(viewer, "view-reports"),
    missing: mayInHouse(viewer, "view-reports"),
    rule: mayInHouse(viewer, "edit-rules"),
    people: mayInHouse(viewer, "keep-directory"),
    accounts: mayInHouse(viewer, "manage-accounts"),
    audit: mayInHouse(viewer, "read-audit"),
  };
  // What is being opened is no news; the loaders of one page do not wait for each other.
  const unseen = await countNews(context.app, viewer, params["certificateId"] ?? null);
  return data(
    { displayName: viewer.displayName, role: viewer.role, pages, unseen },
    renewed === null ? {} : { headers: { "Set-Cookie": renewed } },
  );
}

export default function SignedIn() {
  const { displayName, role, pages, unseen } = useLoaderData<typeof loader>();
  return (
    <AppShell displayName={displayName} role={role} pages={pages} unseen={unseen}>
      <Outlet />
    </AppShell>
  );
}
