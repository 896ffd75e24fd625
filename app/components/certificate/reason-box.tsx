import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../ui/button.tsx";
import { TextAreaField } from "../ui/field.tsx";
import { putIn } from "./put-in.ts";
import { reasonId } from "./use-desk-keys.ts";
import { useProblemText } from "./value-text.ts";

type ReasonBoxProps = {
  formId: string;
  /** Codes of what is wrong with the reason that was sent. */
  problems: readonly string[];
  typed: string | undefined;
  /** Wordings that fit the findings. */
  reasons: readonly { id: string; text: string }[];
};

/** Why a certificate is returned, held or rejected, with wordings that one press puts in; they can be changed before sending. */
export function ReasonBox({ formId, problems, typed, reasons }: ReasonBoxProps) {
  const { t } = useTranslation();
  const problemText = useProblemText();
  // They take room from the fields until somebody has something to say.
  const [isOpen, setIsOpen] = useState(false);
  return (
    <div className="space-y-2">
      <TextAreaField
        label={t("review.decision.reason")}
        hint={t("decisions.reasonHint")}
        error={problems.length > 0 ? problems.map(problemText).join(" ") : undefined}
        id={reasonId}
        name="reason"
        form={formId}
        maxLength={500}
        defaultValue={typed}
        rows={2}
        onFocus={() => setIsOpen(true)}
      />
      {reasons.length === 0 ? null : (
        <details className="text-sm" open={isOpen} onToggle={(event) => setIsOpen(event.currentTarget.open)}>
          <summary className="cursor-pointer py-1 text-muted">{t("decisions.reasons")}</summary>
          <p className="pb-1 text-muted">{t("decisions.reasonsLanguage")}</p>
          <ol className="max-h-48 space-y-1 overflow-auto">
            {reasons.map(({ id, text }, index) => (
              <li key={id}>
                <Button
                  tone="quiet"
                  size="small"
                  type="button"
                  data-reason={id}
                  className="w-full justify-start text-left"
                  onClick={() => putIn(reasonId, text)}
                >
                  <span className="tabular-nums">{index + 1}.</span> {text}
                </Button>
              </li>
            ))}
          </ol>
        </details>
      )}
    </div>
  );
}
