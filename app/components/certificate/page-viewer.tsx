import { useEffect, useRef, useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { PageView } from "#app/certificate/review/certificate-detail.ts";
import type { PageBox } from "#app/certificate/review/field-views.ts";
import type { Box } from "#app/model/reading.ts";
import { look } from "./look.ts";
import { PageSheet } from "./page-sheet.tsx";
import { usePan } from "./use-pan.ts";
import { useViewer, type Viewer } from "./use-viewer.ts";
import { ViewerToolbar } from "./viewer-toolbar.tsx";

export type PageViewerProps = {
  certificateId: string;
  fileName: string;
  pages: readonly PageView[];
  /** All pages of the file. */
  filePages: readonly PageView[];
  boxes: readonly PageBox[];
  active: string | null;
  labelOf: (target: string) => string;
  inputIdOf: (target: string) => string;
  onPick: (target: string) => void;
  /** Dragging boxes whose text goes into a field. */
  marking?: PlaceMarking;
};

/** `tools` stand in the tool bar; `marked`: the last place. */
export type PlaceMarking = {
  isOn: boolean;
  onMarked: (page: number, box: Box) => void;
  marked: { page: number; box: Box } | null;
  tools: ReactNode;
};

/** The certificate's pages; the boxes of the active field are lit and brought into view. On a phone it folds away. */
export function PageViewer(props: PageViewerProps) {
  const { certificateId, pages, filePages, active, marking } = props;
  const { t } = useTranslation();
  const pane = useRef<HTMLDivElement>(null);
  const viewer = useViewer(pane);
  const [isFile, setIsFile] = useState(false);
  const shown = isFile ? filePages : pages;
  const [current, setCurrent] = useState(shown[0]?.page ?? 1);
  usePan(pane, marking?.isOn ?? false);
  useEffect(() => {
    if (active !== null && pane.current !== null) bringIntoView(pane.current, active);
  }, [active]);
  if (filePages.length === 0 && pages.length === 0) return <p className={look.hint}>{t("review.page.noPages")}</p>;
  return (
    <details open className="group rounded-lg border border-line bg-paper">
      <summary className="cursor-pointer px-4 py-3 text-sm font-medium lg:hidden">
        <span className="group-open:hidden">{t("review.page.showPages")}</span>
        <span className="hidden group-open:inline">{t("review.page.hidePages")}</span>
      </summary>
      <ViewerToolbar
        certificateId={certificateId}
        viewer={viewer}
        pages={shown.map(({ page }) => page)}
        current={current}
        goTo={(page) => {
          setCurrent(page);
          scrollTo(pane.current, page);
        }}
        scope={filePages.length > pages.length ? { isFile, toggle: () => setIsFile(!isFile) } : null}
      >
        {marking?.tools}
      </ViewerToolbar>
      <section
        ref={pane}
        aria-label={t("review.page.viewer")}
        tabIndex={0}
        onScroll={({ currentTarget }) => setCurrent(pageInView(currentTarget) ?? current)}
        className="max-h-[55vh] cursor-grab overflow-auto p-2 active:cursor-grabbing lg:max-h-[calc(100vh-11rem)]"
      >
        <div className={`space-y-3 ${viewer.zoom === "width" ? "w-full" : "w-max min-w-full"}`}>
          {shown.map((page) => (
            <OnePage key={page.page} {...props} page={page} viewer={viewer} />
          ))}
        </div>
      </section>
    </details>
  );
}

type OnePageProps = PageViewerProps & { page: PageView; viewer: Viewer };

function OnePage({ page: { page, turns }, viewer, marking, boxes, ...rest }: OnePageProps) {
  const { t } = useTranslation();
  return (
    <div>
      <p className="pb-1 text-xs text-muted">{t("review.page.pageNumber", { page })}</p>
      <PageSheet
        certificateId={rest.certificateId}
        fileName={rest.fileName}
        page={page}
        turns={turns}
        viewTurns={viewer.turnsOf(page)}
        zoom={viewer.zoom}
        pane={viewer.pane}
        boxes={boxes.filter((box) => box.page === page)}
        active={rest.active}
        labelOf={rest.labelOf}
        inputIdOf={rest.inputIdOf}
        onPick={rest.onPick}
        onMarked={marking?.isOn === true ? (box) => marking.onMarked(page, box) : null}
        marked={marking?.marked?.page === page ? marking.marked.box : null}
      />
    </div>
  );
}

function scrollTo(pane: HTMLElement | null, page: number): void {
  const sheet = pane?.querySelector(`figure[data-page="${page}"]`);
  if (pane === null || sheet === null || sheet === undefined) return;
  pane.scrollTop += sheet.getBoundingClientRect().top - pane.getBoundingClientRect().top - 28;
}

/** The page that fills the upper part of the pane. */
function pageInView(pane: HTMLElement): number | null {
  const line = pane.getBoundingClientRect().top + pane.clientHeight / 3;
  const figures = [...pane.querySelectorAll<HTMLElement>("figure[data-page]")];
  const last = figures.findLast((figure) => figure.getBoundingClientRect().top <= line) ?? figures[0];
  return last === undefined ? null : Number(last.dataset["page"]);
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
