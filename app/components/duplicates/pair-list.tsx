import { useTranslation } from "react-i18next";
import type { DuplicateKind } from "#app/model/duplicate.ts";
import { WorkHeading, type ShownWork } from "../mine/work-heading.tsx";
import { Badge } from "../ui/badge.tsx";
import { LinkButton } from "../ui/button.tsx";

type PairState = "open" | "one-certificate" | "two-certificates";
type Line = { id: string; kind: DuplicateKind; state: PairState; first: ShownWork; second: ShownWork };

/** Pairs of certificates that may be one, each with the way to compare them. */
export function PairList({ pairs }: { pairs: readonly Line[] }) {
  const { t } = useTranslation();
  return (
    <ul className="divide-y divide-line">
      {pairs.map(({ id, kind, state, first, second }) => {
        const numberOf = ({ number }: ShownWork) => number ?? t("duplicates.withoutNumber");
        return (
          <li key={id} className="space-y-3 py-4" data-pair={state}>
            <p className="flex flex-wrap items-center gap-3">
              <strong className="font-medium">{t(`duplicates.kinds.${kind}`)}</strong>
              {state === "open" ? null : <Badge tone="info">{t(`duplicates.states.${state}`)}</Badge>}
              <LinkButton
                size="small"
                tone={state === "open" ? "primary" : "secondary"}
                to={`/review/duplicates/${id}`}
                aria-label={t("duplicates.lookAt", { first: numberOf(first), second: numberOf(second) })}
              >
                {t("duplicates.look")}
              </LinkButton>
            </p>
            <WorkHeading work={first} to={`/review/${first.certificateId}`} />
            <WorkHeading work={second} to={`/review/${second.certificateId}`} />
          </li>
        );
      })}
    </ul>
  );
}
