import {
  ChevronLeft,
  ChevronRight,
  Download,
  MoveHorizontal,
  RotateCcw,
  RotateCw,
  Scan,
  ZoomIn,
  ZoomOut,
  type LucideIcon,
} from "lucide-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { look } from "./look.ts";
import type { Viewer } from "./use-viewer.ts";

type ViewerToolbarProps = {
  certificateId: string;
  viewer: Viewer;
  /** Pages that are shown, in order. */
  pages: readonly number[];
  current: number;
  goTo: (page: number) => void;
  /** `null`: the file has no other pages than the certificate's. */
  scope: { isFile: boolean; toggle: () => void } | null;
  /** Further tools, behind the usual ones. */
  children?: ReactNode;
};

/** How the pages are looked at: size, turning, which page. Every tool is a button with a name. */
export function ViewerToolbar({ certificateId, viewer, pages, current, goTo, scope, children }: ViewerToolbarProps) {
  const { t } = useTranslation();
  const { zoom } = viewer;
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1 border-b border-line bg-surface px-2 py-1.5">
      <fieldset className="flex items-center gap-0.5">
        <legend className="sr-only">{t("pageViewer.zoom")}</legend>
        <Tool icon={ZoomOut} name={t("pageViewer.smaller")} onPress={() => viewer.step(-1)} />
        <output className="min-w-14 text-center text-sm tabular-nums" aria-live="polite" data-zoom={zoom}>
          {typeof zoom === "number" ? t("pageViewer.percent", { percent: zoom }) : t(`pageViewer.fits.${zoom}`)}
        </output>
        <Tool icon={ZoomIn} name={t("pageViewer.larger")} onPress={() => viewer.step(1)} />
        <Tool
          icon={MoveHorizontal}
          name={t("pageViewer.fitWidth")}
          isOn={zoom === "width"}
          onPress={() => viewer.setZoom("width")}
        />
        <Tool
          icon={Scan}
          name={t("pageViewer.fitPage")}
          isOn={zoom === "page"}
          onPress={() => viewer.setZoom("page")}
        />
      </fieldset>
      <fieldset className="flex items-center gap-0.5">
        <legend className="sr-only">{t("pageViewer.turn")}</legend>
        <Tool icon={RotateCcw} name={t("pageViewer.turnLeft")} onPress={() => viewer.turn(current, 3)} />
        <Tool icon={RotateCw} name={t("pageViewer.turnRight")} onPress={() => viewer.turn(current, 1)} />
      </fieldset>
      {pages.length < 2 ? null : <PageSteps pages={pages} current={current} goTo={goTo} />}
      {scope === null ? null : (
        <button type="button" aria-pressed={scope.isFile} onClick={scope.toggle} className={toolLook}>
          {t("pageViewer.wholeFile")}
        </button>
      )}
      {children}
      <a
        href={`/certificates/${certificateId}/original`}
        className={`ml-auto inline-flex min-h-10 items-center gap-1 text-sm lg:min-h-8 ${look.link}`}
      >
        <Download aria-hidden className="size-4" />
        {t("review.page.original")}
      </a>
    </div>
  );
}

function PageSteps({ pages, current, goTo }: Pick<ViewerToolbarProps, "pages" | "current" | "goTo">) {
  const { t } = useTranslation();
  const at = pages.indexOf(current);
  const step = (by: 1 | -1) => goTo(pages[Math.min(pages.length - 1, Math.max(0, at + by))] ?? current);
  return (
    <fieldset className="flex items-center gap-0.5">
      <legend className="sr-only">{t("pageViewer.pages")}</legend>
      <Tool icon={ChevronLeft} name={t("pageViewer.previousPage")} isOff={at <= 0} onPress={() => step(-1)} />
      <label className="inline-flex items-center gap-1 text-sm">
        <span className="sr-only">{t("pageViewer.pageNumber")}</span>
        <select
          data-page-choice
          value={current}
          onChange={(event) => goTo(Number(event.currentTarget.value))}
          className="min-h-10 rounded border border-line-strong bg-surface px-1 lg:min-h-8"
        >
          {pages.map((page) => (
            <option key={page} value={page}>
              {page}
            </option>
          ))}
        </select>
        <span className="text-muted">{t("pageViewer.ofPages", { total: pages.at(-1) })}</span>
      </label>
      <Tool
        icon={ChevronRight}
        name={t("pageViewer.nextPage")}
        isOff={at >= pages.length - 1}
        onPress={() => step(1)}
      />
    </fieldset>
  );
}

/** Look of a tool with words. */
export const toolLook =
  "inline-flex min-h-10 items-center gap-1 rounded px-2 text-sm text-ink hover:bg-paper aria-pressed:bg-brand-soft aria-pressed:font-medium aria-pressed:text-brand-strong lg:min-h-8";

type ToolProps = { icon: LucideIcon; name: string; onPress: () => void; isOn?: boolean; isOff?: boolean };

function Tool({ icon: Icon, name, onPress, isOn, isOff }: ToolProps) {
  return (
    <button
      type="button"
      aria-label={name}
      title={name}
      aria-disabled={isOff || undefined}
      {...(isOn === undefined ? {} : { "aria-pressed": isOn })}
      onClick={isOff === true ? undefined : onPress}
      className={`${toolLook} min-w-10 justify-center aria-disabled:opacity-50 lg:min-w-8`}
    >
      <Icon aria-hidden className="size-4" />
    </button>
  );
}
