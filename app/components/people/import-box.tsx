import { Form } from "@remix-run/react";
import { Download } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Button, LinkButton } from "../ui/button.tsx";
import { Card } from "../ui/card.tsx";

/** Takes a file to be looked at, and gives the template. */
export function ImportBox() {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState("");
  return (
    <Card>
      <Form method="post" encType="multipart/form-data" className="flex flex-wrap items-center gap-3">
        {/* The browser's own box speaks the browser's language: here it hides behind a label in that of the screen. */}
        <input
          id="directory-file"
          type="file"
          name="file"
          required
          accept=".xlsx,.csv,.txt,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
          onChange={(event) => setChosen(event.currentTarget.files?.[0]?.name ?? "")}
          className="peer sr-only"
        />
        <label
          htmlFor="directory-file"
          className="inline-flex min-h-10 cursor-pointer items-center rounded-lg border border-line-strong bg-surface px-4 py-2 font-medium peer-focus-visible:outline-2 peer-focus-visible:outline-offset-2 peer-focus-visible:outline-brand hover:bg-paper"
        >
          {t("people.import.file")}
        </label>
        <output htmlFor="directory-file" className="min-w-0 break-words text-muted empty:hidden">
          {chosen}
        </output>
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
