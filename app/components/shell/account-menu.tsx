import { Form, Link } from "@remix-run/react";
import { CircleUserRound } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { Role } from "#app/model/viewer.ts";

/** Who one is, own password, sign out. The browser's own disclosure: it works without scripts too. */
export function AccountMenu({ displayName, role }: { displayName: string; role: Role }) {
  const { t } = useTranslation();
  return (
    <details className="relative">
      <summary
        aria-label={`${displayName}: ${t("shell.menu")}`}
        className="flex list-none items-center gap-2 rounded-lg px-2 py-1.5 hover:bg-paper [&::-webkit-details-marker]:hidden"
      >
        <CircleUserRound aria-hidden className="size-6 text-muted" strokeWidth={1.5} />
        <span className="hidden max-w-48 truncate lg:inline">{displayName}</span>
      </summary>
      <div className="absolute right-0 z-30 mt-1 w-64 rounded-card border border-line bg-surface p-3 shadow-lg">
        <p className="font-semibold">{displayName}</p>
        <p className="mb-2 text-sm text-muted">{t(`shell.role.${role}`)}</p>
        <Link to="/own-password" className="block rounded-lg px-2 py-2 hover:bg-paper">
          {t("auth.ownPassword.title")}
        </Link>
        <Form method="post" action="/sign-out" reloadDocument>
          <button className="w-full rounded-lg px-2 py-2 text-left hover:bg-paper">{t("shell.signOut")}</button>
        </Form>
      </div>
    </details>
  );
}
