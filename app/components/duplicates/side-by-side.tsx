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
    <div className="overflow-x-auto rounded-card border border-line bg-surface">
      <table className="w-full min-w-xl table-fixed text-left align-top">
        <caption className="sr-only">{t("duplicates.pair.title")}</caption>
        <thead>
          <tr className="border-b border-line">
            <th scope="col" className="w-40 p-3 font-medium text-muted">
              {t("duplicates.pair.field")}
            </th>
            <Head words={t("duplicates.pair.first")} detail={first} />
            <Head words={t("duplicates.pair.second")} detail={second} />
          </tr>
        </thead>
        <tbody>
          {lines.map(({ name, one, other }) => (
            <tr key={name} className="border-b border-line last:border-b-0" data-differs={one !== other}>
              <th scope="row" className="p-3 align-top font-normal text-muted">
                {name}
                {one === other ? null : (
                  <span className="block">
                    <Badge tone="warn">{t("duplicates.pair.differs")}</Badge>
                  </span>
                )}
              </th>
              <td className="p-3 align-top break-words">{one || t("duplicates.pair.empty")}</td>
              <td className="p-3 align-top break-words">{other || t("duplicates.pair.empty")}</td>
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
  const page = pages[0]?.page;
  return (
    <th scope="col" className="space-y-2 p-3 align-top font-medium">
      <span className="flex flex-wrap items-center gap-2">
        {words} <StateMark state={state} />
      </span>
      {page === undefined ? null : (
        <img
          src={`/certificates/${id}/pages/${page}?width=800`}
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
