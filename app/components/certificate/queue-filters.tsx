import { Form, Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import {
  queueSearch,
  queueSeverities,
  queueSorts,
  queueStates,
  type QueueFilter,
} from "#app/certificate/review/queue-filter.ts";
import type { QueueView } from "#app/certificate/review/queue-view.ts";
import { Button } from "../ui/button.tsx";
import { SelectField, TextField } from "../ui/field.tsx";
import { FoldOnPhone } from "../ui/fold-on-phone.tsx";
import { look } from "./look.ts";
import { useScreenLanguage } from "./value-text.ts";

type QueueFiltersProps = { filter: QueueFilter; queue: Pick<QueueView, "counts" | "departments" | "total"> };

/** State as tabs with counts; the other filters as a form whose answer is the address. */
export function QueueFilters({ filter, queue }: QueueFiltersProps) {
  const { t } = useTranslation();
  const isNarrowed = filter.q !== "" || filter.department !== "" || filter.severity !== "";
  const hasFilters = queueSearch({ ...filter, state: "submitted" }) !== "";
  return (
    <div className="space-y-3">
      <StateTabs filter={filter} counts={queue.counts} />
      <search>
        <FoldOnPhone label={t("reports.filters")} open={isNarrowed}>
          <Form method="get" className="grid items-end gap-3 sm:grid-cols-2 lg:grid-cols-[2fr_2fr_1fr_1fr_auto]">
            {filter.state === "submitted" ? null : <input type="hidden" name="state" value={filter.state} />}
            <TextField
              label={t("review.queue.search")}
              type="search"
              name="q"
              defaultValue={filter.q}
              maxLength={100}
            />
            <DepartmentSelect filter={filter} departments={queue.departments} />
            <SelectField label={t("review.queue.severity")} name="severity" defaultValue={filter.severity}>
              <option value="">{t("review.queue.anySeverity")}</option>
              {queueSeverities.map((severity) => (
                <option key={severity} value={severity}>
                  {severity === "none" ? t("review.queue.noFindings") : t(`review.severities.${severity}`)}
                </option>
              ))}
            </SelectField>
            <SelectField label={t("review.queue.sort")} name="sort" defaultValue={filter.sort}>
              {queueSorts.map((sort) => (
                <option key={sort} value={sort}>
                  {t(`review.queue.sorts.${sort}`)}
                </option>
              ))}
            </SelectField>
            <Button tone="secondary">{t("review.queue.apply")}</Button>
          </Form>
        </FoldOnPhone>
      </search>
      <output className="flex flex-wrap gap-x-4 text-sm text-muted">
        <span>{t("review.queue.found", { count: queue.total })}</span>
        {hasFilters ? (
          <Link to="/review" className={look.link}>
            {t("review.queue.reset")}
          </Link>
        ) : null}
      </output>
    </div>
  );
}

function StateTabs({ filter, counts }: { filter: QueueFilter; counts: QueueView["counts"] }) {
  const { t } = useTranslation();
  const total = Object.values(counts).reduce((sum, n) => sum + n, 0);
  const tabs = [
    ...queueStates.map((state) => ({ state, label: t(`review.states.${state}`), n: counts[state] ?? 0 })),
    { state: "all" as const, label: t("review.queue.allStates"), n: total },
  ];
  return (
    <nav aria-label={t("review.queue.state")}>
      <ul className="flex gap-1 overflow-x-auto border-b border-line md:flex-wrap">
        {tabs.map(({ state, label, n }) => (
          <li key={state}>
            <Link
              to={`/review${queueSearch({ ...filter, state })}`}
              aria-current={filter.state === state ? "page" : undefined}
              className="-mb-px inline-flex min-h-10 items-center whitespace-nowrap gap-2 border-b-2 border-transparent px-3 py-2 text-muted hover:text-ink aria-[current=page]:border-brand aria-[current=page]:font-semibold aria-[current=page]:text-ink"
            >
              {label} <span className="text-sm tabular-nums">{n}</span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function DepartmentSelect({ filter, departments }: { filter: QueueFilter; departments: QueueView["departments"] }) {
  const { t } = useTranslation();
  const language = useScreenLanguage();
  return (
    <SelectField label={t("review.queue.department")} name="department" defaultValue={filter.department}>
      <option value="">{t("review.queue.anyDepartment")}</option>
      {departments.map(({ id, name }) => (
        <option key={id} value={id}>
          {name[language]}
        </option>
      ))}
    </SelectField>
  );
}
