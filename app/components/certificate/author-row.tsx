import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { AuthorView, PickedStaff } from "#app/certificate/review/certificate-detail.ts";
import type { Finding } from "#app/model/finding.ts";
import { AuthorPicker } from "./author-picker.tsx";
import { CertaintyMark } from "./certainty-mark.tsx";
import { describedBy, FieldFindings } from "./field-findings.tsx";
import { Button } from "../ui/button.tsx";
import { look } from "./look.ts";
import { PlaceNoteLine } from "./place-note-line.tsx";
import type { Marking } from "./use-marking.tsx";
import { PrintedPlaces } from "./printed-places.tsx";
import { useSavedValue } from "./saved-value.ts";
import { StaffName } from "./staff-name.tsx";
import { Suggestions } from "./suggestions.tsx";
import { useProblemText } from "./value-text.ts";

type AuthorRowProps = {
  author: AuthorView;
  index: number;
  version: number;
  formId: string | null;
  problems: readonly string[];
  findings: readonly Finding[];
  typed: string | undefined;
  isActive: boolean;
  onLook: (target: string) => void;
  picked: PickedStaff | null;
  marking: Marking;
};

/** One author: the name that counts, its wording on the page, and the question who it is. */
export function AuthorRow(props: AuthorRowProps) {
  const { author, index, version, formId, isActive, onLook } = props;
  const { t } = useTranslation();
  const target = `author-${author.id}`;
  return (
    <li
      className={`space-y-1.5 rounded-md border-l-4 py-1 pl-3 ${isActive ? "border-brand bg-brand-soft" : "border-line"}`}
      data-author={author.id}
    >
      <AuthorNameInput {...props} />
      <div className="flex flex-wrap items-center gap-x-3">
        {author.addedByHand ? (
          <span className="text-xs text-muted">{t("review.authors.addedByHand")}</span>
        ) : (
          <CertaintyMark certainty={author.certainty} />
        )}
        {author.machineName === null ? null : (
          <span className={look.hint}>{t("review.fields.machineRead", { value: author.machineName })}</span>
        )}
      </div>
      <Suggestions
        values={author.suggestions}
        inputId={`field-${target}`}
        name={`authors[${index}].name`}
        label={t("review.authors.name", { n: index + 1 })}
        formId={formId}
        textOf={(name) => name}
      />
      <PlaceNoteLine target={target} label={t("review.authors.name", { n: index + 1 })} marking={props.marking} />
      <FieldFindings id={`field-${target}`} findings={props.findings} isDoubtful={isDoubtful(author)} />
      <PrintedPlaces
        printed={author.printed}
        value={author.name}
        column="author"
        label={t("review.authors.name", { n: index + 1 })}
        onLook={() => onLook(target)}
      />
      <WhoItIs author={author} />
      {formId === null ? null : <AuthorChoices author={author} version={version} picked={props.picked} />}
      {formId === null ? null : (
        <Form method="post" preventScrollReset>
          <input type="hidden" name="version" value={version} />
          <input type="hidden" name="authorId" value={author.id} />
          <button
            type="submit"
            name="intent"
            value="author-remove"
            className={`min-h-10 sm:min-h-0 ${look.link}`}
            aria-label={`${t("review.authors.remove")} ${index + 1}: ${author.name}`}
          >
            {t("review.authors.remove")} {index + 1}
          </button>
        </Form>
      )}
    </li>
  );
}

function isDoubtful({ certainty, addedByHand }: AuthorView): boolean {
  return !addedByHand && certainty === "doubtful";
}

function AuthorNameInput({ author, index, formId, problems, findings, typed, onLook }: AuthorRowProps) {
  const { t } = useTranslation();
  const problemText = useProblemText();
  const id = `field-author-${author.id}`;
  useSavedValue(id, author.name);
  if (formId === null) {
    return (
      <p id={id} tabIndex={-1} className="font-medium text-ink">
        {index + 1}. {author.name}
      </p>
    );
  }
  return (
    <>
      <input type="hidden" form={formId} name={`authors[${index}].id`} value={author.id} />
      <label htmlFor={id} className={look.label}>
        {t("review.authors.name", { n: index + 1 })}
      </label>
      <input
        id={id}
        form={formId}
        name={`authors[${index}].name`}
        defaultValue={typed ?? author.name}
        onFocus={() => onLook(`author-${author.id}`)}
        className="control"
        autoComplete="off"
        spellCheck={false}
        aria-invalid={problems.length > 0 || undefined}
        aria-describedby={describedBy(id, {
          findings,
          isDoubtful: isDoubtful(author),
          hasProblem: problems.length > 0,
        })}
      />
      {problems.length > 0 ? (
        <p id={`${id}-problem`} className={look.problem}>
          {problems.map(problemText).join(" ")}
        </p>
      ) : null}
    </>
  );
}

function WhoItIs({ author }: { author: AuthorView }) {
  const { t } = useTranslation();
  return (
    <p className="flex flex-wrap items-center gap-x-2 text-sm" data-link={author.link}>
      <strong className={author.link === "open" ? "font-semibold text-warn" : "font-medium text-ink"}>
        {t(`review.authors.links.${author.link}`)}
      </strong>
      {author.staff === null ? null : <StaffName person={author.staff} />}
    </p>
  );
}

/** What can be said about the author now; one press, saved at once. */
function AuthorChoices({
  author,
  version,
  picked,
}: {
  author: AuthorView;
  version: number;
  picked: PickedStaff | null;
}) {
  const { t } = useTranslation();
  const isDecided = author.link === "person" || author.link === "external";
  return (
    <div className="space-y-2">
      {author.link !== "open" ? null : (
        <p className={look.hint}>
          {t(author.candidates.length > 0 ? "review.authors.suggestion" : "review.authors.noSuggestion")}
        </p>
      )}
      {author.candidates.map((person) => (
        <Form key={person.staffId} method="post" preventScrollReset className="flex flex-wrap items-center gap-2">
          <input type="hidden" name="version" value={version} />
          <input type="hidden" name="authorId" value={author.id} />
          <input type="hidden" name="staffId" value={person.staffId} />
          <StaffName person={person} />
          <span className={look.hint}>
            {person.reasons.map((reason) => t(`people.matchReasons.${reason}`)).join(", ")}
          </span>
          <Button tone="secondary" size="small" name="intent" value="author-choose">
            {t("review.authors.confirm")}
          </Button>
        </Form>
      ))}
      <Form method="post" preventScrollReset className="flex flex-wrap gap-2">
        <input type="hidden" name="version" value={version} />
        <input type="hidden" name="authorId" value={author.id} />
        {author.link === "machine" ? (
          <Button tone="secondary" size="small" name="intent" value="author-confirm">
            {t("review.authors.confirm")}
          </Button>
        ) : null}
        {author.link === "external" ? null : (
          <Button tone="secondary" size="small" name="intent" value="author-external">
            {t("review.authors.external")}
          </Button>
        )}
        {isDecided ? (
          <Button tone="secondary" size="small" name="intent" value="author-undecided">
            {t("review.authors.undecided")}
          </Button>
        ) : null}
      </Form>
      <AuthorPicker authorId={author.id} version={version} picked={picked} />
    </div>
  );
}
