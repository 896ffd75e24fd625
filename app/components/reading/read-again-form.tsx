import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { readingChoices } from "#app/certificate/intake/reading-choice.ts";
import type { QuarterTurns } from "#app/model/reading.ts";
import { Button } from "../ui/button.tsx";

type ReadAgainFormProps = {
  submissionId: string;
  fileName: string;
  /** How the page beside the form is turned already; 0 where none is shown. */
  turnsShown: QuarterTurns;
};

/** Asks for another reading of the file in another way. Folded away: it is rarely needed. */
export function ReadAgainForm({ submissionId, fileName, turnsShown }: ReadAgainFormProps) {
  const { t } = useTranslation();
  return (
    <details className="w-full">
      <summary
        aria-label={`${t("reading.again.title")}: ${fileName}`}
        className="inline-flex min-h-10 cursor-pointer items-center text-sm text-brand underline underline-offset-2 sm:min-h-8"
      >
        {t("reading.again.title")}
      </summary>
      <Form method="post" preventScrollReset className="mt-1 flex max-w-prose flex-col items-start gap-2">
        <input type="hidden" name="submissionId" value={submissionId} />
        <input type="hidden" name="turnsShown" value={turnsShown} />
        <p className="text-sm text-muted">{t("reading.again.lead")}</p>
        <fieldset>
          <legend className="sr-only">{t("reading.again.legend")}</legend>
          {readingChoices.map((choice) => (
            <label key={choice} className="flex min-h-10 items-center gap-2 py-1 text-sm sm:min-h-8">
              <input
                type="radio"
                name="choice"
                value={choice}
                defaultChecked={choice === "usual"}
                className="size-4 shrink-0 accent-brand"
              />
              {t(`reading.again.choices.${choice}`)}
            </label>
          ))}
        </fieldset>
        <Button tone="secondary" size="small" name="intent" value="read-again">
          {t("reading.again.submit")}
        </Button>
      </Form>
    </details>
  );
}
