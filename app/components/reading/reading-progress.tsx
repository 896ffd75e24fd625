import { useTranslation } from "react-i18next";
import type { ReadingState } from "#app/certificate/intake/reading-state.ts";
import { Progress } from "../ui/progress.tsx";

/** How far the reading of a file is, in words and as a bar; only words where nothing has begun. */
export function ReadingProgressLine({ underWay }: { underWay: NonNullable<ReadingState["underWay"]> }) {
  const words = useProgressWords()(underWay);
  const { progress } = underWay;
  const pageCount = progress?.pageCount ?? 0;
  // Only recognition takes long enough for its pages to be counted out.
  const isCounted = progress !== null && progress.stage === "recognising" && pageCount > 1;
  return (
    <div className="w-full" data-stage={progress?.stage}>
      <p className="mb-1 text-sm">{words}</p>
      <Progress label={words} {...(isCounted ? { value: Math.max(0, progress.page - 0.5), max: pageCount } : {})} />
    </div>
  );
}

function useProgressWords(): (underWay: NonNullable<ReadingState["underWay"]>) => string {
  const { t } = useTranslation();
  return ({ isWaiting, progress }) => {
    if (isWaiting) return t("reading.waiting");
    if (progress === null) return t("reading.starting");
    const stage = t(`reading.stages.${progress.stage}`);
    const { page, pageCount } = progress;
    return page > 0 && pageCount > 1 ? t("reading.onPage", { stage, page, total: pageCount }) : `${stage}…`;
  };
}
