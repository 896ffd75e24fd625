import { CircleAlert, CircleCheck, CircleDashed, UserCheck } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { Certainty } from "#app/certificate/review/machine-values.ts";

const marks = {
  certain: { Icon: CircleCheck, tone: "text-good" },
  doubtful: { Icon: CircleAlert, tone: "text-warn" },
  missing: { Icon: CircleDashed, tone: "text-muted" },
  person: { Icon: UserCheck, tone: "text-good" },
} as const;

/** How sure the value is, `person`: somebody checked it. Sign and words, for colour alone says nothing to some. */
export function CertaintyMark({ certainty }: { certainty: Certainty | "person" }) {
  const { t } = useTranslation();
  const { Icon, tone } = marks[certainty];
  return (
    <span className={`inline-flex items-center gap-1 text-xs font-medium ${tone}`} data-certainty={certainty}>
      <Icon aria-hidden className="size-4" />
      {t(`review.certainty.${certainty}`)}
    </span>
  );
}
