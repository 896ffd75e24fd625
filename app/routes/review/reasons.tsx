import { data, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData, useNavigation } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { parseReasonForm } from "#app/certificate/review/reason-form.ts";
import { changeReasonTemplates, openReasonTemplates } from "#app/certificate/review/reason-templates.server.ts";
import { TemplateForm } from "#app/components/decisions/template-form.tsx";
import { Alert } from "#app/components/ui/alert.tsx";
import { LinkButton } from "#app/components/ui/button.tsx";
import { Card } from "#app/components/ui/card.tsx";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { requireRole } from "#app/http/guard.server.ts";
import { throwAsResponse } from "#app/http/refusals.server.ts";
import { Refusal } from "#app/model/result.ts";

/** The office only: the wordings its desk offers. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const viewer = await requireRole({ request, context }, "office");
  return { templates: await openReasonTemplates(context.app, viewer).catch(throwAsResponse) };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const viewer = await requireRole({ request, context }, "office");
  const form = await request.formData();
  const change = parseReasonForm(form);
  if (!change.success) return data({ said: "invalid" as const, typed: typedIn(form) }, { status: 400 });
  try {
    await changeReasonTemplates(context.app, viewer, change.data);
    return data({ said: "saved" as const, typed: null });
  } catch (error) {
    if (!(error instanceof Refusal) || error.code !== "stale_version") return throwAsResponse(error);
    return data({ said: "stale" as const, typed: null }, { status: 409 });
  }
}

/** What was typed, so that nothing is lost when it cannot be saved. */
function typedIn(form: FormData): { id: string; texts: Record<"kk" | "ru" | "en", string> } {
  const text = (name: string) => {
    const value = form.get(name);
    return typeof value === "string" ? value : "";
  };
  return { id: text("id"), texts: { kk: text("kk"), ru: text("ru"), en: text("en") } };
}

/** Also after a refusal: what stands there now has to be seen. */
export function shouldRevalidate(): boolean {
  return true;
}

export const meta: MetaFunction = () => [{ title: "Tizilim" }];

/** The wordings for returning and rejecting. */
export default function ReasonTemplates() {
  const { t } = useTranslation();
  const { templates } = useLoaderData<typeof loader>();
  const outcome = useActionData<typeof action>() ?? null;
  const isBusy = useNavigation().state !== "idle";
  const typedFor = (id: string) => (outcome?.typed?.id === id ? outcome.typed.texts : null);
  return (
    <>
      <PageHeader
        title={t("decisions.templates.title")}
        lead={t("decisions.templates.lead")}
        actions={<LinkButton to="/review">{t("review.queue.title")}</LinkButton>}
      />
      <div className="space-y-5">
        {outcome === null ? null : (
          <Alert tone={outcome.said === "saved" ? "good" : "bad"}>{t(`decisions.templates.${outcome.said}`)}</Alert>
        )}
        {templates.map((template) => (
          <Card key={`${template.id} ${template.version}`}>
            <TemplateForm template={template} typed={typedFor(template.id)} isBusy={isBusy} />
          </Card>
        ))}
        <Card title={t("decisions.templates.add")}>
          <TemplateForm key={templates.length} template={null} typed={typedFor("")} isBusy={isBusy} />
        </Card>
      </div>
    </>
  );
}
