import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";

/** Links to the pages of a list of certificates; nothing where there is one page. */
export function RowPages({ page, pages, search }: { page: number; pages: number; search: string }) {
  const { t } = useTranslation();
  if (pages === 1) return null;
  return (
    <nav aria-label={t("reports.rows.pages")} className="mt-4 flex flex-wrap gap-2">
      {Array.from({ length: pages }, (_, index) => index + 1).map((number) => (
        <Link
          key={number}
          to={`?${search}&page=${number}`}
          aria-current={number === page ? "page" : undefined}
          className="rounded-lg border border-line px-3 py-1 text-brand aria-[current=page]:bg-brand aria-[current=page]:text-white"
        >
          {number}
        </Link>
      ))}
    </nav>
  );
}
