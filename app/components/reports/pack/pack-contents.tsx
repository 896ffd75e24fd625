import { useTranslation } from "react-i18next";
import { formatNumber } from "#app/i18n/format.ts";
import { useScreenLanguage } from "../../certificate/value-text.ts";

type Contents = { fileName: string; certificates: number; originals: number; bytes: number };

/** What lies in the pack, how much it is, and how to look at it. */
export function PackContents({ fileName, certificates, originals, bytes }: Contents) {
  const { t } = useTranslation();
  const mb = formatNumber(Math.max(0.1, Math.round(bytes / 100_000) / 10), useScreenLanguage());
  return (
    <>
      <h2 className="font-semibold">{fileName}.zip</h2>
      <dl className="mt-3 grid grid-cols-[auto_1fr] gap-x-6 gap-y-1">
        <dt className="text-muted">{t("pack.certificates")}</dt>
        <dd className="tabular-nums">{certificates}</dd>
        <dt className="text-muted">{t("pack.originals")}</dt>
        <dd className="tabular-nums">{originals}</dd>
        <dt className="text-muted">{t("pack.size")}</dt>
        <dd className="tabular-nums">{originals === 0 ? "–" : t("pack.mb", { mb })}</dd>
      </dl>
      <ul className="mt-4 max-w-prose list-disc space-y-1 pl-5">
        <li>{t("pack.unpack")}</li>
        <li>{t("pack.names")}</li>
        <li>{t("pack.check")}</li>
      </ul>
    </>
  );
}
