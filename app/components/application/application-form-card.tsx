import { useTranslation } from "react-i18next";
import type { ApplicationForm, ApplicationProblems } from "#app/certificate/review/application/application-form.ts";
import { Alert } from "../ui/alert.tsx";
import { Button } from "../ui/button.tsx";
import { Card } from "../ui/card.tsx";
import { TextAreaField, TextField } from "../ui/field.tsx";
import { ApplicationRowFields } from "./application-row.tsx";

type Props = {
  form: ApplicationForm;
  problems: ApplicationProblems;
  /** Addresses that show the application and that give it as a file. */
  actions: { preview: string; download: string };
};

/** The mistakes and who applies. A plain form: what is typed travels in its body and is kept nowhere. */
export function ApplicationFormCard({ form, problems, actions }: Props) {
  const { t } = useTranslation();
  const rows = form.rows.map((row, index) => ({ row, index }));
  const [found, own] = [
    rows.filter(({ row }) => row.reason !== "by-hand"),
    rows.filter(({ row }) => row.reason === "by-hand"),
  ];
  const draw = ({ row, index }: (typeof rows)[number]) => (
    <ApplicationRowFields key={`row-${index}`} row={row} index={index} problem={problems.rows[index]} />
  );
  const isRefused = problems.form.length > 0 || Object.keys(problems.rows).length > 0;
  return (
    <form method="post" action={actions.preview} className="space-y-5 print:hidden">
      <input type="hidden" name="language" value={form.language} />
      {isRefused ? (
        <Alert tone="bad" title={t("application.problemsTitle")}>
          {problems.form.map((problem) => (
            <p key={problem}>{t(`application.problems.${problem}`)}</p>
          ))}
        </Alert>
      ) : null}
      <Card title={t("application.found")}>
        {found.length === 0 ? (
          <p className="text-muted">{t("application.none")}</p>
        ) : (
          <div className="space-y-5">{found.map(draw)}</div>
        )}
      </Card>
      <Card>
        <details open={own.some(({ row }) => row.isChosen) || found.length === 0}>
          <summary className="min-h-10 py-2 font-medium text-brand">{t("application.own")}</summary>
          <div className="space-y-5">{own.map(draw)}</div>
        </details>
      </Card>
      <Card title={t("application.applicants")}>
        <div className="space-y-3">
          <TextAreaField
            label={t("application.authors")}
            hint={t("application.authorsHint")}
            name="authors"
            maxLength={2000}
            defaultValue={form.authors}
          />
          <div className="grid gap-3 sm:grid-cols-2">
            <TextField label={t("application.number")} name="number" maxLength={30} defaultValue={form.number} />
            <TextField
              label={t("application.registeredOn")}
              name="registeredOn"
              type="date"
              defaultValue={form.registeredOn}
            />
          </div>
        </div>
      </Card>
      <div className="flex flex-wrap gap-3">
        <Button>{t("application.preview")}</Button>
        <Button tone="secondary" formAction={actions.download}>
          {t("application.download")}
        </Button>
      </div>
    </form>
  );
}
