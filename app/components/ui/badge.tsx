import { AlertTriangle, Check, CircleDot, Info, X, type LucideIcon } from "lucide-react";
import type { ReactNode } from "react";

export type BadgeTone = "good" | "warn" | "bad" | "info" | "neutral";

const looks: Record<BadgeTone, { className: string; Icon: LucideIcon }> = {
  good: { className: "bg-good-soft text-good", Icon: Check },
  warn: { className: "bg-warn-soft text-warn", Icon: AlertTriangle },
  bad: { className: "bg-bad-soft text-bad", Icon: X },
  info: { className: "bg-info-soft text-info", Icon: Info },
  neutral: { className: "bg-paper text-muted", Icon: CircleDot },
};

/** A short state in words, with an icon and a colour: never by colour alone. */
export function Badge({ tone = "neutral", children }: { tone?: BadgeTone; children: ReactNode }) {
  const { className, Icon } = looks[tone];
  return (
    <span
      className={`inline-flex items-center gap-1 rounded-full px-2.5 py-0.5 text-sm font-medium sm:whitespace-nowrap ${className}`}
    >
      <Icon aria-hidden className="size-3.5 shrink-0" />
      {children}
    </span>
  );
}
