import { useTranslation } from "react-i18next";
import { registerSearch, type RegisterFilter } from "#app/certificate/match/register-filter.ts";
import { LinkButton } from "../ui/button.tsx";

type PagerProps = { base: string; filter: RegisterFilter; page: number; pageCount: number };

/** On to the next page and back, under the same filter. Renders nothing when there is only one. */
export function ComparisonPager({ base, filter, page, pageCount }: PagerProps) {
  const { t } = useTranslation();
  if (pageCount < 2) return null;
  return (
    <nav aria-label={t("registerExtract.one.pages")} className="flex flex-wrap items-center justify-between gap-2">
      {page > 1 ? (
        <LinkButton size="small" to={`${base}${registerSearch(filter, page - 1)}`}>
          {t("registerExtract.one.previous")}
        </LinkButton>
      ) : (
        <span />
      )}
      <span className="text-sm text-muted">{t("registerExtract.one.pageOf", { page, total: pageCount })}</span>
      {page < pageCount ? (
        <LinkButton size="small" to={`${base}${registerSearch(filter, page + 1)}`}>
          {t("registerExtract.one.next")}
        </LinkButton>
      ) : (
        <span />
      )}
    </nav>
  );
}
