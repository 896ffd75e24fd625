import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { formatDay } from "#app/i18n/format.ts";
import type { Headship } from "#app/people/directory/head-form.ts";
import type { Language } from "#app/model/language.ts";
import { useScreenLanguage } from "../certificate/value-text.ts";
import { Button } from "../ui/button.tsx";
import { Card } from "../ui/card.tsx";
import { SelectField, TextField } from "../ui/field.tsx";

type Props = { headships: Headship[]; departments: { id: string; names: Record<Language, string> }[] };

/** Which departments a person heads or headed, and the way to appoint them or to end it. */
export function HeadshipList({ headships, departments }: Props) {
  const { t } = useTranslation();
  const language = useScreenLanguage();
  return (
    <Card title={t("mine.heads.title")}>
      {headships.length === 0 ? <p className="text-muted">{t("mine.heads.none")}</p> : null}
      <ul className="divide-y divide-line">
        {headships.map(({ id, names, fromOn, toOn }) => (
          <li key={id} className="flex flex-wrap items-end justify-between gap-3 py-3" data-headship>
            <p className="break-words">
              <strong className="font-medium">{names[language]}</strong>
              <span className="block text-sm text-muted">
                {toOn === null
                  ? t("mine.heads.since", { day: formatDay(fromOn) })
                  : t("mine.heads.fromTo", { from: formatDay(fromOn), to: formatDay(toOn) })}
              </span>
            </p>
            {toOn === null ? (
              <Form method="post" preventScrollReset className="flex flex-wrap items-end gap-3">
                <input type="hidden" name="headId" value={id} />
                <TextField label={t("mine.heads.lastOn")} name="lastOn" type="date" required />
                <Button tone="secondary" name="intent" value="head-end">
                  {t("mine.heads.end")}
                </Button>
              </Form>
            ) : null}
          </li>
        ))}
      </ul>
      <Form method="post" preventScrollReset className="mt-3 flex flex-wrap items-end gap-3">
        <SelectField label={t("people.fields.department")} name="departmentId">
          {departments.map(({ id, names }) => (
            <option key={id} value={id}>
              {names[language]}
            </option>
          ))}
        </SelectField>
        <TextField label={t("mine.heads.fromOn")} name="fromOn" type="date" required />
        <Button tone="secondary" name="intent" value="head-add">
          {t("mine.heads.add")}
        </Button>
      </Form>
    </Card>
  );
}
