import { Form, useSubmit } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Alert } from "../ui/alert.tsx";
import { Button } from "../ui/button.tsx";
import { SelectField } from "../ui/field.tsx";

type Person = { id: string; displayName: string };

/** Chooses in whose name one sends; nothing for whom nobody has named a delegate. */
export function ForWhom({ principals, sendsFor }: { principals: Person[]; sendsFor: Person | null }) {
  const { t } = useTranslation();
  const submit = useSubmit();
  if (principals.length === 0) return null;
  return (
    <div className="space-y-3">
      <Form method="get" action="/certificates" className="flex max-w-xl flex-wrap items-end gap-3">
        <div className="min-w-0 flex-1 basis-60">
          <SelectField
            key={sendsFor?.id ?? ""}
            label={t("mine.upload.label")}
            name="for"
            defaultValue={sendsFor?.id ?? ""}
            onChange={({ currentTarget }) => submit(currentTarget.form)}
          >
            <option value="">{t("mine.upload.myself")}</option>
            {principals.map(({ id, displayName }) => (
              <option key={id} value={id}>
                {displayName}
              </option>
            ))}
          </SelectField>
        </div>
        <noscript>
          <Button tone="secondary">{t("mine.upload.choose")}</Button>
        </noscript>
      </Form>
      {sendsFor === null ? null : <Alert tone="warn">{t("mine.upload.now", { name: sendsFor.displayName })}</Alert>}
    </div>
  );
}
