import { Form, Link } from "@remix-run/react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { ReportFilter } from "#app/certificate/report/report-filter.ts";
import type { RatingPeriod } from "#app/model/rating.ts";
import { periodKinds } from "#app/model/rating-rule.ts";
import { objectTypes, workKinds } from "#app/model/object-type.ts";
import { formatInstant } from "#app/i18n/format.ts";
import { Button } from "../ui/button.tsx";
import { SelectField } from "../ui/field.tsx";
import { FoldOnPhone } from "../ui/fold-on-phone.tsx";
import { monthWords } from "./figure-words.ts";

/** What can be chosen, named in the language of the screen. */
export type FilterChoices = {
  periods: RatingPeriod[];
  faculties: { id: string; name: string }[];
  departments: { id: string; name: string; facultyId: string }[];
  people: { id: string; name: string }[];
  /** "YYYY-MM" */
  months: string[];
  /** Frozen states of the period, the newest first. */
  snapshots: { number: number; madeAt: string }[];
  isClosed: boolean;
};

/** The filters as a plain GET form: what is chosen stands in the address, so a page can be sent to a colleague. */
export function FilterForm({ choices, filter }: { choices: FilterChoices; filter: ReportFilter }) {
  const { t } = useTranslation();
  const [period, setPeriod] = useState(filter.period ?? "");
  const [faculty, setFaculty] = useState(filter.faculty ?? "");
  const inFaculty = choices.departments.filter(({ facultyId }) => faculty === "" || facultyId === faculty);
  const departments = faculty === "" ? byName(inFaculty) : inFaculty;
  const types = objectTypes.map((id) => ({ id, name: t(`objectTypes.${id}`) }));
  const kinds = [
    ...workKinds.map((id) => ({ id, name: t(`workKinds.${id}`) })),
    { id: "none", name: t("dashboard.noKind") },
  ];
  const months = choices.months.map((id) => ({ id, name: monthWords(id) }));
  return (
    <div className="mb-5 print:hidden">
      <FoldOnPhone label={t("reports.filters")} open={hasFilter(filter)}>
        <Form method="get" className="rounded-card border border-line bg-surface p-4">
          <fieldset>
            <legend className="sr-only">{t("reports.filters")}</legend>
            <div className="grid grid-cols-2 gap-3 lg:grid-cols-3 xl:grid-cols-4">
              <SelectField
                label={t("reports.period")}
                name="period"
                value={period}
                onChange={(event) => setPeriod(event.target.value)}
              >
                {periodKinds.map((kind) => (
                  <optgroup key={kind} label={t(`reports.${kind}Years`)}>
                    {choices.periods
                      .filter((one) => one.kind === kind)
                      .map(({ id }) => (
                        <option key={id} value={id}>
                          {id}
                        </option>
                      ))}
                  </optgroup>
                ))}
              </SelectField>
              <SelectField
                label={t("reports.faculty")}
                name="faculty"
                value={faculty}
                onChange={(event) => setFaculty(event.target.value)}
              >
                <Choices all={t("reports.all")} choices={choices.faculties} />
              </SelectField>
              {/* A new key: another faculty has other departments, so the choice starts anew. */}
              <SelectField
                key={faculty}
                label={t("reports.department")}
                name="department"
                defaultValue={filter.department ?? ""}
              >
                <Choices all={t("reports.all")} choices={departments} />
              </SelectField>
              <SelectField label={t("reports.objectType")} name="type" defaultValue={filter.type ?? ""}>
                <Choices all={t("reports.all")} choices={types} />
              </SelectField>
              <SelectField label={t("dashboard.workKind")} name="kind" defaultValue={filter.kind ?? ""}>
                <Choices all={t("reports.all")} choices={kinds} />
              </SelectField>
              <SelectField label={t("reports.person")} name="person" defaultValue={filter.person ?? ""}>
                <Choices all={t("reports.all")} choices={choices.people} />
              </SelectField>
              <SelectField label={t("reports.month")} name="month" defaultValue={filter.month ?? ""}>
                <Choices all={t("reports.all")} choices={months} />
              </SelectField>
              {/* Another period has other frozen states, so the choice disappears with the period it belongs to. */}
              {period === filter.period && choices.snapshots.length > 0 ? (
                <SnapshotField choices={choices} filter={filter} />
              ) : null}
            </div>
            <div className="mt-3 flex flex-wrap items-center gap-3">
              <Button tone="secondary">{t("reports.show")}</Button>
              {hasFilter(filter) ? (
                <Link to={`?period=${filter.period ?? ""}`} className="text-brand underline">
                  {t("reports.clear")}
                </Link>
              ) : null}
            </div>
          </fieldset>
        </Form>
      </FoldOnPhone>
    </div>
  );
}

function SnapshotField({ choices, filter }: { choices: FilterChoices; filter: ReportFilter }) {
  const { t } = useTranslation();
  const frozen = choices.snapshots.map(({ number, madeAt }) => ({
    id: String(number),
    name: t("dashboard.snapshotChoice", { number, time: formatInstant(madeAt) }),
  }));
  return (
    <SelectField label={t("dashboard.snapshot")} name="snapshot" defaultValue={filter.snapshot ?? ""}>
      <Choices all={t(choices.isClosed ? "dashboard.newest" : "dashboard.asNow")} choices={frozen} />
    </SelectField>
  );
}

function Choices({ all, choices }: { all: string; choices: readonly { id: string; name: string }[] }) {
  return (
    <>
      <option value="">{all}</option>
      {choices.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </>
  );
}

/** Whether anything but the period is chosen. */
export function hasFilter({ period: _period, ...rest }: ReportFilter): boolean {
  return Object.values(rest).some((value) => value !== undefined);
}

function byName<T extends { name: string }>(list: readonly T[]): T[] {
  return [...list].sort((a, b) => a.name.localeCompare(b.name, "kk"));
}
