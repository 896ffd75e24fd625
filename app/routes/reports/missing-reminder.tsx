import { data, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { missingFilter } from "#app/certificate/report/missing-filter.ts";
import { prepareReminders } from "#app/certificate/report/prepare-reminders.server.ts";
import { mostReminders, readReminders } from "#app/certificate/report/reminder-form.ts";
import { sendReminders } from "#app/certificate/report/send-reminders.server.ts";
import { NoticeCard, ReminderLetters, ReminderResults } from "#app/components/missing/reminder-letters.tsx";
import { Alert } from "#app/components/ui/alert.tsx";
import { Button, LinkButton } from "#app/components/ui/button.tsx";
import { SelectField } from "#app/components/ui/field.tsx";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { requireRole } from "#app/http/guard.server.ts";
import { parseSearch } from "#app/http/params.server.ts";
import { throwAsResponse } from "#app/http/refusals.server.ts";
import { languageOf } from "#app/i18n/i18n.server.ts";
import { languages } from "#app/model/language.ts";

const id = z.string().max(64);

const reminderSearch = missingFilter.pick({ period: true, department: true }).extend({
  person: z.union([id.transform((one) => [one]), z.array(id).max(5000)]).default([]),
  language: z.enum(languages).optional(),
});

/** The office only. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const viewer = await requireRole({ request, context }, "office");
  const { person, language: chosen, ...asked } = parseSearch(request, reminderSearch);
  const language = chosen ?? (await languageOf(request));
  const publicUrl = (context.app.config.publicUrl ?? new URL(request.url).origin).replace(/\/+$/u, "");
  const order = { period: asked.period, department: asked.department, staffIds: person, language, publicUrl };
  const prepared = await prepareReminders(context.app, viewer, order).catch(throwAsResponse);
  return { ...prepared, asked: { ...asked, person }, language, maySend: context.app.openMail !== null };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const viewer = await requireRole({ request, context }, "office");
  const form = readReminders(await request.formData());
  if (!form.ok) return data({ done: "wrong", wrong: form.wrong } as const, { status: 400 });
  const results = await sendReminders(context.app, viewer, form).catch(throwAsResponse);
  return data({ done: "tried", results } as const);
}

export const meta: MetaFunction = () => [{ title: "Tizilim" }];

/** Reminders to be read, changed, copied and, where mail is set up, sent. */
export default function MissingReminder() {
  const { drafts, notices, left, periodId, asked, language, maySend } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation();
  const wrongName =
    answer?.done === "wrong" ? (drafts.find(({ staffId }) => staffId === answer.wrong)?.name ?? "") : null;
  return (
    <>
      <PageHeader
        title={t("missing.reminders.title")}
        lead={t("missing.reminders.lead")}
        actions={<LinkButton to={`/reports/missing?period=${periodId}`}>{t("missing.toList")}</LinkButton>}
      />
      <div className="max-w-3xl space-y-5">
        {answer?.done === "tried" ? <ReminderResults results={answer.results} /> : null}
        {wrongName === null ? null : <Alert tone="bad">{t("missing.reminders.wrong", { name: wrongName })}</Alert>}
        {maySend ? null : (
          <Alert tone="info" title={t("missing.reminders.setUp")}>
            {t("missing.reminders.setUpHow")}
          </Alert>
        )}
        {left > 0 ? <Alert tone="warn">{t("missing.reminders.tooMany", { most: mostReminders, left })}</Alert> : null}
        {drafts.length === 0 ? (
          <Alert tone="warn">{t("missing.noneChosen")}</Alert>
        ) : (
          <LanguageChoice asked={asked} periodId={periodId} language={language} />
        )}
        {notices.map((notice) => (
          <NoticeCard key={`${notice.departmentId} ${language}`} notice={notice} />
        ))}
        <ReminderLetters key={language} periodId={periodId} drafts={drafts} maySend={maySend} />
      </div>
    </>
  );
}

type Asked = { department?: string | undefined; person: string[] };

/** The office's choice for people without an account. Changing it writes the letters anew. */
function LanguageChoice({ asked, periodId, language }: { asked: Asked; periodId: string; language: string }) {
  const { t } = useTranslation();
  return (
    <Form method="get" className="flex flex-wrap items-end gap-3">
      <input type="hidden" name="period" value={periodId} />
      {asked.department === undefined ? null : <input type="hidden" name="department" value={asked.department} />}
      {asked.person.map((staffId) => (
        <input key={staffId} type="hidden" name="person" value={staffId} />
      ))}
      <SelectField
        key={language}
        label={t("missing.reminders.language")}
        hint={t("missing.reminders.languageHint")}
        name="language"
        defaultValue={language}
      >
        {languages.map((one) => (
          <option key={one} value={one}>
            {t(`shell.languageName.${one}`)}
          </option>
        ))}
      </SelectField>
      <Button tone="secondary">{t("missing.reminders.useLanguage")}</Button>
    </Form>
  );
}
