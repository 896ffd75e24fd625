import { Printer } from "lucide-react";
import { useTranslation } from "react-i18next";
import { LinkButton } from "../../ui/button.tsx";

/** The way to a print view. */
export function PrintLink({ to }: { to: string }) {
  const { t } = useTranslation();
  return (
    <LinkButton to={to}>
      <Printer aria-hidden className="size-4" />
      {t("readyReports.print")}
    </LinkButton>
  );
}
