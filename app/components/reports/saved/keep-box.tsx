import { Link, useFetcher } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { longestName } from "#app/certificate/report/saved/saved-report-form.ts";
import type { KeepAnswer, KeepView } from "#app/certificate/report/saved/saved-report-view.ts";
import { Button } from "../../ui/button.tsx";
import { TextField } from "../../ui/field.tsx";
import { PeriodChoice } from "./period-choice.tsx";
import { useWrongWords } from "./wrong-words.ts";

/** Keeps what the page of a report shows under a name; over the kept report it began with, or as a new one. */
export function KeepBox({ keep }: { keep: KeepView }) {
  const { t } = useTranslation();
  const { Form, data: answer, state } = useFetcher<KeepAnswer>();
  const wrong = useWrongWords(answer?.problem ?? null);
  const { saved, period } = keep;
  const isOver = saved?.isOwn === true;
  const isName = answer?.problem === "name" || answer?.problem === "name-taken";
  return (
    <details
      className="mb-5 rounded-card border border-line bg-surface p-4 print:hidden"
      open={saved !== null || answer !== undefined}
    >
      <summary className="min-h-6 cursor-pointer font-semibold">{t("savedReports.keep.title")}</summary>
      {saved === null ? <p className="mt-2 text-muted">{t("savedReports.keep.lead")}</p> : <BegunWith saved={saved} />}
      <Form method="post" action="/reports/saved" className="mt-3 space-y-3">
        <input type="hidden" name="kind" value={keep.kind} />
        <input type="hidden" name="query" value={keep.query} />
        <input type="hidden" name="language" value={keep.language} />
        {isOver ? (
          <>
            <input type="hidden" name="savedId" value={saved.id} />
            <input type="hidden" name="version" value={saved.version} />
          </>
        ) : null}
        <div className="max-w-xl">
          <TextField
            label={t("savedReports.keep.name")}
            name="name"
            required
            maxLength={longestName}
            defaultValue={saved?.name ?? ""}
            error={isName ? (wrong ?? undefined) : undefined}
          />
        </div>
        {period === null ? null : <PeriodChoice period={period} presentId={keep.presentId} />}
        {wrong === null || isName ? null : (
          <p role="alert" className="font-medium text-bad">
            {wrong}
          </p>
        )}
        <div className="flex flex-wrap gap-2">
          {isOver ? (
            <Button tone="secondary" name="as" value="over" disabled={state !== "idle"}>
              {t("savedReports.keep.over", { name: saved.name })}
            </Button>
          ) : null}
          <Button tone="secondary" name="as" value="new" disabled={state !== "idle"}>
            {saved === null ? t("savedReports.keep.add") : t("savedReports.keep.addNew")}
          </Button>
        </div>
      </Form>
    </details>
  );
}

function BegunWith({ saved: { id, name, isOwn, isSame, ownerName } }: { saved: NonNullable<KeepView["saved"]> }) {
  const { t } = useTranslation();
  return (
    <p className="mt-2">
      <output>{isSame ? t("savedReports.keep.unchanged", { name }) : t("savedReports.keep.changed", { name })}</output>{" "}
      {isOwn ? null : t("savedReports.keep.ofOther", { owner: ownerName })}{" "}
      <Link to={`/reports/saved/${id}`} className="text-brand underline">
        {t("savedReports.manage")}
      </Link>
    </p>
  );
}
