import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { reportsFor } from "#app/certificate/report/ready/reports-for.server.ts";
import { LinkButton } from "#app/components/ui/button.tsx";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { requireRole } from "#app/http/guard.server.ts";
import { mayInHouse } from "#app/people/permissions.ts";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const viewer = await requireRole({ request, context }, "faculty", "office", "administration");
  return {
    kinds: reportsFor(viewer),
    mayKeep: mayInHouse(viewer, "keep-reports"),
    mayViewFees: mayInHouse(viewer, "view-fees"),
  };
}

export const meta: MetaFunction = () => [{ title: "Tizilim" }];

/** All reports there are for this role, each with a sentence on what it is for. */
export default function ReadyReports() {
  const { kinds, mayKeep, mayViewFees } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  return (
    <>
      <PageHeader
        title={t("readyReports.title")}
        lead={t("readyReports.intro")}
        actions={
          <>
            {mayKeep ? <LinkButton to="/reports/saved">{t("savedReports.title")}</LinkButton> : null}
            {mayViewFees ? <LinkButton to="/reports/fees">{t("fees.ledger")}</LinkButton> : null}
          </>
        }
      />
      <ul className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
        {kinds.map((kind) => (
          <li key={kind} className="relative rounded-card border border-line bg-surface p-4 hover:border-line-strong">
            <h2 className="font-semibold">
              <Link to={`/reports/ready/${kind}`} className="text-brand after:absolute after:inset-0">
                {t(`readyReports.kinds.${kind}.name`)}
              </Link>
            </h2>
            <p className="mt-1 text-sm text-muted">{t(`readyReports.kinds.${kind}.lead`)}</p>
          </li>
        ))}
      </ul>
    </>
  );
}
