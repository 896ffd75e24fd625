import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { auditSearch, parseAuditFilter } from "#app/audit/audit-filter.ts";
import { openAudit } from "#app/audit/read-audit.server.ts";
import { AuditFilters } from "#app/components/audit/audit-filters.tsx";
import { EventList } from "#app/components/audit/event-list.tsx";
import { LinkButton } from "#app/components/ui/button.tsx";
import { Card } from "#app/components/ui/card.tsx";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { requireRole } from "#app/http/guard.server.ts";
import { throwAsResponse } from "#app/http/refusals.server.ts";
import { mayInHouse } from "#app/people/permissions.ts";

/** The office and the system administrator; what each may read of an event is asked event by event. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const viewer = await requireRole({ request, context }, "office", "sysadmin");
  const filter = parseAuditFilter(new URL(request.url).searchParams);
  const page = await openAudit(context.app, viewer, filter).catch(throwAsResponse);
  return { filter, page, byNumber: mayInHouse(viewer, "open-queue") };
}

/** Everything that happened. */
export default function Audit() {
  const { t } = useTranslation();
  const { filter, page, byNumber } = useLoaderData<typeof loader>();
  const { entries, olderThan, people, head } = page;
  return (
    <>
      <PageHeader title={t("audit.title")} lead={t("audit.lead")} />
      <div className="space-y-4">
        <AuditFilters key={auditSearch(filter)} filter={filter} people={people} byNumber={byNumber} />
        {entries.length === 0 ? (
          <Card>
            <p className="text-muted">{t("audit.none")}</p>
          </Card>
        ) : (
          <EventList entries={entries} filter={filter} />
        )}
        <div className="flex flex-wrap gap-2">
          {filter.before === null ? null : (
            <LinkButton to={`/audit${auditSearch(filter, { before: null })}`}>{t("audit.newest")}</LinkButton>
          )}
          {olderThan === null ? null : (
            <LinkButton to={`/audit${auditSearch(filter, { before: olderThan })}`}>{t("audit.older")}</LinkButton>
          )}
        </div>
        {head === null ? null : (
          <p className="text-sm text-muted">
            {t("audit.head", { id: head.id })} <code className="break-all">{head.hash}</code>
          </p>
        )}
      </div>
    </>
  );
}
