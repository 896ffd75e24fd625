import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { roles } from "#app/model/viewer.ts";
import { Button } from "../ui/button.tsx";
import { Card } from "../ui/card.tsx";
import { SelectField, TextField } from "../ui/field.tsx";

/** A new account; its password is made by the server and shown once. */
export function AddAccountForm({ staff }: { staff: readonly { id: string; name: string }[] }) {
  const { t } = useTranslation();
  return (
    <Card title={t("accounts.add")}>
      <Form method="post" className="grid items-end gap-4 sm:grid-cols-2 lg:grid-cols-5">
        <input type="hidden" name="intent" value="add" />
        <TextField name="displayName" label={t("accounts.name")} required autoComplete="off" maxLength={120} />
        <TextField name="email" type="email" label={t("accounts.email")} required autoComplete="off" />
        <SelectField name="role" label={t("accounts.role")} defaultValue="faculty">
          {roles.map((role) => (
            <option key={role} value={role}>
              {t(`shell.role.${role}`)}
            </option>
          ))}
        </SelectField>
        <SelectField name="staffId" label={t("accounts.staff")} defaultValue="">
          <option value="">{t("accounts.noStaff")}</option>
          {staff.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </SelectField>
        <Button>{t("accounts.submit")}</Button>
      </Form>
      <p className="mt-3 text-sm text-muted">{t("accounts.addHint")}</p>
    </Card>
  );
}
