import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { CertificateDetail } from "#app/certificate/review/certificate-detail.ts";
import { certificateColumns } from "#app/certificate/review/certificate-fields.ts";
import { StateMark } from "../certificate/state-mark.tsx";
import { useValueText } from "../certificate/value-text.ts";
import { Badge } from "../ui/badge.tsx";

type Two = { first: CertificateDetail; second: CertificateDetail };

/** Every field of two certificates beside one another; what differs says so in words, not by colour alone. */
export function SideBySide({ first, second }: Two) {
  const { t } = useTranslation();
  const textOf = useValueText();
  const authorsOf = ({ authors }: CertificateDetail) => authors.map(({ name }) => name).join(", ");
  const lines = [
    ...certificateColumns.map((column) => ({
      name: t(`review.columns.${column}`),
      one: textOf(column, first.values[column]),
      other: textOf(column, second.values[column]),
    })),
    { name: t("review.columns.authors"), one: authorsOf(first), other: authorsOf(second) },
    { name: t("duplicates.pair.sender"), one: first.senderName, other: second.senderName },
  ];
  return (
    <div className="overflow-hidden rounded-card border border-line bg-surface">
      <table className="w-full table-fixed text-left align-top text-sm sm:text-base">
        <caption className="sr-only">{t("duplicates.pair.title")}</caption>
        <thead>
          <tr className="border-b border-line">
            <th scope="col" className="w-26 p-1.5 align-top font-medium text-muted sm:w-40 sm:p-3">
              {t("duplicates.pair.field")}
            </th>
            <Head words={t("duplicates.pair.first")} detail={first} />
            <Head words={t("duplicates.pair.second")} detail={second} />
          </tr>
        </thead>
        <tbody>
          {lines.map(({ name, one, other }) => (
            <tr key={name} className="border-b border-line last:border-b-0" data-differs={one !== other}>
              <th scope="row" className="p-1.5 align-top font-normal break-words text-muted sm:p-3">
                {name}
                {one === other ? null : (
                  <span className="block">
                    <span className="font-medium text-warn sm:hidden">{t("duplicates.pair.differs")}</span>
                    <span className="hidden sm:inline">
                      <Badge tone="warn">{t("duplicates.pair.differs")}</Badge>
                    </span>
                  </span>
                )}
              </th>
              <td className="p-1.5 align-top break-words sm:p-3">{one || t("duplicates.pair.empty")}</td>
              <td className="p-1.5 align-top break-words sm:p-3">{other || t("duplicates.pair.empty")}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Head({ words, detail }: { words: string; detail: CertificateDetail }) {
  const { t } = useTranslation();
  const { id, state, pages, originalName } = detail;
  const [page] = pages;
  return (
    <th scope="col" className="space-y-2 p-1.5 align-top font-medium sm:p-3">
      <span className="flex flex-wrap items-center gap-2">
        {words} <StateMark state={state} />
      </span>
      {page === undefined ? null : (
        <img
          src={`/certificates/${id}/pages/${page.page}?w=1200&turns=${page.turns}`}
          alt={t("duplicates.pair.page", { file: originalName })}
          className="w-full rounded border border-line bg-white"
          loading="lazy"
        />
      )}
      <Link to={`/review/${id}`} className="inline-flex min-h-10 items-center text-brand underline underline-offset-2">
        {t("duplicates.pair.open")}
      </Link>
    </th>
  );
}
