import { Download, FolderArchive } from "lucide-react";
import { useTranslation } from "react-i18next";
import { hasProofs } from "#app/certificate/report/pack/kinds-with-proofs.ts";
import type { ReportKind } from "#app/model/report.ts";
import { LinkButton } from "../../ui/button.tsx";
import { LargeExport } from "./large-export.tsx";
import { PrintLink } from "./print-link.tsx";

type Props = {
  kind: ReportKind;
  /** The query string with its `?`, or nothing. */
  query: string;
  /** Under which id a large file is watched; `null`: it is small. */
  exportId: string | null;
};

/** The ways to take a report along: on paper, with the originals that prove it, and as a workbook. */
export function ReportActions({ kind, query, exportId }: Props) {
  const { t } = useTranslation();
  const address = `/reports/ready/${kind}`;
  return (
    <>
      <LinkButton tone="quiet" to="/reports/ready">
        {t("readyReports.catalogue")}
      </LinkButton>
      <PrintLink to={`${address}/print${query}`} />
      {hasProofs(kind) ? (
        <LinkButton to={`${address}/pack${query}`}>
          <FolderArchive aria-hidden className="size-4" />
          {t("pack.offer")}
        </LinkButton>
      ) : null}
      {exportId === null ? (
        <LinkButton tone="primary" reloadDocument to={`${address}/workbook.xlsx${query}`}>
          <Download aria-hidden className="size-4" />
          {t("readyReports.workbook")}
        </LinkButton>
      ) : (
        <LargeExport key={exportId} address={`${address}/workbook.xlsx${query}`} exportId={exportId} madeOf="rows" />
      )}
    </>
  );
}
