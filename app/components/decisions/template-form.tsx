import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { OfferedTemplate } from "#app/certificate/review/reason-form.ts";
import { findingCodes } from "#app/model/finding.ts";
import { languages, type Language } from "#app/model/language.ts";
import { look } from "../certificate/look.ts";
import { Button } from "../ui/button.tsx";
import { TextAreaField } from "../ui/field.tsx";

type TemplateFormProps = {
  /** `null`: a new one. */
  template: OfferedTemplate | null;
  /** What could not be saved; `null`: nothing of this form. */
  typed: Record<Language, string> | null;
  isBusy: boolean;
};

/** One wording in three languages, with the findings it answers. */
export function TemplateForm({ template, typed, isBusy }: TemplateFormProps) {
  const { t } = useTranslation();
  const texts = typed ?? template?.texts ?? { kk: "", ru: "", en: "" };
  const chosen = template?.findings ?? [];
  const answers = chosen.map((code) => t(`findingNames.${code}`));
  return (
    <Form method="post" className="space-y-3" data-template={template?.id ?? "new"}>
      {template === null ? null : (
        <>
          <input type="hidden" name="id" value={template.id} />
          <input type="hidden" name="version" value={template.version} />
        </>
      )}
      <div className="grid gap-3 lg:grid-cols-3">
        {languages.map((language) => (
          <TextAreaField
            key={language}
            label={t(`decisions.templates.texts.${language}`)}
            name={language}
            lang={language}
            defaultValue={texts[language]}
            maxLength={500}
            rows={4}
          />
        ))}
      </div>
      <details>
        <summary className={`cursor-pointer py-1 ${look.hint}`}>
          {t("decisions.templates.findings")}:{" "}
          {answers.length === 0 ? t("decisions.templates.always") : answers.join(", ")}
        </summary>
        <div className="grid gap-x-4 sm:grid-cols-2">
          {findingCodes.map((code) => (
            <label key={code} className="flex min-h-10 items-center gap-2 text-sm">
              <input type="checkbox" name="findings" value={code} defaultChecked={chosen.includes(code)} />
              {t(`findingNames.${code}`)}
            </label>
          ))}
        </div>
      </details>
      <div className="flex flex-wrap gap-2">
        <Button tone="secondary" name="intent" value={template === null ? "add" : "change"} disabled={isBusy}>
          {t(template === null ? "decisions.templates.add" : "decisions.templates.change")}
        </Button>
        {template === null ? null : (
          <Button tone="danger" name="intent" value="retire" disabled={isBusy}>
            {t("decisions.templates.retire")}
          </Button>
        )}
      </div>
    </Form>
  );
}
