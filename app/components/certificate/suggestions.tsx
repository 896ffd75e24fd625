import { Fragment } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../ui/button.tsx";
import { putIn } from "./put-in.ts";

type SuggestionsProps = {
  /** What was read besides, best first. */
  values: readonly string[];
  /** One of them that has a name of its own, such as a new reading; it stands first. */
  lead?: { value: string; label: string } | null;
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
export function Suggestions({ values, lead = null, ...field }: SuggestionsProps) {
  const { t } = useTranslation();
  const others = values.filter((value) => value !== lead?.value);
  const groups = [
    ...(lead === null ? [] : [{ title: lead.label, values: [lead.value], isLead: true }]),
    ...(others.length === 0 ? [] : [{ title: t("reading.alternatives"), values: others, isLead: false }]),
  ];
  if (groups.length === 0) return null;
  return (
    <div className="flex flex-wrap items-center gap-x-2 gap-y-1 text-sm" data-suggestions={field.name}>
      {groups.map((group) => (
        <Fragment key={group.title}>
          <span className={group.isLead ? "font-medium text-ink" : "text-muted"}>{group.title}</span>
          {group.values.map((value) => (
            <Suggestion key={value} {...field} value={value} title={group.isLead ? group.title : null} />
          ))}
        </Fragment>
      ))}
    </div>
  );
}

type SuggestionProps = Omit<SuggestionsProps, "values" | "lead"> & { value: string; title: string | null };

function Suggestion({ value, title, inputId, name, label, formId, textOf }: SuggestionProps) {
  const { t } = useTranslation();
  if (formId === null) return <q className="break-words">{textOf(value)}</q>;
  const use = t("reading.alternativeUse", { field: label, value: textOf(value) });
  return (
    <Button
      tone="secondary"
      size="small"
      form={formId}
      name="take"
      value={`${name}=${value}`}
      className="max-w-full text-left break-words"
      aria-label={title === null ? use : `${title} ${use}`}
      onClick={(event) => {
        event.preventDefault();
        putIn(inputId, value);
      }}
    >
      {textOf(value)}
    </Button>
  );
}
