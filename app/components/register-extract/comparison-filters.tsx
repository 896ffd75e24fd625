import { Form, Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { comparedFields, registerOutcomes, type RegisterOutcome } from "#app/certificate/match/register-comparison.ts";
import { registerNotes, registerSearch, type RegisterFilter } from "#app/certificate/match/register-filter.ts";
import { formatNumber } from "#app/i18n/format.ts";
import { useScreenLanguage } from "../certificate/value-text.ts";
import { Button } from "../ui/button.tsx";
import { SelectField } from "../ui/field.tsx";

type FiltersProps = { base: string; counts: Record<RegisterOutcome, number>; filter: RegisterFilter };

/** How many lines of each outcome there are, each a link to them; below, what else can be chosen. Works without scripts. */
export function ComparisonFilters({ base, counts, filter }: FiltersProps) {
  const { t } = useTranslation();
  return (
    <div className="mb-4 rounded-card border border-line bg-surface p-4">
      <OutcomeLinks base={base} counts={counts} filter={filter} />
      <Form method="get" action={base} className="mt-4 flex flex-wrap items-end gap-3 border-t border-line pt-4">
        {filter.show === undefined ? null : <input type="hidden" name="show" value={filter.show} />}
        <SelectField label={t("registerExtract.one.field")} name="field" defaultValue={filter.field ?? ""}>
          <option value="">{t("registerExtract.one.anyField")}</option>
          {comparedFields.map((field) => (
            <option key={field} value={field}>
              {t(`registerExtract.columns.${field}`)}
            </option>
          ))}
        </SelectField>
        <SelectField label={t("registerExtract.one.note")} name="note" defaultValue={filter.note ?? ""}>
          <option value="">{t("registerExtract.one.anyNote")}</option>
          {registerNotes.map((note) => (
            <option key={note} value={note}>
              {t(`registerExtract.one.notes.${note}`)}
            </option>
          ))}
        </SelectField>
        <Button tone="secondary">{t("registerExtract.one.apply")}</Button>
      </Form>
    </div>
  );
}

function OutcomeLinks({ base, counts, filter }: FiltersProps) {
  const { t } = useTranslation();
  const language = useScreenLanguage();
  const all = registerOutcomes.reduce((sum, outcome) => sum + counts[outcome], 0);
  const look = (isShown: boolean) =>
    `flex min-h-10 items-baseline justify-between gap-3 rounded-lg border px-3 py-2 ${isShown ? "border-brand bg-brand-soft font-medium text-brand-strong" : "border-line hover:bg-paper"}`;
  return (
    <nav aria-label={t("registerExtract.one.filters")}>
      <ul className="grid grid-cols-2 gap-2 lg:grid-cols-4">
        <li>
          <Link
            to={`${base}${registerSearch({ ...filter, show: undefined })}`}
            aria-current={filter.show === undefined ? "true" : undefined}
            className={look(filter.show === undefined)}
            preventScrollReset
          >
            <span>{t("registerExtract.one.everything")}</span>
            <span className="tabular-nums">{formatNumber(all, language)}</span>
          </Link>
        </li>
        {registerOutcomes.map((outcome) => (
          <li key={outcome}>
            <Link
              to={`${base}${registerSearch({ ...filter, show: outcome })}`}
              aria-current={filter.show === outcome ? "true" : undefined}
              className={look(filter.show === outcome)}
              preventScrollReset
            >
              <span>{t(`registerExtract.outcomes.${outcome}`)}</span>
              <span className="tabular-nums">{formatNumber(counts[outcome], language)}</span>
            </Link>
          </li>
        ))}
      </ul>
      {filter.show === undefined ? null : (
        <p className="mt-2 text-sm text-muted">{t(`registerExtract.outcomeHints.${filter.show}`)}</p>
      )}
    </nav>
  );
}
