import { useRef, useState, type CSSProperties } from "react";
import { useTranslation } from "react-i18next";
import type { PageBox } from "#app/certificate/review/field-views.ts";
import type { Box, QuarterTurns } from "#app/model/reading.ts";
import { MarkedRect } from "./marked-rect.tsx";
import { MarkingLayer } from "./marking-layer.tsx";
import { aspectOf, sheetWidth, type Zoom } from "./viewer-geometry.ts";

export type PageSheetProps = {
  certificateId: string;
  fileName: string;
  page: number;
  /** How often the picture is turned to the left: another turn is another picture. */
  turns: QuarterTurns;
  /** How often it is turned to the right for looking, boxes and all. */
  viewTurns: QuarterTurns;
  zoom: Zoom;
  /** Inner size of the pane in pixels. */
  pane: { width: number; height: number };
  boxes: readonly PageBox[];
  /** Whose boxes are lit. */
  active: string | null;
  /** Name of a target's field for people. */
  labelOf: (target: string) => string;
  /** Id of a target's input or line: where a click on a box leads, also without scripts. */
  inputIdOf: (target: string) => string;
  onPick: (target: string) => void;
  /** Takes a box that was dragged, in fractions of the upright page; `null`: boxes are not dragged now. */
  onMarked: ((box: Box) => void) | null;
  /** The place that was marked last, where it is on this page. */
  marked: Box | null;
};

/** A sheet of A4, until the picture says otherwise. */
const usualSize = { width: 1200, height: 1697 };

/** Widths in which pages are drawn: more is asked for only where it can be seen. */
function pictureWidth(shownWidth: number | null): number {
  if (shownWidth === null || shownWidth <= usualSize.width) return usualSize.width;
  return shownWidth <= 1600 ? 1600 : 2400;
}

/** One page as an image with the places of the fields drawn over it. */
export function PageSheet(props: PageSheetProps) {
  const { certificateId, fileName, page, turns, viewTurns, zoom } = props;
  const { t } = useTranslation();
  const [size, setSize] = useState(usualSize);
  const figure = useRef<HTMLElement>(null);
  const width = sheetWidth(zoom, aspectOf(size, viewTurns), props.pane);
  const { frame, picture } = stylesFor(size, viewTurns, width);
  return (
    <div data-sheet className="relative max-w-none" {...(frame === null ? {} : { style: frame })}>
      <figure
        ref={figure}
        data-page={page}
        data-view-turns={viewTurns}
        className={viewTurns === 0 ? "relative" : "absolute top-1/2 left-1/2"}
        {...(picture === null ? {} : { style: picture })}
      >
        <img
          src={`/certificates/${certificateId}/pages/${page}?w=${pictureWidth(width)}&turns=${turns}`}
          alt={t("review.page.imageAlt", { page, name: fileName })}
          className="block min-h-40 w-full bg-surface"
          width={usualSize.width}
          height={usualSize.height}
          decoding="async"
          draggable={false}
          onLoad={({ currentTarget: { naturalWidth, naturalHeight } }) => {
            if (naturalWidth > 0) setSize({ width: naturalWidth, height: naturalHeight });
          }}
        />
        <PlacesOnPage {...props} />
        {props.onMarked === null ? null : (
          <MarkingLayer page={page} turns={viewTurns} sheet={figure} onMarked={props.onMarked} />
        )}
      </figure>
    </div>
  );
}

/** Set by script alone, once somebody zoomed or turned: what the server sends needs no style attribute. */
function stylesFor(size: typeof usualSize, turns: QuarterTurns, width: number | null) {
  if (turns === 0) return { frame: width === null ? null : ({ width } satisfies CSSProperties), picture: null };
  const isAcross = turns % 2 === 1;
  const aspectRatio = aspectOf(size, turns);
  const share = isAcross ? size.width / size.height : 1;
  const frame: CSSProperties = { aspectRatio, width: width ?? "100%" };
  const transform = `translate(-50%, -50%) rotate(${turns * 90}deg)`;
  return { frame, picture: { width: `${share * 100}%`, transform } satisfies CSSProperties };
}

/** Drawn in fractions of the page, so it fits any zoom without a style attribute. */
function PlacesOnPage({ boxes, active, labelOf, inputIdOf, onPick, marked }: PageSheetProps) {
  const { t } = useTranslation();
  return (
    <svg viewBox="0 0 1 1" preserveAspectRatio="none" className="absolute inset-0 size-full">
      {boxes.map(({ target, half, box }) => (
        <a
          key={`${target} ${half} ${box.x} ${box.y}`}
          href={`#${inputIdOf(target)}`}
          aria-label={
            half === null
              ? labelOf(target)
              : t("review.page.boxLabel", { field: labelOf(target), half: t(`review.halves.${half}`) })
          }
          onClick={(event) => {
            event.preventDefault();
            onPick(target);
          }}
          tabIndex={-1}
        >
          <rect
            data-target={target}
            {...box}
            vectorEffect="non-scaling-stroke"
            className={
              target === active
                ? "fill-brand/25 stroke-brand stroke-2"
                : "fill-transparent stroke-muted/50 stroke-1 hover:fill-brand/15 hover:stroke-brand"
            }
          />
        </a>
      ))}
      {marked === null ? null : <MarkedRect box={marked} />}
    </svg>
  );
}
