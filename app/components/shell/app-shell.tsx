import { NavLink } from "@remix-run/react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { Role } from "#app/model/viewer.ts";
import { AccountMenu } from "./account-menu.tsx";
import { Bell } from "./bell.tsx";
import { LanguageSwitch } from "./language-switch.tsx";
import { Wordmark } from "./wordmark.tsx";

const addresses = {
  certificates: "/certificates",
  mine: "/mine",
  points: "/reports/own",
  review: "/review",
  reports: "/reports",
  missing: "/reports/missing",
  rule: "/reports/rule",
  people: "/people",
  accounts: "/accounts",
  audit: "/audit",
} as const;
type Page = keyof typeof addresses;
const order: Page[] = [
  "certificates",
  "mine",
  "points",
  "review",
  "reports",
  "missing",
  "rule",
  "people",
  "accounts",
  "audit",
];

/** Top bar, navigation by role, and the page below it. */
export function AppShell({
  displayName,
  role,
  pages,
  unseen,
  children,
}: {
  displayName: string;
  role: Role;
  pages: Record<Page, boolean>;
  /** Notices not yet seen; `null`: this role gets none. */
  unseen: number | null;
  children: ReactNode;
}) {
  const { t } = useTranslation();
  return (
    <>
      <a
        href="#content"
        className="sr-only focus:not-sr-only focus:absolute focus:z-50 focus:m-2 focus:rounded focus:bg-surface focus:p-2"
      >
        {t("shell.skip")}
      </a>
      <header className="border-b border-line bg-surface print:hidden">
        <div className="mx-auto flex max-w-7xl flex-wrap items-center gap-x-4 gap-y-1 px-4 py-2">
          <Wordmark />
          <nav
            aria-label={t("shell.navigation")}
            className="order-last -mx-1 flex w-full gap-1 overflow-x-auto md:order-none md:w-auto"
          >
            {order
              .filter((page) => pages[page])
              .map((page) => (
                <NavLink
                  key={page}
                  to={addresses[page]}
                  end={page === "reports"}
                  prefetch="intent"
                  className={({ isActive }) =>
                    `inline-flex min-h-10 items-center rounded-lg px-2.5 py-2 font-medium whitespace-nowrap ${isActive ? "bg-brand-soft text-brand-strong" : "text-muted hover:bg-paper hover:text-ink"}`
                  }
                >
                  {t(`shell.nav.${page}`)}
                </NavLink>
              ))}
          </nav>
          <div className="ml-auto flex items-center gap-1">
            {unseen === null ? null : <Bell unseen={unseen} />}
            <LanguageSwitch />
            <AccountMenu displayName={displayName} role={role} />
          </div>
        </div>
      </header>
      <main id="content" className="mx-auto max-w-7xl px-4 py-6">
        {children}
      </main>
    </>
  );
}
