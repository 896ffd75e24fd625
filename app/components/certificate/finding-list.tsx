import { Link } from "@remix-run/react";
import { ArrowRight } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { Finding, Severity } from "#app/model/finding.ts";
import { Badge, type BadgeTone } from "../ui/badge.tsx";
import { Card } from "../ui/card.tsx";
import { look } from "./look.ts";

const tones: Record<Severity, BadgeTone> = { error: "bad", warning: "warn", note: "info" };

type FindingListProps = {
  findings: readonly Finding[];
  /** Id of a finding's line, where a click on its box leads. */
  idOf: (target: string) => string;
  /** Lights the field or, where it is about none, the place. */
  onLook: (finding: Finding) => void;
  /** Address of the certificate a `duplicate` is about; `null`: it is not the viewer's to see. */
  duplicate: string | null;
};

/** The findings, heaviest first, each with what was compared, its legal source, what to do, and the way to its field. */
export function FindingList({ findings, idOf, onLook, duplicate }: FindingListProps) {
  const { t } = useTranslation();
  return (
    <Card title={t("deskFields.findings.title", { count: findings.length })}>
      {findings.length === 0 ? (
        <p className="text-muted">{t("review.findings.none")}</p>
      ) : (
        <ul className="space-y-3" aria-label={t("review.findings.title")}>
          {findings.map((finding, index) => (
            <li
              id={idOf(`finding-${index}`)}
              tabIndex={-1}
              key={`${finding.code} ${finding.field} ${finding.half} ${Object.values(finding.params).join(" ")}`}
              data-finding={finding.code}
              data-severity={finding.severity}
              className="space-y-1"
            >
              <div className="flex flex-wrap items-center gap-2">
                <Badge tone={tones[finding.severity]}>{t(`review.severities.${finding.severity}`)}</Badge>
                <PlaceOfFinding finding={finding} onLook={onLook} />
                {finding.half === null ? null : (
                  <span className="text-sm text-muted">{t(`review.halves.${finding.half}`)}</span>
                )}
              </div>
              <p className="break-words">{t(`findings.${finding.code}`, { replace: finding.params })}</p>
              {finding.code === "duplicate" && duplicate !== null ? (
                <Link to={duplicate} className={look.link}>
                  {t("review.findings.otherCopy")}
                </Link>
              ) : null}
              <p className="text-sm text-muted">
                {t("review.findings.basis", { clause: t(`legalSources.${finding.clause}`) })}
              </p>
              <p className="border-l-2 border-brand pl-2 text-sm" data-next-step>
                <strong className="font-medium">{t("deskFields.findings.next")}</strong>{" "}
                {t(`findingSteps.${finding.code}`)}
              </p>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}

function PlaceOfFinding({ finding, onLook }: { finding: Finding; onLook: FindingListProps["onLook"] }) {
  const { t } = useTranslation();
  const { code, severity, params, field, places } = finding;
  const [place] = places;
  if (field === null && place === undefined) return null;
  const name =
    field === null
      ? `${t("review.page.lookAt", { page: place?.page })}: ${t(`findings.${code}`, { replace: params })}`
      : t("deskFields.findings.goToFinding", {
          field: t(`fields.${field}`),
          severity: t(`review.severities.${severity}`),
          finding: t(`findings.${code}`, { replace: params }),
        });
  return (
    <button
      type="button"
      className={`inline-flex min-h-10 items-center gap-1 text-sm sm:min-h-0 ${look.link}`}
      onClick={() => onLook(finding)}
      aria-label={name}
    >
      {field === null
        ? t("review.page.pageNumber", { page: place?.page })
        : t("deskFields.findings.goTo", { field: t(`fields.${field}`) })}
      <ArrowRight aria-hidden className="size-4" />
    </button>
  );
}
