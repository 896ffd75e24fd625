import { ExternalLink } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { PageView } from "#app/certificate/review/certificate-detail.ts";
import type { PageBox } from "#app/certificate/review/field-views.ts";
import { look } from "./look.ts";
import { PageSheet } from "./page-sheet.tsx";

const zooms = ["fit", "100", "150"] as const;
type Zoom = (typeof zooms)[number];

/** 100 % is a sheet of A4 at 96 dots an inch. */
const widths: Record<Zoom, string> = { fit: "w-full", "100": "w-[794px]", "150": "w-[1191px]" };

export type PageViewerProps = {
  certificateId: string;
  fileName: string;
  pages: readonly PageView[];
  boxes: readonly PageBox[];
  active: string | null;
  labelOf: (target: string) => string;
  inputIdOf: (target: string) => string;
  onPick: (target: string) => void;
};

/** The certificate's pages; the boxes of the active field are lit and brought into view. On a phone it folds away. */
export function PageViewer(props: PageViewerProps) {
  const { certificateId, fileName, pages, boxes, active } = props;
  const { t } = useTranslation();
  const [zoom, setZoom] = useState<Zoom>("fit");
  const pane = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (active !== null && pane.current !== null) bringIntoView(pane.current, active);
  }, [active]);
  if (pages.length === 0) return <p className={look.hint}>{t("review.page.noPages")}</p>;
  return (
    <details open className="group rounded-lg border border-line bg-paper">
      <summary className="cursor-pointer px-4 py-3 text-sm font-medium lg:hidden">
        <span className="group-open:hidden">{t("review.page.showPages")}</span>
        <span className="hidden group-open:inline">{t("review.page.hidePages")}</span>
      </summary>
      <div className="flex flex-wrap items-center justify-between gap-2 border-b border-line bg-surface px-3 py-2">
        <fieldset className="flex items-center gap-1">
          <legend className="sr-only">{t("review.page.zoom")}</legend>
          {zooms.map((option) => (
            <button
              key={option}
              type="button"
              aria-pressed={zoom === option}
              onClick={() => setZoom(option)}
              className="rounded min-h-10 px-2.5 py-1.5 text-sm text-ink lg:min-h-8 hover:bg-paper aria-pressed:bg-line aria-pressed:font-medium"
            >
              {option === "fit" ? t("review.page.zoomFit") : `${option} %`}
            </button>
          ))}
        </fieldset>
        <a
          href={`/certificates/${certificateId}/original`}
          className={`inline-flex min-h-10 items-center gap-1 ${look.link}`}
        >
          <ExternalLink aria-hidden className="size-4" />
          {t("review.page.original")}
        </a>
      </div>
      <section
        ref={pane}
        aria-label={t("review.page.viewer")}
        tabIndex={0}
        className="max-h-[55vh] overflow-auto p-2 lg:max-h-[calc(100vh-9rem)]"
      >
        <div className={`${widths[zoom]} max-w-none space-y-3`}>
          {pages.map(({ page, turns }) => (
            <div key={page}>
              <p className="pb-1 text-xs text-muted">{t("review.page.pageNumber", { page })}</p>
              <PageSheet
                certificateId={certificateId}
                fileName={fileName}
                page={page}
                turns={turns}
                boxes={boxes.filter((box) => box.page === page)}
                active={active}
                labelOf={props.labelOf}
                inputIdOf={props.inputIdOf}
                onPick={props.onPick}
              />
            </div>
          ))}
        </div>
      </section>
    </details>
  );
}

/** Scrolls the pane alone: the page behind it stays where the person is typing. */
function bringIntoView(pane: HTMLElement, target: string): void {
  const rect = [...pane.querySelectorAll("rect")].find((candidate) => candidate.dataset["target"] === target);
  if (rect === undefined) return;
  const [inner, outer] = [rect.getBoundingClientRect(), pane.getBoundingClientRect()];
  if (
    inner.top >= outer.top &&
    inner.bottom <= outer.bottom &&
    inner.left >= outer.left &&
    inner.right <= outer.right
  ) {
    return;
  }
  pane.scrollTop += inner.top - outer.top - outer.height / 3;
  pane.scrollLeft += inner.left - outer.left - 16;
}
