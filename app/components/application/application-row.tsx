import { useTranslation } from "react-i18next";
import type { ApplicationRow, RowProblem } from "#app/certificate/review/application/application-form.ts";
import { mistakeClasses, mistakeFields, type MistakeClass } from "#app/certificate/review/mistakes/printed-mistake.ts";
import { Alert } from "../ui/alert.tsx";
import { Badge, type BadgeTone } from "../ui/badge.tsx";
import { SelectField, TextField } from "../ui/field.tsx";

const tones: Record<MistakeClass, BadgeTone> = { technical: "good", "not-technical": "bad", unclear: "warn" };

type Props = { row: ApplicationRow; index: number; problem: RowProblem | undefined };

/** One mistake: what is printed, what should be there, and whether an application can put it right. */
export function ApplicationRowFields({ row, index, problem }: Props) {
  const { t } = useTranslation();
  const isOwn = row.reason === "by-hand";
  const places = {
    kk: t("review.halves.kk"),
    ru: t("review.halves.ru"),
    en: t("review.halves.en"),
    both: t("application.bothHalves"),
  };
  const name = isOwn
    ? `${t("application.reasons.by-hand")} ${index + 1}`
    : `${t(`fields.${row.field}`)}: ${places[row.half]}`;
  return (
    <fieldset className="space-y-3 border-t border-line pt-3" data-mistake={row.field} data-reason={row.reason}>
      <legend className="float-left w-full pt-3 font-semibold">{name}</legend>
      <input type="hidden" name="reason" value={row.reason} />
      <input type="hidden" name="needsLook" value={row.needsLook} />
      {isOwn ? (
        <WhatAndWhere row={row} places={places} />
      ) : (
        <>
          <input type="hidden" name="field" value={row.field} />
          <input type="hidden" name="half" value={row.half} />
          <p className="clear-both">
            <Badge tone={tones[row.class]}>{t(`application.classes.${row.class}`)}</Badge>
          </p>
          <p className="max-w-prose">{t(`application.reasons.${row.reason}`)}</p>
        </>
      )}
      {row.needsLook === "yes" ? <Alert tone="warn">{t("application.look")}</Alert> : null}
      {row.class === "not-technical" ? <Alert tone="info">{t("application.otherWay")}</Alert> : null}
      <OldAndNew row={row} />
      <label className="flex min-h-10 items-center gap-2 font-medium">
        <input type="checkbox" name="chosen" value={index} defaultChecked={row.isChosen} className="size-4" />
        {t("application.choose")}
      </label>
      {problem === undefined ? null : <Alert tone="bad">{t(`application.problems.${problem}`)}</Alert>}
    </fieldset>
  );
}

function WhatAndWhere({ row, places }: { row: ApplicationRow; places: Record<ApplicationRow["half"], string> }) {
  const { t } = useTranslation();
  return (
    <div className="clear-both grid gap-3 sm:grid-cols-2">
      <SelectField label={t("application.field")} name="field" defaultValue={row.field}>
        {mistakeFields.map((field) => (
          <option key={field} value={field}>
            {t(`fields.${field}`)}
          </option>
        ))}
      </SelectField>
      <SelectField label={t("application.half")} name="half" defaultValue={row.half}>
        {(["kk", "ru", "both"] as const).map((half) => (
          <option key={half} value={half}>
            {places[half]}
          </option>
        ))}
      </SelectField>
    </div>
  );
}

function OldAndNew({ row }: { row: ApplicationRow }) {
  const { t } = useTranslation();
  return (
    <>
      <div className="grid items-end gap-3 sm:grid-cols-2">
        <TextField
          label={t("application.old")}
          hint={t("application.oldHint")}
          name="old"
          maxLength={500}
          defaultValue={row.old}
        />
        <TextField label={t("application.new")} name="new" maxLength={500} defaultValue={row.new} />
      </div>
      <SelectField label={t("application.class")} name="class" defaultValue={row.class}>
        {mistakeClasses.map((one) => (
          <option key={one} value={one}>
            {t(`application.classes.${one}`)}
          </option>
        ))}
      </SelectField>
    </>
  );
}
