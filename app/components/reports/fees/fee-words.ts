import { useTranslation } from "react-i18next";
import type { FeeCertificate } from "#app/certificate/report/fees/fee-line.ts";
import { titleIn } from "#app/certificate/report/rating-workbook/report-facts.ts";
import type { fees } from "#app/i18n/en/fees.ts";
import { formatTenge } from "#app/model/money.ts";
import { useScreenLanguage } from "../../certificate/value-text.ts";

/** How the pages of the ledger say sums, certificates and problems. */
export function useFeeWords() {
  const { t, i18n } = useTranslation();
  const language = useScreenLanguage();
  return {
    language,
    sum: (tiyn: number) => `${formatTenge(tiyn, language)}\u00A0₸`,
    /** As somebody would type it. */
    typed: (tiyn: number) => formatTenge(tiyn, language),
    number: (certificate: Pick<FeeCertificate, "number"> | null) => {
      if (certificate === null) return t("fees.unnamed");
      return certificate.number === null ? t("fees.noNumber") : t("fees.numberOf", { number: certificate.number });
    },
    title: (certificate: FeeCertificate | null) => (certificate === null ? "" : titleIn(certificate.titles, language)),
    /** The sentence for the first problem of a field. */
    problem: (codes: readonly string[] | undefined) => {
      const code = codes?.[0];
      if (code === undefined) return undefined;
      return i18n.exists(`fees.problems.${code}`) ? t(`fees.problems.${code as keyof typeof fees.problems}`) : code;
    },
  };
}
