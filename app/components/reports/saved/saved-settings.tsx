import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { longestName, shareRoles } from "#app/certificate/report/saved/saved-report-form.ts";
import type { SavedReportView } from "#app/certificate/report/saved/saved-report-view.ts";
import { Button } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { TextField } from "../../ui/field.tsx";

type Props = { report: SavedReportView; wrongName: string | null };

/** Name and sharing of one's own kept report, and the end of keeping it. */
export function SavedSettings({ report: { name, version, sharedWith }, wrongName }: Props) {
  const { t } = useTranslation();
  return (
    <Card title={t("savedReports.sharing")}>
      <Form method="post" className="space-y-3">
        <input type="hidden" name="version" value={version} />
        <TextField
          label={t("savedReports.keep.name")}
          name="name"
          required
          maxLength={longestName}
          defaultValue={name}
          error={wrongName ?? undefined}
        />
        <fieldset>
          <legend className="font-medium">{t("savedReports.shareWith")}</legend>
          <p className="text-sm text-muted">{t("savedReports.shareHint")}</p>
          {shareRoles.map((role) => (
            <label key={role} className="flex min-h-10 items-center gap-2 sm:min-h-8">
              <input
                type="checkbox"
                name="sharedWith"
                value={role}
                defaultChecked={sharedWith.includes(role)}
                className="size-4"
              />
              {t(`shell.role.${role}`)}
            </label>
          ))}
        </fieldset>
        <Button name="intent" value="change">
          {t("savedReports.save")}
        </Button>
      </Form>
      <details className="mt-5 rounded-lg border border-line p-3">
        <summary className="cursor-pointer font-medium">{t("savedReports.retire")}</summary>
        <Form method="post" className="mt-3 space-y-3">
          <input type="hidden" name="version" value={version} />
          <p className="text-sm text-muted">{t("savedReports.retireHint")}</p>
          <Button tone="danger" name="intent" value="retire">
            {t("savedReports.retire")}
          </Button>
        </Form>
      </details>
    </Card>
  );
}
