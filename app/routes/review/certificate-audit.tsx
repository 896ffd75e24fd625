import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { openCertificateAudit } from "#app/audit/read-audit.server.ts";
import { ChainedEvents } from "#app/components/audit/chained-events.tsx";
import { LinkButton } from "#app/components/ui/button.tsx";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { requireRole } from "#app/http/guard.server.ts";
import { parseParam } from "#app/http/params.server.ts";
import { throwAsResponse } from "#app/http/refusals.server.ts";
import { mayInHouse } from "#app/people/permissions.ts";

/** The office, for certificates it may see; the system administrator without what they say. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const viewer = await requireRole({ request, context }, "office", "sysadmin");
  const id = parseParam(params, "certificateId");
  const audit = await openCertificateAudit(context.app, viewer, id).catch(throwAsResponse);
  return { audit, hasDesk: mayInHouse(viewer, "open-queue") };
}

/** Everything that happened to one certificate, with the hashes. */
export default function CertificateAuditPage() {
  const { t } = useTranslation();
  const { audit, hasDesk } = useLoaderData<typeof loader>();
  const { certificateId, number, entries } = audit;
  return (
    <>
      <PageHeader
        title={number === null ? t("audit.ofOneId") : t("audit.ofOne", { number })}
        lead={t("audit.ofOneLead")}
        actions={
          <>
            {hasDesk ? <LinkButton to={`/review/${certificateId}`}>{t("audit.back")}</LinkButton> : null}
            <LinkButton to="/audit">{t("audit.all")}</LinkButton>
          </>
        }
      />
      <ChainedEvents entries={entries} />
    </>
  );
}
