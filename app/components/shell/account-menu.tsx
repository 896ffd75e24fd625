import { Form, Link } from "@remix-run/react";
import { CircleUserRound } from "lucide-react";
import { DropdownMenu } from "radix-ui";
import { useTranslation } from "react-i18next";
import type { Role } from "#app/model/viewer.ts";

const itemLook = "block w-full rounded-lg px-2 py-2 text-left outline-none data-highlighted:bg-brand-soft";

/** Who one is, own password, sign out. */
export function AccountMenu({ displayName, role }: { displayName: string; role: Role }) {
  const { t } = useTranslation();
  return (
    // Not modal: a modal menu adds a style element, which the Content-Security-Policy refuses.
    <DropdownMenu.Root modal={false}>
      <DropdownMenu.Trigger
        aria-label={`${t("shell.menu")}: ${displayName}`}
        className="flex min-h-10 min-w-10 items-center gap-2 rounded-lg px-2 py-1.5 hover:bg-paper"
      >
        <CircleUserRound aria-hidden className="size-6 text-muted" strokeWidth={1.5} />
        <span className="hidden max-w-48 truncate lg:inline">{displayName}</span>
      </DropdownMenu.Trigger>
      <DropdownMenu.Content
        align="end"
        sideOffset={6}
        className="z-30 w-64 rounded-card border border-line bg-surface p-3 shadow-lg"
      >
        <DropdownMenu.Label className="mb-2">
          <span className="block font-semibold">{displayName}</span>
          <span className="text-sm text-muted">{t(`shell.role.${role}`)}</span>
        </DropdownMenu.Label>
        <DropdownMenu.Item asChild>
          <Link to="/own-password" className={itemLook}>
            {t("auth.ownPassword.title")}
          </Link>
        </DropdownMenu.Item>
        <Form method="post" action="/sign-out" reloadDocument>
          {/* Closing the menu would take the form away before it is sent. */}
          <DropdownMenu.Item asChild onSelect={(event) => event.preventDefault()}>
            <button type="submit" className={itemLook}>
              {t("shell.signOut")}
            </button>
          </DropdownMenu.Item>
        </Form>
      </DropdownMenu.Content>
    </DropdownMenu.Root>
  );
}
