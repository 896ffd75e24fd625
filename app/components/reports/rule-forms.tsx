import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { formatInstant } from "#app/i18n/format.ts";
import { pointSplits, type RatingRule, type RuleVersion } from "#app/model/rating.ts";
import { Button } from "../ui/button.tsx";
import { Card } from "../ui/card.tsx";
import { SelectField, TextField } from "../ui/field.tsx";
import { useRuleSentence } from "./figure-words.ts";

/** The form for the next version; it starts from the one in force. */
export function RuleFields({ rule, error }: { rule: RatingRule; error: string | undefined }) {
  const { t } = useTranslation();
  return (
    <Card>
      <Form method="post" className="space-y-4">
        <TextField
          label={t("reports.rule.points")}
          hint={t("reports.rule.pointsHint")}
          error={error}
          name="pointsPerCertificate"
          inputMode="decimal"
          autoComplete="off"
          required
          defaultValue={String(rule.pointsPerCertificate)}
        />
        <SelectField label={t("reports.rule.split")} name="split" defaultValue={rule.split}>
          {pointSplits.map((split) => (
            <option key={split} value={split}>
              {t(`reports.rule.splits.${split}`)}
            </option>
          ))}
        </SelectField>
        <p className="text-sm text-muted">{t("reports.rule.newVersionHint")}</p>
        <Button name="intent" value="save">
          {t("reports.rule.save")}
        </Button>
      </Form>
    </Card>
  );
}

type PeriodUse = { id: string; ruleId: string; version: number };

/** Each opened period with its version; another one is an explicit choice, period by period. */
export function PeriodRules({ periods, versions }: { periods: PeriodUse[]; versions: RuleVersion[] }) {
  const { t } = useTranslation();
  return (
    <Card title={t("reports.rule.periods")}>
      {periods.length === 0 ? <p className="text-muted">{t("reports.rule.noPeriods")}</p> : null}
      <ul className="divide-y divide-line">
        {periods.map(({ id, ruleId }) => (
          <li key={id} className="py-3">
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

/** Every version ever saved, the newest first. */
export function RuleVersions({ versions }: { versions: (RuleVersion & { periods: string[] })[] }) {
  const { t } = useTranslation();
  const ruleSentence = useRuleSentence();
  return (
    <Card title={t("reports.rule.versions")}>
      <ul className="divide-y divide-line">
        {versions.map(({ id, version, rule, createdAt, periods }) => (
          <li key={id} className="py-2">
            <p>{ruleSentence({ ...rule, version })}</p>
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
