import { Form, Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { auditSearch, machine, type AuditFilter } from "#app/audit/audit-filter.ts";
import type { AuditPage } from "#app/audit/audit-view.ts";
import { eventGroups, type EventGroup } from "#app/audit/event-actions.ts";
import { look } from "../certificate/look.ts";
import { Button } from "../ui/button.tsx";
import { SelectField, TextField } from "../ui/field.tsx";
import { FoldOnPhone } from "../ui/fold-on-phone.tsx";

type Props = {
  filter: AuditFilter;
  people: AuditPage["people"];
  /** Certificates are named by number; otherwise by id alone. */
  byNumber: boolean;
};

/** What, who, when and about which certificate: a form whose answer is the address. */
export function AuditFilters({ filter, people, byNumber }: Props) {
  const { t } = useTranslation();
  const isNarrowed = auditSearch(filter, { before: null }) !== "";
  return (
    <search>
      <FoldOnPhone label={t("reports.filters")} open={isNarrowed}>
        <Form method="get" className="grid items-end gap-3 sm:grid-cols-2 lg:grid-cols-[2fr_2fr_1fr_1fr_1fr_auto]">
          <SelectField label={t("audit.action")} name="action" defaultValue={filter.action}>
            <option value="">{t("audit.anyAction")}</option>
            {(Object.keys(eventGroups) as EventGroup[]).map((group) => (
              <optgroup key={group} label={t(`audit.groups.${group}`)}>
                {eventGroups[group].map((action) => (
                  <option key={action} value={action}>
                    {t(`audit.actions.${action}`)}
                  </option>
                ))}
              </optgroup>
            ))}
          </SelectField>
          <SelectField label={t("audit.person")} name="person" defaultValue={filter.person}>
            <option value="">{t("audit.anyPerson")}</option>
            <option value={machine}>{t("audit.machine")}</option>
            {people.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </SelectField>
          <TextField label={t("audit.from")} name="from" type="date" defaultValue={filter.from} />
          <TextField label={t("audit.to")} name="to" type="date" defaultValue={filter.to} />
          <TextField
            label={t(byNumber ? "audit.certificate" : "audit.certificateId")}
            name="certificate"
            defaultValue={filter.certificate}
            maxLength={64}
          />
          <Button tone="secondary">{t("audit.apply")}</Button>
        </Form>
      </FoldOnPhone>
      {isNarrowed ? (
        <p className="mt-2 text-sm">
          <Link to="/audit" className={look.link}>
            {t("audit.reset")}
          </Link>
        </p>
      ) : null}
    </search>
  );
}
