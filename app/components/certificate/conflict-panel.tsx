import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { CertificateDetail } from "#app/certificate/review/certificate-detail.ts";
import { certificateColumns } from "#app/certificate/review/certificate-fields.ts";
import { differences, type Difference, type TypedValues, type ValuesNow } from "#app/certificate/review/conflict.ts";
import { formatInstant } from "#app/i18n/format.ts";
import { Alert } from "../ui/alert.tsx";
import { Button, LinkButton } from "../ui/button.tsx";
import { useValueText } from "./value-text.ts";

type ConflictPanelProps = {
  isDecision: boolean;
  typed: TypedValues | null;
  now: ValuesNow;
  /** What the person saw before typing. */
  seen: Pick<CertificateDetail, "values" | "authors" | "fields" | "may">;
  /** This page, to be loaded anew. */
  here: string;
};

/**
 * Field by field what the person has and what stands there now. What they typed themselves is theirs to keep or give up;
 * what only the other person changed stays as it is now.
 */
export function ConflictPanel({ isDecision, typed, now, seen, here }: ConflictPanelProps) {
  const { t } = useTranslation();
  const columns = seen.fields.map((field) => field.column);
  const base: TypedValues = { values: seen.values, authors: seen.authors };
  const mine = typed ?? base;
  const found = differences(mine, now, columns);
  const typedNames = new Set(typedIn(base, found));
  const canSave = typedNames.size > 0;
  return (
    <Alert tone="warn" title={t("review.conflict.title")}>
      {now.lastChange === null ? null : (
        <p>{t("review.conflict.by", { name: now.lastChange.name, at: formatInstant(now.lastChange.at) })}</p>
      )}
      <p>{t("review.conflict.stateNow", { state: t(`review.states.${now.state}`) })}</p>
      <p>{t(isDecision ? "review.conflict.introDecision" : "review.conflict.intro")}</p>
      {found.length === 0 ? <p>{t("review.conflict.same")}</p> : null}
      {/* A whole new page afterwards: no box may go on showing what was given up. */}
      <Form method="post" reloadDocument className="mt-3 space-y-4">
        {found.map((difference) => (
          <Choice key={difference.name} difference={difference} isTyped={typedNames.has(difference.name)} />
        ))}
        <Unchanged now={now} chosen={typedNames} />
        <div className="flex flex-wrap gap-2">
          {canSave ? (
            <Button name="intent" value="save">
              {t("review.conflict.save")}
            </Button>
          ) : null}
          <LinkButton to={here} reloadDocument>
            {t("review.conflict.reload")}
          </LinkButton>
        </div>
      </Form>
    </Alert>
  );
}

/** Names of the differences that come from what this person typed. */
function typedIn(base: TypedValues, found: readonly Difference[]): string[] {
  const isTyped = ({ column, mine }: Difference) =>
    column === "authors" ? !base.authors.some((author) => author.name === mine) : (base.values[column] ?? "") !== mine;
  return found.filter(isTyped).map((difference) => difference.name);
}

function Choice({
  difference: { name, column, mine, theirs, by },
  isTyped,
}: {
  difference: Difference;
  isTyped: boolean;
}) {
  const { t } = useTranslation();
  const valueText = useValueText();
  const signed = by === null ? "" : ` (${t("review.conflict.by", { name: by.name, at: formatInstant(by.at) })})`;
  const sides = [
    {
      key: "mine",
      value: mine,
      label: t(isTyped ? "review.conflict.yours" : "review.conflict.seen"),
      choice: t("review.conflict.keepMine"),
    },
    {
      key: "theirs",
      value: theirs,
      label: t("review.conflict.theirs") + signed,
      choice: t("review.conflict.takeTheirs"),
    },
  ];
  return (
    <fieldset className="rounded-lg border border-line bg-surface p-3" data-conflict={name}>
      <legend className="px-1 font-semibold">{t(`review.columns.${column}`)}</legend>
      <div className="grid gap-3 sm:grid-cols-2">
        {sides.map(({ key, value, label, choice }) => (
          <div key={key} className="min-w-0">
            <p className="text-sm text-muted">{label}</p>
            <p className="break-words">{valueText(column, value)}</p>
            {isTyped ? (
              <label className="mt-1 inline-flex min-h-10 items-center gap-2 text-sm font-medium">
                <input type="radio" name={name} value={value} defaultChecked={key === "mine"} /> {choice}
              </label>
            ) : null}
          </div>
        ))}
      </div>
    </fieldset>
  );
}

/** What stands there now wherever there is no choice, so that the choice is a whole save. */
function Unchanged({ now, chosen }: { now: ValuesNow; chosen: ReadonlySet<string> }) {
  return (
    <>
      <input type="hidden" name="version" value={now.version} />
      {certificateColumns
        .filter((column) => !chosen.has(column))
        .map((column) => (
          <input key={column} type="hidden" name={column} value={now.values[column] ?? ""} />
        ))}
      {now.authors.map((author, index) => (
        <span key={author.id}>
          <input type="hidden" name={`authors[${index}].id`} value={author.id} />
          {chosen.has(`authors[${index}].name`) ? null : (
            <input type="hidden" name={`authors[${index}].name`} value={author.name} />
          )}
        </span>
      ))}
    </>
  );
}
