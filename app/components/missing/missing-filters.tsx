import { Form } from "@remix-run/react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { missingShows } from "#app/certificate/report/missing-by-department.ts";
import type { MissingFilter } from "#app/certificate/report/missing-filter.ts";
import { Button } from "../ui/button.tsx";
import { SelectField } from "../ui/field.tsx";

/** What can be chosen, named in the language of the screen. */
export type MissingChoices = {
  periods: { id: string }[];
  faculties: { id: string; name: string }[];
  departments: { id: string; name: string; facultyId: string }[];
};

/** Period, unit and kind of line as a plain GET form: what is chosen stands in the address. */
export function MissingFilters({ choices, filter }: { choices: MissingChoices; filter: MissingFilter }) {
  const { t } = useTranslation();
  const [faculty, setFaculty] = useState(filter.faculty ?? "");
  const departments = choices.departments.filter(({ facultyId }) => faculty === "" || facultyId === faculty);
  return (
    <Form method="get" className="mb-5 rounded-card border border-line bg-surface p-4 print:hidden">
      <fieldset>
        <legend className="sr-only">{t("reports.filters")}</legend>
        <div className="grid grid-cols-1 gap-3 sm:grid-cols-2 lg:grid-cols-4">
          <SelectField label={t("reports.period")} name="period" defaultValue={filter.period}>
            {choices.periods.map(({ id }) => (
              <option key={id}>{id}</option>
            ))}
          </SelectField>
          <SelectField
            label={t("reports.faculty")}
            name="faculty"
            value={faculty}
            onChange={(event) => setFaculty(event.target.value)}
          >
            <option value="">{t("reports.all")}</option>
            {choices.faculties.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </SelectField>
          {/* A new key: another faculty has other departments, so the choice starts anew. */}
          <SelectField
            key={faculty}
            label={t("reports.department")}
            name="department"
            defaultValue={filter.department ?? ""}
          >
            <option value="">{t("reports.all")}</option>
            {departments.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </SelectField>
          <SelectField label={t("missing.show")} name="show" defaultValue={filter.show}>
            {missingShows.map((show) => (
              <option key={show} value={show}>
                {t(`missing.shows.${show}`)}
              </option>
            ))}
          </SelectField>
        </div>
        <div className="mt-3">
          <Button tone="secondary">{t("reports.show")}</Button>
        </div>
      </fieldset>
    </Form>
  );
}
