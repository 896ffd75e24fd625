import { useTranslation } from "react-i18next";
import type { Finding } from "#app/model/finding.ts";
import { severityLooks } from "./severity-looks.ts";

type FieldFindingsProps = { id: string; findings: readonly Finding[]; isDoubtful: boolean };

/** What is odd about a field, at the field itself: sign, word and sentence. */
export function FieldFindings({ id, findings, isDoubtful }: FieldFindingsProps) {
  const { t } = useTranslation();
  return (
    <>
      {findings.map(({ code, severity, params }, index) => {
        const { Icon, tone } = severityLooks[severity];
        return (
          <p
            key={`${code} ${Object.values(params).join(" ")}`}
            id={`${id}-finding-${index}`}
            data-at-field={code}
            className="flex items-start gap-1.5 text-sm break-words text-ink"
          >
            <Icon aria-hidden className={`mt-0.5 size-4 shrink-0 ${tone}`} />
            <span className="min-w-0">
              <strong className={`font-semibold ${tone}`}>{t(`review.severities.${severity}`)}:</strong>{" "}
              {t(`findings.${code}`, { replace: params })}
            </span>
          </p>
        );
      })}
      {isDoubtful ? (
        <p id={`${id}-doubt`} className="sr-only">
          {t("deskFields.doubt")}
        </p>
      ) : null}
    </>
  );
}

/** Ids of everything that is said of an input, for `aria-describedby`; `undefined`: nothing is. */
export function describedBy(
  id: string,
  { findings, isDoubtful, hasProblem }: Omit<FieldFindingsProps, "id"> & { hasProblem: boolean },
): string | undefined {
  const ids = [
    ...(hasProblem ? [`${id}-problem`] : []),
    ...findings.map((_finding, index) => `${id}-finding-${index}`),
    ...(isDoubtful ? [`${id}-doubt`] : []),
  ];
  return ids.length === 0 ? undefined : ids.join(" ");
}
