import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { listDuplicates } from "#app/certificate/review/duplicate-pairs.server.ts";
import { PairList } from "#app/components/duplicates/pair-list.tsx";
import { LinkButton } from "#app/components/ui/button.tsx";
import { Card } from "#app/components/ui/card.tsx";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { requireRole } from "#app/http/guard.server.ts";
import { throwAsResponse } from "#app/http/refusals.server.ts";

/** The office only. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const viewer = await requireRole({ request, context }, "office");
  return await listDuplicates(context.app, viewer).catch(throwAsResponse);
}

export const meta: MetaFunction = () => [{ title: "Tizilim" }];

/** Pairs of certificates that may be one. */
export default function Duplicates() {
  const { open, decided } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  return (
    <>
      <PageHeader
        title={t("duplicates.title")}
        lead={t("duplicates.lead")}
        actions={<LinkButton to="/review">{t("review.queue.title")}</LinkButton>}
      />
      <div className="space-y-5">
        <Card>
          {open.length === 0 ? <p className="text-muted">{t("duplicates.none")}</p> : null}
          <PairList pairs={open} />
        </Card>
        {decided.length === 0 ? null : (
          <Card title={t("duplicates.decided")}>
            <PairList pairs={decided} />
          </Card>
        )}
      </div>
    </>
  );
}
