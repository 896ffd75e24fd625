import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { directoryFields, type DirectorySheet } from "#app/model/directory.ts";
import { Button } from "../ui/button.tsx";
import { Card } from "../ui/card.tsx";
import { SelectField } from "../ui/field.tsx";

/** What each column is taken for, to be changed. */
export function ColumnForm({ sheets }: { sheets: Pick<DirectorySheet, "name" | "header" | "columns">[] }) {
  const { t } = useTranslation();
  return (
    <Card title={t("people.preview.columns")}>
      <Form method="post" preventScrollReset>
        <p className="mb-3 max-w-prose text-muted">{t("people.preview.columnsHint")}</p>
        {sheets.map(({ name, header, columns }, place) => (
          <fieldset key={name} className="mb-4">
            <legend className="mb-2 font-semibold">{name}</legend>
            <div className="grid gap-3 sm:grid-cols-2 lg:grid-cols-4">
              {placesOf(header, columns, place).map(({ name: field, heading, taken }) => (
                <SelectField
                  key={`${field} ${taken}`}
                  label={t("people.preview.column", { heading })}
                  name={field}
                  defaultValue={taken}
                >
                  <option value="">{t("people.preview.notRead")}</option>
                  {directoryFields.map((choice) => (
                    <option key={choice} value={choice}>
                      {t(`people.fields.${choice}`)}
                    </option>
                  ))}
                </SelectField>
              ))}
            </div>
          </fieldset>
        ))}
        <Button tone="secondary" name="intent" value="columns">
          {t("people.preview.apply")}
        </Button>
      </Form>
    </Card>
  );
}

/** The form's names of a sheet's columns; headings may repeat or be missing, the place never does. */
function placesOf(header: readonly string[], columns: DirectorySheet["columns"], sheet: number) {
  return header.map((heading, column) => ({
    name: `column-${sheet}-${column}`,
    heading: heading || String(column + 1),
    taken: columns[column] ?? "",
  }));
}
