import { useTranslation } from "react-i18next";
import { LinkButton } from "../ui/button.tsx";

/** Leads through the pages of the list; nothing where all fits on one. */
export function ListPager({ page, pages }: { page: number; pages: number }) {
  const { t } = useTranslation();
  if (pages <= 1) return null;
  return (
    <nav aria-label={t("certificates.list.pages")} className="mt-4 flex items-center justify-between gap-3">
      {page > 1 ? (
        <LinkButton size="small" to={`?page=${page - 1}`}>
          {t("certificates.list.newer")}
        </LinkButton>
      ) : (
        <span />
      )}
      <span className="text-sm text-muted">{t("certificates.list.pageOf", { page, pages })}</span>
      {page < pages ? (
        <LinkButton size="small" to={`?page=${page + 1}`}>
          {t("certificates.list.older")}
        </LinkButton>
      ) : (
        <span />
      )}
    </nav>
  );
}
