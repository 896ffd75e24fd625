import { useFetcher } from "@remix-run/react";
import { Download } from "lucide-react";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import type { ExportProgress } from "#app/certificate/report/export-process/export-progress.ts";
import { Button, LinkButton } from "../../ui/button.tsx";

const askEveryMs = 1000;

type MadeOf = "rows" | "originals";

/**
 * Downloads a large file and says how far it has come; without scripts it is a plain download.
 *
 * @param madeOf a workbook is written row by row, an evidence pack original by original
 */
export function LargeExport({ address, exportId, madeOf }: { address: string; exportId: string; madeOf: MadeOf }) {
  const { t } = useTranslation();
  const [begun, setBegun] = useState(false);
  const progress = useProgress(exportId, begun);
  const isUnderWay = begun && (progress.state === "waiting" || progress.state === "writing");
  return (
    <div className="flex flex-wrap items-center gap-2">
      <LinkButton
        tone="primary"
        reloadDocument
        aria-disabled={isUnderWay}
        to={`${address}${address.includes("?") ? "&" : "?"}export=${exportId}`}
        onClick={(event) => (isUnderWay ? event.preventDefault() : setBegun(true))}
      >
        <Download aria-hidden className="size-4" />
        {madeOf === "rows" ? t("readyReports.workbook") : t("pack.download")}
      </LinkButton>
      {begun ? <Told progress={progress} madeOf={madeOf} /> : null}
      {isUnderWay ? <Cancel exportId={exportId} /> : null}
    </div>
  );
}

const nothing: ExportProgress = { state: "waiting", written: 0, count: 0 };

function useProgress(exportId: string, begun: boolean): ExportProgress {
  const { data, load } = useFetcher<ExportProgress>();
  const progress = data ?? nothing;
  const isOver = progress.state !== "waiting" && progress.state !== "writing";
  useEffect(() => {
    if (!begun || isOver) return undefined;
    const timer = setInterval(() => load(`/reports/exports/${exportId}`), askEveryMs);
    return () => clearInterval(timer);
  }, [begun, isOver, exportId, load]);
  return progress;
}

function Told({ progress: { state, written, count }, madeOf }: { progress: ExportProgress; madeOf: MadeOf }) {
  const { t } = useTranslation();
  const isOfRows = madeOf === "rows";
  const words: Record<ExportProgress["state"], string> = {
    waiting: t("readyReports.waiting"),
    writing: isOfRows ? t("readyReports.preparing", { written, count }) : t("pack.preparing", { written, count }),
    done: isOfRows ? t("readyReports.done", { count }) : t("pack.done"),
    failed: t("readyReports.failed"),
    cancelled: t("readyReports.cancelled"),
  };
  return (
    <span className="inline-flex items-center gap-2 text-sm">
      {state === "writing" ? <progress aria-hidden value={written} max={Math.max(1, count)} /> : null}
      <output>{words[state]}</output>
    </span>
  );
}

function Cancel({ exportId }: { exportId: string }) {
  const { t } = useTranslation();
  const fetcher = useFetcher();
  return (
    <fetcher.Form method="post" action={`/reports/exports/${exportId}`}>
      <Button tone="secondary" size="small">
        {t("readyReports.cancel")}
      </Button>
    </fetcher.Form>
  );
}
