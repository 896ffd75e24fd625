import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { RuleLine } from "#app/certificate/report/rule-lines.ts";
import { formatInstant } from "#app/i18n/format.ts";
import type { PeriodState, RuleVersion } from "#app/model/rating.ts";
import { Button } from "../ui/button.tsx";
import { Card } from "../ui/card.tsx";
import { SelectField } from "../ui/field.tsx";
import { useRuleSentence } from "./figure-words.ts";
import { RuleLines } from "./rule-details.tsx";

type PeriodUse = { id: string; ruleId: string; version: number; state: PeriodState };

/** Each opened period with its version; another one is an explicit choice, period by period. A closed one keeps its own. */
export function PeriodRules({ periods, versions }: { periods: PeriodUse[]; versions: RuleVersion[] }) {
  const { t } = useTranslation();
  return (
    <Card title={t("reports.rule.periods")}>
      {periods.length === 0 ? <p className="text-muted">{t("reports.rule.noPeriods")}</p> : null}
      <ul className="divide-y divide-line">
        {periods.map(({ id, ruleId, version, state }) => (
          <li key={id} className="py-3">
            {state === "closed" ? (
              <p>
                {id}: {t("periods.rule", { version })} ·{" "}
                <span className="text-muted">{t("periods.states.closed")}</span>
              </p>
            ) : (
              <Form method="post" className="flex flex-wrap items-end gap-3 [&>div]:max-w-full">
                <input type="hidden" name="periodId" value={id} />
                <SelectField
                  key={ruleId}
                  label={t("reports.rule.useFor", { period: id })}
                  name="ruleId"
                  defaultValue={ruleId}
                >
                  <VersionChoices versions={versions} />
                </SelectField>
                <Button tone="secondary" name="intent" value="choose">
                  {t("reports.rule.use")}
                </Button>
              </Form>
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}

function VersionChoices({ versions }: { versions: RuleVersion[] }) {
  const ruleSentence = useRuleSentence();
  return versions.map(({ id, version, rule }) => (
    <option key={id} value={id}>
      {ruleSentence({ ...rule, version })}
    </option>
  ));
}

type ShownVersion = RuleVersion & { periods: string[]; lines: RuleLine[] };

/** Every version ever saved, the newest first, each with all its properties. */
export function RuleVersions({ versions }: { versions: ShownVersion[] }) {
  const { t } = useTranslation();
  const ruleSentence = useRuleSentence();
  return (
    <Card title={t("reports.rule.versions")}>
      <ul className="divide-y divide-line">
        {versions.map(({ id, version, rule, createdAt, periods, lines }) => (
          <li key={id} className="py-2">
            <details>
              <summary className="cursor-pointer">{ruleSentence({ ...rule, version })}</summary>
              <RuleLines lines={lines} />
            </details>
            <p className="text-sm text-muted">
              {t("reports.rule.since")}: {formatInstant(createdAt)}
              {periods.length > 0 ? ` · ${t("reports.rule.usedBy")}: ${periods.join(", ")}` : null}
            </p>
          </li>
        ))}
      </ul>
    </Card>
  );
}
