import { Form } from "@remix-run/react";
import { createColumnHelper } from "@tanstack/react-table";
import { useTranslation } from "react-i18next";
import { roles, type Role } from "#app/model/viewer.ts";
import { Badge } from "../ui/badge.tsx";
import { Button } from "../ui/button.tsx";
import { DataTable } from "../ui/data-table.tsx";

export type AccountRow = {
  id: string;
  email: string;
  displayName: string;
  role: Role;
  active: boolean;
  staffName: string | null;
};

const column = createColumnHelper<AccountRow>();

/** All accounts with what can be changed about each, one small form a step. */
export function AccountTable({ accounts, ownId }: { accounts: AccountRow[]; ownId: string }) {
  const { t } = useTranslation();
  const columns = [
    column.display({
      id: "name",
      header: t("accounts.name"),
      cell: ({ row: { original } }) => (
        <>
          <span className="font-medium">{original.displayName}</span>
          {original.id === ownId ? <span className="text-muted"> ({t("accounts.self")})</span> : null}
          {original.staffName === null || original.staffName === original.displayName ? null : (
            <span className="block text-sm text-muted">{original.staffName}</span>
          )}
        </>
      ),
    }),
    column.display({ id: "email", header: t("accounts.email"), cell: ({ row }) => row.original.email }),
    column.display({
      id: "role",
      header: t("accounts.role"),
      cell: ({ row: { original } }) => <RoleForm account={original} />,
    }),
    column.display({
      id: "state",
      header: t("accounts.state"),
      cell: ({ row: { original } }) => (
        <Badge tone={original.active ? "good" : "neutral"}>
          {original.active ? t("accounts.active") : t("accounts.inactive")}
        </Badge>
      ),
    }),
    column.display({
      id: "actions",
      header: t("accounts.actions"),
      cell: ({ row: { original } }) => <AccountSteps account={original} />,
    }),
  ];
  return (
    <DataTable caption={t("accounts.caption")} rows={accounts} columns={columns} rowId={(account) => account.id} />
  );
}

function RoleForm({ account }: { account: AccountRow }) {
  const { t } = useTranslation();
  return (
    <Form method="post" className="flex flex-wrap gap-2 xl:flex-nowrap">
      <input type="hidden" name="intent" value="change-role" />
      <input type="hidden" name="userId" value={account.id} />
      <select
        name="role"
        aria-label={`${t("accounts.role")}: ${account.email}`}
        defaultValue={account.role}
        className="control min-w-40 flex-1"
      >
        {roles.map((role) => (
          <option key={role} value={role}>
            {t(`shell.role.${role}`)}
          </option>
        ))}
      </select>
      <Button tone="secondary" size="small" className="whitespace-nowrap">
        {t("accounts.changeRole")}
      </Button>
    </Form>
  );
}

function AccountSteps({ account }: { account: AccountRow }) {
  const { t } = useTranslation();
  return (
    <Form method="post" className="flex flex-wrap gap-2">
      <input type="hidden" name="userId" value={account.id} />
      <Button tone="quiet" size="small" name="intent" value="reset-password">
        {t("accounts.resetPassword")}
      </Button>
      <Button tone="quiet" size="small" name="intent" value={account.active ? "deactivate" : "activate"}>
        {account.active ? t("accounts.deactivate") : t("accounts.activate")}
      </Button>
    </Form>
  );
}
