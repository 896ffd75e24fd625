import { NavLink } from "@remix-run/react";
import { useTranslation } from "react-i18next";

const addresses = { people: "/people", departments: "/people/departments", import: "/people/import" } as const;

/** Leads between the pages of the directory. */
export function DirectoryNav() {
  const { t } = useTranslation();
  return (
    <nav aria-label={t("people.title")} className="flex flex-wrap gap-1">
      {(["people", "departments", "import"] as const).map((page) => (
        <NavLink
          key={page}
          to={addresses[page]}
          end={page === "people"}
          className={({ isActive }) =>
            `inline-flex min-h-10 items-center rounded-lg px-3 py-2 font-medium ${isActive ? "bg-brand-soft text-brand-strong" : "text-muted hover:bg-paper hover:text-ink"}`
          }
        >
          {t(`people.links.${page}`)}
        </NavLink>
      ))}
    </nav>
  );
}
