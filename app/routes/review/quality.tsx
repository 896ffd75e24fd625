import type { LoaderFunctionArgs } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { openQuality } from "#app/certificate/review/open-quality.server.ts";
import { qualityDays, qualityFilter } from "#app/certificate/review/quality-filter.ts";
import { QualitySample } from "#app/components/quality/quality-sample.tsx";
import { Button, LinkButton } from "#app/components/ui/button.tsx";
import { SelectField } from "#app/components/ui/field.tsx";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { requireRole } from "#app/http/guard.server.ts";
import { parseSearch } from "#app/http/params.server.ts";
import { throwAsResponse } from "#app/http/refusals.server.ts";
import { mayInHouse } from "#app/people/permissions.ts";

/** The office, and the administration to look. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const viewer = await requireRole({ request, context }, "office", "administration");
  const filter = parseSearch(request, qualityFilter);
  const quality = await openQuality(context.app, viewer, filter).catch(throwAsResponse);
  return { filter, ...quality, hasDesk: mayInHouse(viewer, "open-queue") };
}

/** How often reading was right. */
export default function Quality() {
  const { t } = useTranslation();
  const { filter, all, fullLooks, hasDesk } = useLoaderData<typeof loader>();
  const desk = hasDesk ? "/review" : "/certificates";
  return (
    <>
      <PageHeader
        title={t("quality.title")}
        lead={t("quality.lead")}
        actions={
          hasDesk ? (
            <LinkButton to="/review">{t("review.queue.title")}</LinkButton>
          ) : (
            <LinkButton to="/reports">{t("shell.nav.reports")}</LinkButton>
          )
        }
      />
      <div className="space-y-5">
        <Form method="get" className="flex flex-wrap items-end gap-3">
          <SelectField label={t("quality.period")} name="days" defaultValue={filter.days}>
            {qualityDays.map((days) => (
              <option key={days} value={days}>
                {t(`quality.days.d${days}`)}
              </option>
            ))}
          </SelectField>
          <Button tone="secondary">{t("quality.show")}</Button>
        </Form>
        <p className="max-w-prose text-sm text-muted">{t("quality.rightHint")}</p>
        <QualitySample name="fullLooks" sample={fullLooks} desk={desk} />
        <QualitySample name="all" sample={all} desk={desk} />
      </div>
    </>
  );
}
