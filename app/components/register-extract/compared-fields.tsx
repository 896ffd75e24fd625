import { useTranslation } from "react-i18next";
import {
  comparedFields,
  isContradiction,
  type ComparedField,
  type ComparedRow,
  type FieldDifference,
  type RegisterHeld,
} from "#app/certificate/match/register-comparison.ts";
import { languages } from "#app/model/language.ts";
import type { ExtractRow } from "#app/model/register-extract.ts";
import { useValueText } from "../certificate/value-text.ts";
import { Badge } from "../ui/badge.tsx";

/** On a phone the field's name stands above its two values: three columns would break every word. */
const rowLook = "grid grid-cols-2 border-b border-line last:border-b-0 sm:table-row";

/** Both sides of every field; what differs says how in words beside its colour. Of one side only its own values stand there. */
export function ComparedFields({ line }: { line: ComparedRow }) {
  const { t } = useTranslation();
  const sideText = useSideText();
  const { row, held, differences } = line;
  const isPaired = row !== null && held !== null;
  const width = isPaired ? "" : "col-span-2";
  return (
    <table className="w-full table-fixed border-collapse text-left align-top text-sm sm:text-base">
      <caption className="sr-only">{t("registerExtract.one.fieldColumn")}</caption>
      <thead className="text-sm text-muted">
        <tr className={rowLook}>
          <th scope="col" className="hidden py-1 pr-2 align-top font-medium sm:table-cell sm:w-52">
            {t("registerExtract.one.fieldColumn")}
          </th>
          {row === null ? null : (
            <th scope="col" className="py-1 pr-2 font-medium">
              {t("registerExtract.one.register")}
            </th>
          )}
          {held === null ? null : (
            <th scope="col" className="py-1 font-medium">
              {t("registerExtract.one.held")}
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {comparedFields.map((field) => {
          const difference = isPaired ? differences.find((one) => one.field === field) : undefined;
          return (
            <tr key={field} className={rowLook} data-differs={difference?.kind}>
              <th
                scope="row"
                className="col-span-2 flex flex-wrap items-center gap-x-2 pt-1 font-normal text-muted sm:table-cell sm:py-1 sm:pr-2 sm:align-top"
              >
                {t(`registerExtract.columns.${field}`)}
                {difference === undefined ? null : <KindMark difference={difference} />}
              </th>
              {row === null ? null : (
                <td className={`py-1 pr-2 align-top break-words ${width}`}>
                  {sideText(field, registerValue(row, field))}
                </td>
              )}
              {held === null ? null : (
                <td className={`py-1 align-top break-words ${width}`}>{sideText(field, heldValue(held, field))}</td>
              )}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

/** A day of receipt that only the register has is the usual case: nothing to be marked. */
function KindMark({ difference }: { difference: FieldDifference }) {
  const { t } = useTranslation();
  const { field, kind } = difference;
  if (field === "receivedOn" && kind === "only-register") return null;
  return (
    <span className="sm:block">
      <Badge tone={isContradiction(difference) ? "bad" : "info"}>{t(`registerExtract.kinds.${kind}`)}</Badge>
    </span>
  );
}

function useSideText(): (field: ComparedField, value: string | null) => string {
  const { t } = useTranslation();
  const textOf = useValueText();
  return (field, value) => {
    if (value === null || value === "") return t("registerExtract.one.empty");
    return field === "title" ? value : textOf(field, value);
  };
}

/** What could not be read stands as it was written. */
function registerValue(row: ExtractRow, field: ComparedField): string | null {
  if (field === "authors") return row.authors.join(", ");
  if (field === "objectType") return row.typeWording;
  return row[field] ?? row.problems.find(({ column }) => column === field)?.value ?? null;
}

function heldValue(held: RegisterHeld, field: ComparedField): string | null {
  if (field === "authors") return held.authors.map(({ name }) => name).join(", ");
  if (field === "title") return languages.flatMap((language) => held.titles[language] ?? []).join(" / ");
  if (field === "objectType" && held.objectType === "unknown") return null;
  return held[field];
}
