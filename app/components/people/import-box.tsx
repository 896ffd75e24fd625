import { Form } from "@remix-run/react";
import { Download } from "lucide-react";
import { useTranslation } from "react-i18next";
import { Button, LinkButton } from "../ui/button.tsx";
import { Card } from "../ui/card.tsx";
import { TextField } from "../ui/field.tsx";

/** Takes a file to be looked at, and gives the template. */
export function ImportBox() {
  const { t } = useTranslation();
  return (
    <Card>
      <Form method="post" encType="multipart/form-data" className="flex flex-wrap items-end gap-3">
        <TextField
          label={t("people.import.file")}
          type="file"
          name="file"
          required
          accept=".xlsx,.csv,.txt,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        />
        <Button>{t("people.import.look")}</Button>
      </Form>
      <div className="mt-4 flex flex-wrap items-center gap-3 border-t border-line pt-4">
        <LinkButton to="/people/template.xlsx" reloadDocument>
          <Download aria-hidden className="size-4" />
          {t("people.import.template")}
        </LinkButton>
        <p className="min-w-0 text-sm text-muted">{t("people.import.templateHint")}</p>
      </div>
    </Card>
  );
}
