import { useTranslation } from "react-i18next";

/** Says which pages of a file are no certificate's; nothing where there are none. */
export function SkippedPages({ pages }: { pages: readonly number[] }) {
  const { t } = useTranslation();
  if (pages.length === 0) return null;
  // Not the number itself: Russian says "1 page" also of 21.
  const count = pages.length === 1 ? 1 : 2;
  return <p className="text-sm text-muted">{t("reading.skipped", { count, pages: pages.join(", ") })}</p>;
}
