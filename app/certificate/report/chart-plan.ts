/** A bar chart as data: every value in it stands in the sheet as well. */
export type ChartPlan = {
  title: string;
  /** The largest first; at most {@link mostBars}. */
  bars: { label: string; value: number }[];
  /** Says what is left out; `null`: nothing. */
  note: string | null;
};

/** More bars would not be read. */
export const mostBars = 20;

/** A chart as shapes and texts, in pixels from the top left: the same for the file's picture and for paper. */
export type ChartDrawing = {
  width: number;
  height: number;
  bars: { x: number; y: number; width: number; height: number }[];
  texts: ChartText[];
};

export type ChartText = {
  text: string;
  x: number;
  /** Of the middle of the letters. */
  y: number;
  align: "left" | "right";
  sizePx: number;
  bold: boolean;
  /** Where letters would run into others, they are drawn closer. */
  maxWidth: number;
};

const width = 900;
const labelWidth = 330;
const valueWidth = 80;
const lineHeight = 26;
const top = 44;
const longestLabel = 44;

/** Lays a chart out. */
export function drawChart({ title, bars, note }: ChartPlan): ChartDrawing {
  const room = width - labelWidth - valueWidth;
  const largest = Math.max(...bars.map(({ value }) => value), Number.MIN_VALUE);
  const text = { align: "left", sizePx: 13, bold: false } as const;
  const bottom = top + bars.length * lineHeight;
  return {
    width,
    height: bottom + (note === null ? 8 : lineHeight),
    bars: bars.map(({ value }, index) => ({
      x: labelWidth,
      y: top + index * lineHeight + 4,
      width: Math.max(1, (value / largest) * room),
      height: lineHeight - 8,
    })),
    texts: [
      { ...text, text: title, x: 8, y: 20, sizePx: 16, bold: true, maxWidth: width - 16 },
      ...bars.flatMap(({ label, value }, index): ChartText[] => {
        const y = top + index * lineHeight + lineHeight / 2;
        const x = labelWidth + Math.max(1, (value / largest) * room) + 8;
        return [
          { ...text, text: cut(label), x: labelWidth - 10, y, align: "right", maxWidth: labelWidth - 18 },
          { ...text, text: value.toFixed(2), x, y, maxWidth: valueWidth - 12 },
        ];
      }),
      ...(note === null ? [] : [{ ...text, text: note, x: 8, y: bottom + lineHeight / 2, maxWidth: width - 16 }]),
    ],
  };
}

function cut(label: string): string {
  const letters = Array.from(label);
  return letters.length <= longestLabel ? label : `${letters.slice(0, longestLabel - 1).join("")}…`;
}
