import { Bar, BarChart, CartesianGrid, ResponsiveContainer, Tooltip, XAxis, YAxis } from "recharts";

/** One bar, named and linked. */
export type BarOf = { name: string; value: number; to: string };

type Props = { bars: BarOf[]; label: string; upright: boolean; onOpen: (to: string) => void };

const ink = "var(--color-muted)";
const tick = { fill: ink, fontSize: 12 };

/** Two lines of the axis; longer names are cut there, the tooltip and the table hold them whole. */
function short(name: string): string {
  return name.length > 38 ? `${name.slice(0, 37).trimEnd()}…` : name;
}

/** The chart itself. Only the browser loads this file, and only on pages that show figures: Recharts draws nothing on the server. */
export default function BarFigure({ bars, label, upright, onOpen }: Props) {
  const names = { dataKey: "name", tick, stroke: ink, tickLine: false } as const;
  const values = { allowDecimals: false, tick, stroke: ink, tickLine: false, axisLine: false } as const;
  const open = (index: number): void => {
    const bar = bars[index];
    if (bar !== undefined) onOpen(bar.to);
  };
  return (
    <ResponsiveContainer width="100%" height={upright ? 260 : Math.max(120, bars.length * 34 + 40)}>
      <BarChart
        data={bars}
        layout={upright ? "horizontal" : "vertical"}
        margin={{ top: 8, right: 16, bottom: 0, left: 0 }}
        accessibilityLayer={false}
      >
        <CartesianGrid stroke="var(--color-line)" horizontal={upright} vertical={!upright} />
        {upright ? <XAxis {...names} /> : <XAxis type="number" {...values} />}
        {upright ? (
          <YAxis {...values} width={40} />
        ) : (
          <YAxis type="category" {...names} width={150} tickFormatter={short} interval={0} />
        )}
        <Tooltip cursor={{ fill: "var(--color-brand-soft)" }} />
        <Bar
          dataKey="value"
          name={label}
          fill="var(--color-brand)"
          radius={upright ? [4, 4, 0, 0] : [0, 4, 4, 0]}
          maxBarSize={28}
          isAnimationActive={false}
          className="cursor-pointer"
          onClick={(_bar, index) => open(index)}
        />
      </BarChart>
    </ResponsiveContainer>
  );
}
