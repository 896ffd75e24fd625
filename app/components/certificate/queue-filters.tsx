import { Form, Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import {
  conditionCount,
  queueAges,
  queueAssignments,
  queueSearch,
  queueSeverities,
  queueSorts,
  queueStates,
  queueSurenesses,
  type QueueFilter,
} from "#app/certificate/review/queue-filter.ts";
import type { QueueView } from "#app/certificate/review/queue-view.ts";
import { findingCodes } from "#app/model/finding.ts";
import { Button } from "../ui/button.tsx";
import { SelectField, TextField } from "../ui/field.tsx";
import { FoldOnPhone } from "../ui/fold-on-phone.tsx";
import { look } from "./look.ts";
import { useScreenLanguage } from "./value-text.ts";

type Offered = Pick<QueueView, "counts" | "departments" | "senders" | "total" | "serviceDays">;
type QueueFiltersProps = { filter: QueueFilter; queue: Offered };

/** State as tabs with counts; the other filters as a form whose answer is the address. */
export function QueueFilters({ filter, queue }: QueueFiltersProps) {
  const { t } = useTranslation();
  const conditions = conditionCount(filter);
  const hasFilters = queueSearch({ ...filter, state: "submitted" }) !== "";
  return (
    <div className="space-y-3">
      <StateTabs filter={filter} counts={queue.counts} />
      <search>
        <FoldOnPhone label={t("reports.filters")} open={conditions > 0}>
          <Form method="get" className="grid items-end gap-3 sm:grid-cols-2 lg:grid-cols-5">
            {filter.state === "submitted" ? null : <input type="hidden" name="state" value={filter.state} />}
            <div className="lg:col-span-2">
              <TextField label={t("queue.search")} type="search" name="q" defaultValue={filter.q} maxLength={100} />
            </div>
            <Choices filter={filter} queue={queue} />
            <Button tone="secondary">{t("review.queue.apply")}</Button>
          </Form>
        </FoldOnPhone>
      </search>
      <output className="flex flex-wrap gap-x-4 text-sm text-muted">
        <span>{t("review.queue.found", { count: queue.total })}</span>
        {conditions === 0 ? null : <span>{t("queue.more", { count: conditions })}</span>}
        {hasFilters ? (
          <Link to="/review" className={look.link}>
            {t("review.queue.reset")}
          </Link>
        ) : null}
      </output>
    </div>
  );
}

function Choices({ filter, queue }: QueueFiltersProps) {
  const { t } = useTranslation();
  const language = useScreenLanguage();
  const days = queue.serviceDays;
  const listed = (options: readonly { id: string; name: string }[]) =>
    options.map(({ id, name }) => [id, name] as const);
  const departments = queue.departments.map(({ id, name }) => ({ id, name: name[language] }));
  return (
    <>
      <Choice name="department" filter={filter} any={t("review.queue.anyDepartment")} options={listed(departments)}>
        {t("review.queue.department")}
      </Choice>
      <Choice
        name="finding"
        filter={filter}
        any={t("queue.anyFinding")}
        options={findingCodes.map((code) => [code, t(`findingNames.${code}`)])}
      >
        {t("queue.finding")}
      </Choice>
      <Choice
        name="severity"
        filter={filter}
        any={t("review.queue.anySeverity")}
        options={queueSeverities.map((one) => [
          one,
          one === "none" ? t("review.queue.noFindings") : t(`review.severities.${one}`),
        ])}
      >
        {t("queue.heaviest")}
      </Choice>
      <Choice
        name="sure"
        filter={filter}
        any={t("queue.anySure")}
        options={queueSurenesses.map((one) => [one, t(`queue.surenesses.${one}`)])}
      >
        {t("queue.sure")}
      </Choice>
      <Choice
        name="age"
        filter={filter}
        any={t("queue.anyAge")}
        options={queueAges.map((one) => [one, t(`queue.ages.${one}`, { days })])}
      >
        {t("queue.age")}
      </Choice>
      <Choice name="sender" filter={filter} any={t("queue.anySender")} options={listed(queue.senders)}>
        {t("queue.sender")}
      </Choice>
      <Choice
        name="assigned"
        filter={filter}
        any={t("queue.anyAssigned")}
        options={queueAssignments.map((one) => [one, t(`queue.assignments.${one}`)])}
      >
        {t("queue.assigned")}
      </Choice>
      <Choice name="sort" filter={filter} any={null} options={queueSorts.map((one) => [one, t(sortText[one])])}>
        {t("review.queue.sort")}
      </Choice>
    </>
  );
}

const sortText = {
  oldest: "review.queue.sorts.oldest",
  newest: "review.queue.sorts.newest",
  number: "review.queue.sorts.number",
  date: "review.queue.sorts.date",
  title: "queue.sorts.title",
  doubt: "queue.sorts.doubt",
} as const;

type ChoiceProps = {
  name: "department" | "finding" | "severity" | "sure" | "age" | "sender" | "assigned" | "sort";
  filter: QueueFilter;
  /** What no choice is called; `null`: there is always one. */
  any: string | null;
  options: readonly (readonly [value: string, label: string])[];
  children: string;
};

function Choice({ name, filter, any, options, children }: ChoiceProps) {
  return (
    <SelectField label={children} name={name} defaultValue={filter[name]}>
      {any === null ? null : <option value="">{any}</option>}
      {options.map(([value, label]) => (
        <option key={value} value={value}>
          {label}
        </option>
      ))}
    </SelectField>
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
