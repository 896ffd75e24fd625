import { Bar, BarChart, CartesianGrid, ResponsiveContainer, Tooltip, XAxis, YAxis } from "recharts";

/** One bar, named and linked. */
export type BarOf = { name: string; value: number; to: string };

type Props = { bars: BarOf[]; label: string; upright: boolean; onOpen: (to: string) => void };

const ink = "var(--color-muted)";
const tick = { fill: ink, fontSize: 12 };

/** Room for the names, in pixels, and for how many letters it is enough in two lines. */
const roomy = { width: 230, letters: 64, step: 38 };
const narrow = { width: 130, letters: 44, step: 46 };

/** Longer names are cut on the axis; the tooltip and the table hold them whole. */
function short(name: string, letters: number): string {
  return name.length > letters ? `${name.slice(0, letters - 1).trimEnd()}…` : name;
}

/** The chart itself. Only the browser loads this file, and only on pages that show figures: Recharts draws nothing on the server. */
export default function BarFigure({ bars, label, upright, onOpen }: Props) {
  const names = { dataKey: "name", tick, stroke: ink, tickLine: false } as const;
  const values = { allowDecimals: false, tick, stroke: ink, tickLine: false, axisLine: false } as const;
  const room = matchMedia("(min-width: 40rem)").matches ? roomy : narrow;
  const open = (index: number): void => {
    const bar = bars[index];
    if (bar !== undefined) onOpen(bar.to);
  };
  return (
    <ResponsiveContainer width="100%" height={upright ? 340 : Math.max(120, bars.length * room.step + 40)}>
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
          <YAxis
            type="category"
            {...names}
            width={room.width}
            tickFormatter={(name: string) => short(name, room.letters)}
            interval={0}
          />
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
