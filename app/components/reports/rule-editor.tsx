import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { fieldName, positionRows } from "#app/certificate/aggregate/rule-form.ts";
import { positionText } from "#app/certificate/report/rule-lines.ts";
import { objectTypes, workKinds } from "#app/model/object-type.ts";
import {
  governingDates,
  periodKinds,
  pointSplits,
  roundings,
  ruleTemplates,
  type RatingRule,
} from "#app/model/rating-rule.ts";
import { Button } from "../ui/button.tsx";
import { Card } from "../ui/card.tsx";
import { SelectField, TextField } from "../ui/field.tsx";

/** Chooses a pattern to begin with; nothing is saved by it. */
export function TemplateChoice({ chosen }: { chosen: string | null }) {
  const { t } = useTranslation();
  return (
    <Card title={t("rules.editor.begin")}>
      <p className="mb-3 text-sm text-muted">{t("rules.editor.beginHint")}</p>
      <Form method="get" className="flex flex-wrap items-end gap-3 [&>div]:max-w-full">
        <SelectField label={t("rules.fields.template")} name="template" defaultValue={chosen ?? ruleTemplates[0]}>
          {ruleTemplates.map((name) => (
            <option key={name} value={name}>
              {t(`rules.templates.${name}`)}
            </option>
          ))}
        </SelectField>
        <Button tone="secondary">{t("rules.editor.take")}</Button>
      </Form>
    </Card>
  );
}

type EditorProps = {
  rule: RatingRule;
  /** What was typed the last time, by field name: stays in the form after a look or a mistake. */
  typed: Record<string, string> | null;
  wrong: readonly (keyof RatingRule)[];
  /** Periods the effect can be looked at. */
  periods: readonly string[];
};

/** The form for the next version of the rule. Works without scripts: every answer comes as a page. */
export function RuleEditor({ rule, typed, wrong, periods }: EditorProps) {
  const { t } = useTranslation();
  const value = (name: string, fallback: string) => typed?.[name] ?? (typed === null ? fallback : "");
  const error = (field: keyof RatingRule) =>
    wrong.includes(field)
      ? t(field === "positions" ? "rules.editor.wrongPositions" : "reports.rule.pointsWrong")
      : undefined;
  return (
    <Card>
      <Form method="post" className="space-y-5">
        <input type="hidden" name="template" value={value("template", rule.template ?? "")} />
        <TextField
          label={t("rules.fields.pointsPerCertificate")}
          hint={t("reports.rule.pointsHint")}
          error={error("pointsPerCertificate")}
          name="pointsPerCertificate"
          inputMode="decimal"
          autoComplete="off"
          required
          defaultValue={value("pointsPerCertificate", String(rule.pointsPerCertificate))}
        />
        <Group title={t("rules.fields.pointsByKind")} hint={t("rules.editor.byKindHint")} error={error("pointsByKind")}>
          {workKinds.map((kind) => (
            <NumberField
              key={kind}
              label={t(`workKinds.${kind}`)}
              name={fieldName.kind(kind)}
              value={value(fieldName.kind(kind), String(rule.pointsByKind[kind] ?? ""))}
            />
          ))}
        </Group>
        <Choice
          field="split"
          value={value("split", rule.split)}
          options={pointSplits}
          wordOf={(one) => t(`rules.splits.${one}`)}
        />
        <Group title={t("rules.fields.positions")} hint={t("rules.editor.positionsHint")} error={error("positions")}>
          {Array.from({ length: positionRows }, (_, index) => {
            const row = rule.positions[index];
            const name = fieldName.positions(index + 1);
            const isLast = index + 1 === positionRows;
            const label = t(isLast ? "rules.editor.positionsMore" : "rules.editor.positionsOf", { count: index + 1 });
            return (
              <NumberField
                key={name}
                label={label}
                name={name}
                value={value(name, row === undefined ? "" : positionText(row))}
              />
            );
          })}
        </Group>
        <Choice
          field="positionsAmong"
          value={value("positionsAmong", rule.positionsAmong)}
          options={["own", "all"]}
          wordOf={(one) => t(`rules.positionsAmong.${one}`)}
        />
        <TextField
          label={t("rules.fields.capPerPerson")}
          hint={t("rules.editor.capHint")}
          error={error("capPerPerson")}
          name="capPerPerson"
          inputMode="decimal"
          autoComplete="off"
          defaultValue={value("capPerPerson", String(rule.capPerPerson ?? ""))}
        />
        <MoreFields rule={rule} value={value} error={error("pointsByType")} />
        <PreviewAndSave periods={periods} chosen={value("periodId", periods[0] ?? "")} />
      </Form>
    </Card>
  );
}

