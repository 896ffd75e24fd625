import { Form, useNavigation } from "@remix-run/react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../ui/button.tsx";
import { Card } from "../ui/card.tsx";

/** Takes an extract to be compared. */
export function ExtractBox() {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState("");
  const isBusy = useNavigation().state !== "idle";
  return (
    <Card>
      <Form method="post" encType="multipart/form-data" className="flex flex-wrap items-center gap-3">
        {/* The browser's own box speaks the browser's language: here it hides behind a label in that of the screen. */}
        <input
          id="extract-file"
          type="file"
          name="file"
          required
          accept=".xlsx,.csv,.txt,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
          aria-describedby="extract-hint"
          onChange={(event) => setChosen(event.currentTarget.files?.[0]?.name ?? "")}
          className="peer sr-only"
        />
        <label
          htmlFor="extract-file"
          className="inline-flex min-h-10 cursor-pointer items-center rounded-lg border border-line-strong bg-surface px-4 py-2 font-medium peer-focus-visible:outline-2 peer-focus-visible:outline-offset-2 peer-focus-visible:outline-brand hover:bg-paper"
        >
          {t("registerExtract.file")}
        </label>
        <output htmlFor="extract-file" className="min-w-0 break-words text-muted empty:hidden">
          {chosen}
        </output>
        <Button disabled={isBusy}>{t("registerExtract.send")}</Button>
      </Form>
      <p id="extract-hint" className="mt-3 text-sm text-muted">
        {t("registerExtract.fileHint")}
      </p>
    </Card>
  );
}
