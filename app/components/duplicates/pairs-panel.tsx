import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { DuplicateKind } from "#app/model/duplicate.ts";
import { Card } from "../ui/card.tsx";

type Pair = {
  id: string;
  kind: DuplicateKind;
  state: "open" | "one-certificate" | "two-certificates";
  number: string | null;
};

/** On the desk of one certificate: which others may be the same, and the way to compare them. */
export function PairsPanel({ pairs }: { pairs: readonly Pair[] }) {
  const { t } = useTranslation();
  if (pairs.length === 0) return null;
  return (
    <Card title={t("duplicates.desk.title")}>
      <ul className="space-y-2">
        {pairs.map(({ id, kind, state, number }) => (
          <li key={id} className="flex flex-wrap items-center gap-x-3">
            <Link
              to={`/review/duplicates/${id}`}
              className="inline-flex min-h-10 items-center text-brand underline underline-offset-2"
            >
              {t("duplicates.desk.line", {
                number: number ?? t("duplicates.withoutNumber"),
                kind: t(`duplicates.kinds.${kind}`),
              })}
            </Link>
            <span className="text-sm text-muted">{t(`duplicates.states.${state}`)}</span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
