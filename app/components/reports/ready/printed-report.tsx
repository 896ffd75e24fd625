import { Printer } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { SheetView } from "#app/certificate/report/ready/plan-view.ts";
import type { Language } from "#app/model/language.ts";
import { Button, LinkButton } from "../../ui/button.tsx";
import { PrintedSheet } from "./printed-sheet.tsx";

type Props = { back: string; language: Language; sheets: readonly SheetView[] };

/** A workbook on A4: the same sheets, columns and rows, without anything else of the page. */
export function PrintedReport({ back, language, sheets }: Props) {
  const { t } = useTranslation();
  return (
    <>
      <div className="mb-5 flex flex-wrap gap-2 print:hidden">
        <LinkButton to={back}>{t("readyReports.back")}</LinkButton>
        <Button type="button" onClick={() => window.print()}>
          <Printer aria-hidden className="size-4" />
          {t("readyReports.printNow")}
        </Button>
      </div>
      <article
        lang={language}
        className={`printed-report printed-report-${language} space-y-8 bg-surface p-4 print:p-0`}
      >
        {sheets.map((sheet) => (
          <PrintedSheet key={sheet.name} sheet={sheet} />
        ))}
      </article>
    </>
  );
}
