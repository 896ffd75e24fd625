import { useTranslation } from "react-i18next";
import type { ReviewState } from "#app/model/review-state.ts";
import { Badge, type BadgeTone } from "../ui/badge.tsx";

const tones: Record<ReviewState, BadgeTone> = {
  draft: "neutral",
  submitted: "info",
  held: "neutral",
  returned: "warn",
  approved: "good",
  rejected: "bad",
  withdrawn: "neutral",
};

/** Where a certificate stands, in a word. */
export function StateMark({ state }: { state: ReviewState }) {
  const { t } = useTranslation();
  return <Badge tone={tones[state]}>{t(`review.states.${state}`)}</Badge>;
}
