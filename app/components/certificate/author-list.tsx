import { Form } from "@remix-run/react";
import { UserPlus } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { AuthorView, PickedStaff } from "#app/certificate/review/certificate-detail.ts";
import type { FieldEntry } from "#app/certificate/review/field-history.ts";
import type { SignedBy } from "#app/certificate/review/field-views.ts";
import type { Certainty } from "#app/certificate/review/machine-values.ts";
import type { Finding } from "#app/model/finding.ts";
import { formatInstant } from "#app/i18n/format.ts";
import { AuthorRow } from "./author-row.tsx";
import { Button } from "../ui/button.tsx";
import { ConfirmBox } from "./confirm-box.tsx";
import { RemarkMark } from "../conversation/remark-mark.tsx";
import type { Marking } from "./use-marking.tsx";
import { FieldHistory } from "./field-history.tsx";
import { look } from "./look.ts";

export type AuthorListProps = {
  authors: readonly AuthorView[];
  version: number;
  /** Id of the field form, `null`: for reading only. */
  formId: string | null;
  /** Authors the machine reads whom the list does not have. */
  unlisted: readonly string[];
  certainty: Certainty;
  correctedBy: SignedBy | null;
  /** What is odd about an author, or about the list, which stands at the first. */
  findingsOf: (target: string) => readonly Finding[];
  /** What happened to the list, oldest first. */
  entries: readonly FieldEntry[];
  problemsOf: (name: string) => readonly string[];
  typedOf: (name: string) => string | undefined;
  active: string | null;
  onLook: (target: string) => void;
  /** What a search found where it was sent without scripts. */
  picked: PickedStaff | null;
  marking: Marking;
};

/** The authors in printed order, each with who it is in the staff directory. */
export function AuthorList(props: AuthorListProps) {
  const { authors, version, formId, correctedBy, active, onLook } = props;
  const { t } = useTranslation();
  return (
    <div className="space-y-3">
      <h3 className={look.heading}>{t("review.authors.title")}</h3>
      <RemarkMark field="authors" />
      {authors.length === 0 ? <p className={look.hint}>{t("review.authors.none")}</p> : null}
      <ol className="space-y-3">
        {authors.map((author, index) => (
          <AuthorRow
            key={author.id}
            author={author}
            index={index}
            version={version}
            formId={formId}
            problems={props.problemsOf(`authors[${index}].name`)}
            findings={props.findingsOf(`author-${author.id}`)}
            typed={props.typedOf(`authors[${index}].name`)}
            isActive={active === `author-${author.id}`}
            onLook={onLook}
            marking={props.marking}
            picked={props.picked?.authorId === author.id ? props.picked : null}
          />
        ))}
      </ol>
      {correctedBy === null ? null : (
        <p className={look.hint}>
          {t("review.fields.correctedBy", { name: correctedBy.name, at: formatInstant(correctedBy.at) })}
        </p>
      )}
      {formId !== null && props.certainty === "doubtful" && correctedBy === null ? (
        <ConfirmBox formId={formId} field="authors" />
      ) : null}
      {formId === null || props.unlisted.length === 0 ? null : (
        <UnlistedAuthors version={version} names={props.unlisted} />
      )}
      <FieldHistory column="authors" label={t("review.authors.title")} entries={props.entries} />
      {formId === null ? null : <AddAuthor version={version} count={authors.length} />}
    </div>
  );
}

/** What the page names besides a list that a person changed: one press adds it. */
function UnlistedAuthors({ version, names }: { version: number; names: readonly string[] }) {
  const { t } = useTranslation();
  return (
    <div className="space-y-1">
      <p className={look.hint}>{t("reading.unlisted")}</p>
      {names.map((name) => (
        <Form key={name} method="post" preventScrollReset className="flex flex-wrap items-center gap-2">
          <input type="hidden" name="version" value={version} />
          <input type="hidden" name="name" value={name} />
          <span>{name}</span>
          <Button
            tone="secondary"
            size="small"
            name="intent"
            value="author-add"
            aria-label={`${t("review.authors.add")}: ${name}`}
          >
            {t("review.authors.add")}
          </Button>
        </Form>
      ))}
    </div>
  );
}

function AddAuthor({ version, count }: { version: number; count: number }) {
  const { t } = useTranslation();
  return (
    // Another count is another form: the box is empty again after the author was added.
    <Form key={count} method="post" preventScrollReset className="flex flex-wrap items-end gap-2">
      <input type="hidden" name="version" value={version} />
      <label className="min-w-56 flex-1">
        <span className={look.label}>{t("review.authors.addLabel")}</span>
        <input name="name" className="control" autoComplete="off" required minLength={2} maxLength={200} />
      </label>
      <Button tone="secondary" size="small" name="intent" value="author-add">
        <UserPlus aria-hidden className="size-4" />
        {t("review.authors.add")}
      </Button>
    </Form>
  );
}
