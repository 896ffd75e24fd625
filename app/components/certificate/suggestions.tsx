import { useTranslation } from "react-i18next";
import { Button } from "../ui/button.tsx";
import { putIn } from "./put-in.ts";

type SuggestionsProps = {
  /** What was read besides, best first. */
  values: readonly string[];
  /** The input's id, name and label. */
  inputId: string;
  name: string;
  label: string;
  formId: string | null;
  /** How a value is said to people. */
  textOf: (value: string) => string;
};

/**
 * Other readings of a value. One press puts one into the field, where it is a person's like anything typed and is kept by
 * saving; without scripts the press itself saves the form with it.
 */
export function Suggestions({ values, inputId, name, label, formId, textOf }: SuggestionsProps) {
  const { t } = useTranslation();
  if (values.length === 0) return null;
  return (
    <div className="flex flex-wrap items-center gap-x-2 gap-y-1 text-sm" data-suggestions={name}>
      <span className="text-muted">{t("reading.alternatives")}</span>
      {values.map((value) =>
        formId === null ? (
          <q key={value} className="break-words">
            {textOf(value)}
          </q>
        ) : (
          <Button
            key={value}
            tone="secondary"
            size="small"
            form={formId}
            name="take"
            value={`${name}=${value}`}
            className="max-w-full text-left break-words"
            aria-label={t("reading.alternativeUse", { field: label, value: textOf(value) })}
            onClick={(event) => {
              event.preventDefault();
              putIn(inputId, value);
            }}
          >
            {textOf(value)}
          </Button>
        ),
      )}
    </div>
  );
}
