import { PencilLine } from "lucide-react";
import { useTranslation } from "react-i18next";
import { newReadingOf, type FieldEntry } from "#app/certificate/review/field-history.ts";
import type { FieldView } from "#app/certificate/review/field-views.ts";
import type { Finding } from "#app/model/finding.ts";
import { formatInstant } from "#app/i18n/format.ts";
import { RemarkMark } from "../conversation/remark-mark.tsx";
import type { Translator } from "#app/i18n/resources.ts";
import { CertaintyMark } from "./certainty-mark.tsx";
import { ConfirmBox } from "./confirm-box.tsx";
import { describedBy, FieldFindings } from "./field-findings.tsx";
import { FieldHistory } from "./field-history.tsx";
import { FieldInput } from "./field-input.tsx";
import { look } from "./look.ts";
import { PlaceNoteLine } from "./place-note-line.tsx";
import type { Marking } from "./use-marking.tsx";
import { PrintedPlaces } from "./printed-places.tsx";
import { Suggestions } from "./suggestions.tsx";
import { useSavedValue } from "./saved-value.ts";
import { useProblemText, useValueText } from "./value-text.ts";

type FieldRowProps = {
  view: FieldView;
  /** Id of the form the input belongs to; `null`: for reading only. */
  formId: string | null;
  /** What was typed before the answer of the server; without scripts it has to come from there. */
  typed: string | undefined;
  problems: readonly string[];
  findings: readonly Finding[];
  /** What happened to the field, oldest first. */
  entries: readonly FieldEntry[];
  isActive: boolean;
  onLook: (target: string) => void;
  marking: Marking;
};

/** One field: what counts, how sure the reading was, what each half prints, and who corrected it. */
export function FieldRow({
  view,
  formId,
  typed,
  problems,
  findings,
  entries,
  isActive,
  onLook,
  marking,
}: FieldRowProps) {
  const { t } = useTranslation();
  const valueText = useValueText();
  const problemText = useProblemText();
  const { column, value, printed, certainty, field, correctedBy, suggestions } = view;
  const id = `field-${column}`;
  useSavedValue(id, value);
  const isDoubtful = certainty === "doubtful" && correctedBy === null;
  const label = t(`review.columns.${column}`);
  return (
    <div
      className={`space-y-1.5 rounded-md border-l-4 py-1 pl-3 ${isActive ? "border-brand bg-brand-soft" : "border-transparent"}`}
      data-field={column}
      onFocus={() => onLook(column)}
    >
      <div className="flex flex-wrap items-center justify-between gap-x-3">
        {formId === null ? (
          <p className={look.label}>{label}</p>
        ) : (
          <label htmlFor={id} className={look.label}>
            {label}
          </label>
        )}
        <RemarkMark field={field} />
        {field === null ? null : <CertaintyMark certainty={correctedBy === null ? certainty : "person"} />}
      </div>
      {formId === null ? (
        <p id={id} tabIndex={-1} className="break-words text-ink">
          {valueText(column, value)}
        </p>
      ) : (
        <FieldInput
          id={id}
          column={column}
          formId={formId}
          value={typed ?? value}
          isInvalid={problems.length > 0}
          describedBy={describedBy(id, { findings, isDoubtful, hasProblem: problems.length > 0 })}
        />
      )}
      {problems.length > 0 ? (
        <p id={`${id}-problem`} className={look.problem}>
          {problems.map(problemText).join(" ")}
        </p>
      ) : null}
      <PlaceNoteLine target={column} label={label} marking={marking} />
      <FieldFindings id={id} findings={findings} isDoubtful={isDoubtful} />
      <Suggestions
        values={suggestions}
        lead={leadOf(view, entries, t)}
        inputId={id}
        name={column}
        label={label}
        formId={formId}
        textOf={(other) => valueText(column, other)}
      />
      {formId !== null && isDoubtful ? <ConfirmBox formId={formId} field={column} /> : null}
      <PrintedPlaces
        printed={printed}
        notPrintedIn={view.notPrintedIn}
        value={value}
        column={column}
        label={label}
        onLook={() => onLook(column)}
      />
      <CorrectedBy view={view} />
      <FieldHistory column={column} label={label} entries={entries} />
    </div>
  );
}

/** Beside a person's value: what a later reading says otherwise, or what the machine had read. */
function leadOf(
  { value, machine, correctedBy, suggestions }: FieldView,
  entries: readonly FieldEntry[],
  t: Translator,
) {
  const fresh = newReadingOf(entries, value);
  if (fresh !== null) return { value: fresh, label: t("deskFields.newReading") };
  if (correctedBy === null || machine === null || !suggestions.includes(machine)) return null;
  return { value: machine, label: t("deskFields.machineValue") };
}

/** The machine's reading beside a person's value, and whose value it is. */
function CorrectedBy({ view: { column, value, machine, correctedBy, field } }: { view: FieldView }) {
  const { t } = useTranslation();
  const valueText = useValueText();
  if (correctedBy === null) return null;
  const isConfirmed = (machine ?? "") === value;
  const read =
    machine === null
      ? t("review.fields.machineReadNothing")
      : t("review.fields.machineRead", { value: valueText(column, machine) });
  return (
    <p className="flex items-start gap-1 text-sm text-muted">
      <PencilLine aria-hidden className="mt-0.5 size-4 shrink-0" />
      <span>
        {t(isConfirmed ? "review.fields.checkedBy" : "review.fields.correctedBy", {
          name: correctedBy.name,
          at: formatInstant(correctedBy.at),
        })}
        {field === null || isConfirmed ? null : ` ${read}`}
      </span>
    </p>
  );
}
