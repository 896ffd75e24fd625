import type { Box } from "#app/model/reading.ts";

/** A place that a person marked: dashed, so that it is no field's box. */
export function MarkedRect({ box }: { box: Box }) {
  return (
    <rect
      {...box}
      data-marked
      vectorEffect="non-scaling-stroke"
      strokeDasharray="6 4"
      className="pointer-events-none fill-warn/10 stroke-warn stroke-2"
    />
  );
}
