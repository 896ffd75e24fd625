import type { ChartDrawing } from "#app/certificate/report/chart-plan.ts";

/** The picture of a sheet, drawn as in the file. It says nothing that the table above it does not, so readers skip it. */
export function SheetChart({ chart: { width, height, bars, texts } }: { chart: ChartDrawing }) {
  return (
    <svg aria-hidden viewBox={`0 0 ${width} ${height}`} className="mt-4 w-full max-w-4xl break-inside-avoid">
      {bars.map((bar) => (
        <rect key={bar.y} {...bar} className="fill-brand" />
      ))}
      {texts.map(({ text, x, y, align, sizePx, bold }) => (
        <text
          key={`${x} ${y}`}
          x={x}
          y={y}
          dominantBaseline="central"
          textAnchor={align === "left" ? "start" : "end"}
          fontSize={sizePx}
          fontWeight={bold ? 600 : 400}
          className="fill-ink"
        >
          {text}
        </text>
      ))}
    </svg>
  );
}
