import { CircleX, Info, TriangleAlert, type LucideIcon } from "lucide-react";
import type { Severity } from "#app/model/finding.ts";

/** Sign and colour of a severity; a word always stands beside them. */
export const severityLooks: Record<Severity, { Icon: LucideIcon; tone: string }> = {
  error: { Icon: CircleX, tone: "text-bad" },
  warning: { Icon: TriangleAlert, tone: "text-warn" },
  note: { Icon: Info, tone: "text-info" },
};
