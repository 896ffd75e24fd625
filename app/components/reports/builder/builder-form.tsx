import { Form, useSubmit } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { sortChoices } from "#app/certificate/report/custom/builder-address.ts";
import { customGroups, mostGroups, type CustomSearch } from "#app/certificate/report/custom/custom-search.ts";
import type { ReportChoices } from "#app/certificate/report/ready/report-choices.ts";
import type { ReportField } from "#app/certificate/report/ready/report-field.ts";
import { languages, type Language } from "#app/model/language.ts";
import type { ReportSearch } from "#app/model/report.ts";
import { Button } from "../../ui/button.tsx";
import { SelectField, TextField } from "../../ui/field.tsx";
import { ReportFieldInput } from "../ready/report-field-input.tsx";

type Props = {
  fields: readonly ReportField[];
  choices: ReportChoices;
  /** The address as it stands, and what it means. */
  search: ReportSearch;
  chosen: Pick<CustomSearch, "groups" | "columns" | "sort" | "limit" | "heading">;
  language: Language;
  savedId: string | null;
};

/** What the report covers and how it is put together; the preview follows each choice, and a button does without scripts. */
export function BuilderForm({ fields, choices, search, chosen, language, savedId }: Props) {
  const { t } = useTranslation();
  const submit = useSubmit();
  return (
    <Form
      method="get"
      className="space-y-5 print:hidden"
      onChange={(event) => {
        // Half a word or number is no choice yet: those wait for Enter or the button.
        const isChoice = event.target instanceof HTMLSelectElement || isTick(event.target);
        if (isChoice) submit(event.currentTarget, { replace: true, preventScrollReset: true });
      }}
    >
      <input type="hidden" name="columns" value={search["columns"] ?? ""} />
      {savedId === null ? null : <input type="hidden" name="saved" value={savedId} />}
      <fieldset>
        <legend className="mb-2 font-semibold">{t("builder.rows")}</legend>
        <div className="grid grid-cols-2 gap-3 lg:grid-cols-4">
          {fields.map((field) => (
            <ReportFieldInput key={field} field={field} choices={choices} value={search[field] ?? ""} />
          ))}
        </div>
      </fieldset>
      <fieldset>
        <legend className="mb-2 font-semibold">{t("builder.arrangement")}</legend>
        <div className="grid grid-cols-2 gap-3 lg:grid-cols-4">
          <GroupFields groups={chosen.groups} />
          <SortFields chosen={chosen} />
          <TextField
            label={t("builder.limit")}
            name="limit"
            type="number"
            min={1}
            max={100_000}
            defaultValue={chosen.limit ?? ""}
          />
          <SelectField label={t("builder.language")} name="language" defaultValue={language}>
            {languages.map((one) => (
              <option key={one} value={one}>
                {t(`builder.languages.${one}`)}
              </option>
            ))}
          </SelectField>
          <div className="col-span-2">
            <TextField
              label={t("builder.heading")}
              name="heading"
              maxLength={120}
              defaultValue={chosen.heading ?? ""}
            />
          </div>
        </div>
      </fieldset>
      <Button tone="secondary">{t("reports.show")}</Button>
    </Form>
  );
}

function isTick(target: EventTarget): boolean {
  return target instanceof HTMLInputElement && target.type === "checkbox";
}

function GroupFields({ groups }: Pick<CustomSearch, "groups">) {
  const { t } = useTranslation();
  const labels = [t("builder.group"), t("builder.groupThen"), t("builder.groupLast")];
  // One empty field below the chosen ones: nobody groups by a second thing before a first.
  return labels.slice(0, Math.min(groups.length + 1, mostGroups)).map((label, at) => (
    <SelectField key={label} label={label} name="groups" defaultValue={groups[at] ?? ""}>
      <option value="">{t("builder.noGroup")}</option>
      {customGroups
        .filter((group) => group === groups[at] || !groups.includes(group))
        .map((group) => (
          <option key={group} value={group}>
            {t(`customSheets.columns.${group}`)}
          </option>
        ))}
    </SelectField>
  ));
}

function SortFields({ chosen }: { chosen: Pick<CustomSearch, "groups" | "columns" | "sort"> }) {
  const { t } = useTranslation();
  const { sort } = chosen;
  return (
    <div>
      <SelectField label={t("builder.sort")} name="sort" defaultValue={sort?.by ?? ""}>
        <option value="">{t("builder.registerOrder")}</option>
        {sortChoices(chosen).map((column) => (
          <option key={column} value={column}>
            {t(`customSheets.columns.${column}`)}
          </option>
        ))}
      </SelectField>
      <label className="mt-1 flex min-h-10 items-center gap-2">
        <input type="checkbox" name="descending" defaultChecked={sort?.descending === true} className="size-4" />
        {t("builder.descending")}
      </label>
    </div>
  );
}
