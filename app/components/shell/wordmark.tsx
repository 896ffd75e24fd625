import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";

/** Name and sign of the product; leads to the start page. */
export function Wordmark() {
  const { t } = useTranslation();
  return (
    <Link to="/" className="flex min-h-10 items-center gap-2 text-lg font-semibold text-ink">
      <img src="/favicon.svg" alt="" className="size-7" />
      {t("shell.product")}
    </Link>
  );
}
