import { NavLink } from "@remix-run/react";
import { Bell as BellIcon } from "lucide-react";
import { useTranslation } from "react-i18next";

/** Leads to the notices and says how many are new. */
export function Bell({ unseen }: { unseen: number }) {
  const { t } = useTranslation();
  return (
    <NavLink
      to="/notices"
      aria-label={unseen === 0 ? t("notices.bellNone") : t("notices.bell", { count: unseen })}
      title={t("notices.title")}
      className={({ isActive }) =>
        `relative inline-flex min-h-10 min-w-10 items-center justify-center rounded-lg hover:bg-paper ${isActive ? "text-brand-strong" : "text-muted"}`
      }
    >
      <BellIcon aria-hidden className="size-6" strokeWidth={1.5} />
      {unseen === 0 ? null : (
        <span
          aria-hidden
          data-unseen={unseen}
          className="absolute top-0 right-0 min-w-5 rounded-full bg-brand px-1 text-center text-xs font-semibold text-white"
        >
          {unseen > 99 ? "99+" : unseen}
        </span>
      )}
    </NavLink>
  );
}
