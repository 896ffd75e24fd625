import { data, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { changeTrackedWorks, listTrackedWorks } from "#app/certificate/report/track-works.server.ts";
import { trackedWorkForm } from "#app/certificate/report/tracked-work-form.ts";
import { findStaff } from "#app/certificate/review/staff-cards.server.ts";
import { AddWork } from "#app/components/missing/add-work.tsx";
import { AwaitedWorks, EndedWorks } from "#app/components/missing/awaited-works.tsx";
import { Alert } from "#app/components/ui/alert.tsx";
import { LinkButton } from "#app/components/ui/button.tsx";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { requireRole } from "#app/http/guard.server.ts";
import { parseSearch } from "#app/http/params.server.ts";
import { throwAsResponse } from "#app/http/refusals.server.ts";

const search = z.object({ q: z.string().trim().max(100).catch("") });

/** The office only. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const viewer = await requireRole({ request, context }, "office");
  const { q } = parseSearch(request, search);
  const works = await listTrackedWorks(context.app, viewer).catch(throwAsResponse);
  return { ...works, q, found: q === "" ? null : await findStaff(context.app, q, null) };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const viewer = await requireRole({ request, context }, "office");
  const form = trackedWorkForm.safeParse(Object.fromEntries(await request.formData()));
  if (!form.success) return data({ done: "wrong" } as const, { status: 400 });
  await changeTrackedWorks(context.app, viewer, form.data).catch(throwAsResponse);
  const done = { add: "added", change: "changed", end: "ended", "take-back": "taken-back" } as const;
  return data({ done: done[form.data.intent] } as const);
}

export const meta: MetaFunction = () => [{ title: "Tizilim" }];

/** Works the office waits for, and a form to note one. */
export default function MissingWorks() {
  const { awaited, ended, q, found } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation();
  return (
    <>
      <PageHeader
        title={t("missing.tracked.title")}
        lead={t("missing.tracked.lead")}
        actions={<LinkButton to="/reports/missing">{t("missing.toList")}</LinkButton>}
      />
      <div className="space-y-5">
        {answer === undefined ? null : answer.done === "wrong" ? (
          <Alert tone="bad">{t("missing.tracked.wrong")}</Alert>
        ) : (
          <Alert tone="good">{t(`missing.tracked.done.${answer.done}`)}</Alert>
        )}
        <AwaitedWorks works={awaited} />
        {/* A new work, a new form. */}
        <AddWork key={awaited.length} q={q} found={found} />
        <EndedWorks works={ended} />
      </div>
    </>
  );
}