function PreviewAndSave({ periods, chosen }: { periods: readonly string[]; chosen: string }) {
  const { t } = useTranslation();
  return (
    <>
      <p className="text-sm text-muted">{t("reports.rule.newVersionHint")}</p>
      <div className="flex flex-wrap items-end gap-3 [&>div]:max-w-full">
        <SelectField
          label={t("rules.editor.previewPeriod")}
          hint={t("rules.editor.previewHint")}
          name="periodId"
          defaultValue={chosen}
        >
          {periods.map((id) => (
            <option key={id}>{id}</option>
          ))}
        </SelectField>
        <Button tone="secondary" name="intent" value="preview">
          {t("rules.editor.preview")}
        </Button>
        <Button name="intent" value="save">
          {t("reports.rule.save")}
        </Button>
      </div>
    </>
  );
}

type More = { rule: RatingRule; value: (name: string, fallback: string) => string; error: string | undefined };

function MoreFields({ rule, value, error }: More) {
  const { t } = useTranslation();
  const both = ["own", "all"] as const;
  return (
    <details className="rounded-lg border border-line p-3">
      <summary className="cursor-pointer font-medium">{t("rules.editor.more")}</summary>
      <div className="mt-3 space-y-4">
        <Group title={t("rules.fields.pointsByType")} hint={t("rules.editor.byKindHint")} error={error}>
          {objectTypes.map((type) => (
            <NumberField
              key={type}
              label={t(`objectTypes.${type}`)}
              name={fieldName.type(type)}
              value={value(fieldName.type(type), String(rule.pointsByType[type] ?? ""))}
            />
          ))}
        </Group>
        <Choice
          field="rounding"
          value={value("rounding", rule.rounding)}
          options={roundings}
          wordOf={(one) => t(`rules.roundings.${one}`)}
        />
        <Choice
          field="year"
          value={value("year", rule.year)}
          options={periodKinds}
          wordOf={(one) => t(`rules.years.${one}`)}
        />
        <Choice
          field="governingDate"
          value={value("governingDate", rule.governingDate)}
          options={governingDates}
          wordOf={(one) => t(`rules.governingDates.${one}`)}
        />
        <Choice
          field="authors"
          value={value("authors", rule.authors)}
          options={both}
          wordOf={(one) => t(`rules.authors.${one}`)}
        />
        <Choice
          field="late"
          value={value("late", rule.late)}
          options={["count", "leave-out"]}
          wordOf={(one) => t(`rules.late.${one}`)}
        />
        <Choice
          field="posts"
          value={value("posts", rule.posts)}
          options={["main", "by-share"]}
          wordOf={(one) => t(`rules.posts.${one}`)}
        />
        <Choice
          field="partTime"
          value={value("partTime", rule.partTime)}
          options={["whole", "by-share"]}
          wordOf={(one) => t(`rules.partTime.${one}`)}
        />
      </div>
    </details>
  );
}

type ChoiceProps<T extends string> = {
  field: keyof RatingRule;
  value: string;
  options: readonly T[];
  wordOf: (option: T) => string;
};

function Choice<const T extends string>({ field, value, options, wordOf }: ChoiceProps<T>) {
  const { t } = useTranslation();
  return (
    <SelectField label={t(`rules.fields.${field}`)} name={field} defaultValue={value}>
      {options.map((option) => (
        <option key={option} value={option}>
          {wordOf(option)}
        </option>
      ))}
    </SelectField>
  );
}

function NumberField({ label, name, value }: { label: string; name: string; value: string }) {
  return <TextField label={label} name={name} autoComplete="off" defaultValue={value} />;
}

type GroupProps = { title: string; hint: string; error: string | undefined; children: React.ReactNode };

function Group({ title, hint, error, children }: GroupProps) {
  return (
    <fieldset className="space-y-2">
      <legend className="font-medium">{title}</legend>
      <p className="text-sm text-muted">{hint}</p>
      {error === undefined ? null : <p className="text-sm text-bad">{error}</p>}
      <div className="grid gap-3 sm:grid-cols-2 lg:grid-cols-3">{children}</div>
    </fieldset>
  );
}
