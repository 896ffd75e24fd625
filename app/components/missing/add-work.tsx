import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { StaffCard } from "#app/certificate/review/certificate-detail.ts";
import { StaffName } from "../certificate/staff-name.tsx";
import { Button } from "../ui/button.tsx";
import { Card } from "../ui/card.tsx";
import { TextField } from "../ui/field.tsx";

/** Notes a work: first the person is found, then title and day are written. Works without scripts as two pages. */
export function AddWork({ q, found }: { q: string; found: StaffCard[] | null }) {
  const { t } = useTranslation();
  return (
    <Card title={t("missing.tracked.add")}>
      <Form method="get" className="flex flex-wrap items-end gap-3">
        <TextField
          key={q}
          label={t("missing.tracked.find")}
          hint={t("missing.tracked.findHint")}
          name="q"
          type="search"
          defaultValue={q}
          required
          minLength={2}
          maxLength={100}
        />
        <Button tone="secondary">{t("missing.tracked.search")}</Button>
      </Form>
      <div aria-live="polite" className="mt-4">
        {found === null ? null : found.length === 0 ? (
          <p className="text-muted">{t("missing.tracked.nobodyFound")}</p>
        ) : (
          <WorkForm people={found} />
        )}
      </div>
    </Card>
  );
}

function WorkForm({ people }: { people: StaffCard[] }) {
  const { t } = useTranslation();
  return (
    <Form method="post" className="max-w-2xl space-y-4">
      <fieldset>
        <legend className="mb-1 font-medium">{t("missing.tracked.person")}</legend>
        <ul className="divide-y divide-line rounded-lg border border-line">
          {people.map((person, index) => (
            <li key={person.staffId}>
              <label className="flex min-h-10 items-center gap-2 px-3 py-2">
                <input
                  type="radio"
                  name="staffId"
                  value={person.staffId}
                  required
                  defaultChecked={people.length === 1 && index === 0}
                  className="size-4"
                />
                <StaffName person={person} />
              </label>
            </li>
          ))}
        </ul>
      </fieldset>
      <WorkFields />
      <Button name="intent" value="add">
        {t("missing.tracked.add")}
      </Button>
    </Form>
  );
}

/** Title and day of a work that is waited for. */
export function WorkFields({ title, expectedOn }: { title?: string; expectedOn?: string }) {
  const { t } = useTranslation();
  return (
    <>
      <TextField
        label={t("missing.tracked.workTitle")}
        name="title"
        required
        minLength={3}
        maxLength={500}
        defaultValue={title}
      />
      <TextField label={t("missing.tracked.until")} name="expectedOn" type="date" required defaultValue={expectedOn} />
    </>
  );
}
