import { useTranslation } from "react-i18next";
import type { QuarterTurns } from "#app/model/reading.ts";
import type { PageBox } from "#app/certificate/review/field-views.ts";

type PageSheetProps = {
  certificateId: string;
  fileName: string;
  page: number;
  /** How often the picture is turned to the left: another turn is another picture. */
  turns: QuarterTurns;
  boxes: readonly PageBox[];
  /** Whose boxes are lit. */
  active: string | null;
  /** Name of a target's field for people. */
  labelOf: (target: string) => string;
  /** Id of a target's input or line: where a click on a box leads, also without scripts. */
  inputIdOf: (target: string) => string;
  onPick: (target: string) => void;
};

/** One page as an image with the places of the fields drawn over it. */
export function PageSheet(props: PageSheetProps) {
  const { certificateId, fileName, page, turns, boxes, active, labelOf, inputIdOf, onPick } = props;
  const { t } = useTranslation();
  return (
    <figure className="relative" data-page={page}>
      <img
        src={`/certificates/${certificateId}/pages/${page}?w=1200&turns=${turns}`}
        alt={t("review.page.imageAlt", { page, name: fileName })}
        className="block min-h-40 w-full bg-surface"
        width={1200}
        height={1697}
        decoding="async"
      />
      {/* Drawn in fractions of the page, so it fits any zoom without a style attribute. */}
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
              x={box.x}
              y={box.y}
              width={box.width}
              height={box.height}
              vectorEffect="non-scaling-stroke"
              className={
                target === active
                  ? "fill-brand/25 stroke-brand stroke-2"
                  : "fill-transparent stroke-muted/50 stroke-1 hover:fill-brand/15 hover:stroke-brand"
              }
            />
          </a>
        ))}
      </svg>
    </figure>
  );
}
