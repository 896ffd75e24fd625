import { parseWithZod } from "@conform-to/zod/v4";
import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData, useNavigation } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { changeDeskSettings, readDeskSettings } from "#app/certificate/review/desk-settings.server.ts";
import { deskSettingsForm } from "#app/certificate/review/desk-settings.ts";
import { DeskSettingsForm } from "#app/components/quality/desk-settings-form.tsx";
import { Alert } from "#app/components/ui/alert.tsx";
import { LinkButton } from "#app/components/ui/button.tsx";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { requireRole } from "#app/http/guard.server.ts";
import { throwAsResponse } from "#app/http/refusals.server.ts";

/** The office only. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  await requireRole({ request, context }, "office");
  return { settings: await readDeskSettings(context.app.db.read) };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const viewer = await requireRole({ request, context }, "office");
  const form = parseWithZod(await request.formData(), { schema: deskSettingsForm });
  if (form.status !== "success") return data({ reply: form.reply() }, { status: 400 });
  try {
    await changeDeskSettings(context.app, viewer, form.value);
    return data({ reply: null });
  } catch (error) {
    return throwAsResponse(error);
  }
}

/** How the office wants its desk. */
export default function DeskSettingsPage() {
  const { t } = useTranslation();
  const { settings } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const isBusy = useNavigation().state !== "idle";
  return (
    <>
      <PageHeader
        title={t("desk.title")}
        lead={t("desk.lead")}
        actions={<LinkButton to="/review">{t("review.queue.title")}</LinkButton>}
      />
      <div className="space-y-5">
        {answer === undefined ? null : (
          <Alert tone={answer.reply === null ? "good" : "bad"}>
            {t(answer.reply === null ? "desk.saved" : "desk.notSaved")}
          </Alert>
        )}
        <DeskSettingsForm settings={settings} lastResult={answer?.reply ?? null} isBusy={isBusy} />
      </div>
    </>
  );
}
