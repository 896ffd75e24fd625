import { AlertTriangle, CheckCircle2, Info, XCircle, type LucideIcon } from "lucide-react";
import type { ReactNode } from "react";

export type AlertTone = "good" | "warn" | "bad" | "info";

const looks: Record<AlertTone, { className: string; Icon: LucideIcon }> = {
  good: { className: "border-good bg-good-soft text-good", Icon: CheckCircle2 },
  warn: { className: "border-warn bg-warn-soft text-warn", Icon: AlertTriangle },
  bad: { className: "border-bad bg-bad-soft text-bad", Icon: XCircle },
  info: { className: "border-info bg-info-soft text-info", Icon: Info },
};

/** Something the person should know now. Bad news is read out at once, the rest when there is a pause. */
export function Alert({ tone = "info", title, children }: { tone?: AlertTone; title?: string; children?: ReactNode }) {
  const { className, Icon } = looks[tone];
  return (
    <div
      role={tone === "bad" ? "alert" : "status"}
      className={`flex gap-3 rounded-lg border-l-4 px-4 py-3 ${className}`}
    >
      <Icon aria-hidden className="mt-0.5 size-5 shrink-0" />
      <div className="min-w-0 text-ink">
        {title === undefined ? null : <p className="font-semibold">{title}</p>}
        {children}
      </div>
    </div>
  );
}
