import { CheckCircle2 } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { CommentView } from "#app/certificate/review/conversation-view.ts";
import { formatInstant } from "#app/i18n/format.ts";
import { Badge } from "../ui/badge.tsx";
import { Button } from "../ui/button.tsx";
import { FieldLink, type Fields } from "./field-link.tsx";
import type { Talk } from "./talk-context.tsx";

type CommentListProps = {
  talk: Pick<Talk, "Form" | "isBusy" | "conversation">;
  address: string;
  /** `null`: the fields are not on this screen. */
  fields: Fields | null;
};

/** The remarks in order, each with who, when, about what, and whether it is settled. */
export function CommentList({ talk, address, fields }: CommentListProps) {
  const { t } = useTranslation();
  const { comments } = talk.conversation;
  if (comments.length === 0) return <p className="text-muted">{t("conversation.none")}</p>;
  return (
    <ol className="space-y-4">
      {comments.map((comment) => (
        <li
          key={comment.id}
          data-comment={comment.settled === null ? "open" : "settled"}
          className={`border-l-4 pl-3 ${comment.side === "office" ? "border-brand" : "border-line-strong"}`}
        >
          <p className="text-sm text-muted">
            <strong className="font-medium text-ink">{comment.by}</strong> ({t(`conversation.sides.${comment.side}`)}),{" "}
            <time dateTime={comment.at}>{formatInstant(comment.at)}</time>
          </p>
          <AboutField comment={comment} fields={fields} />
          <p className="break-words whitespace-pre-wrap">{comment.text}</p>
          <Settlement comment={comment} talk={talk} address={address} />
        </li>
      ))}
    </ol>
  );
}

function AboutField({ comment: { field }, fields }: { comment: CommentView; fields: Fields | null }) {
  const { t } = useTranslation();
  if (field === null) return null;
  const words = t("conversation.about", { field: t(`fields.${field}`) });
  return (
    <p className="text-sm">
      {fields === null ? (
        words
      ) : (
        <FieldLink field={field} of={fields}>
          {words}
        </FieldLink>
      )}
    </p>
  );
}

type SettlementProps = { comment: CommentView } & Pick<CommentListProps, "talk" | "address">;

function Settlement({ comment: { id, by, at, settled }, talk: { Form, isBusy }, address }: SettlementProps) {
  const { t } = useTranslation();
  const intent = settled === null ? "settle" : "unsettle";
  const action = t(`conversation.${intent}`);
  return (
    <div className="mt-1 flex flex-wrap items-center gap-2">
      {settled === null ? (
        <Badge tone="warn">{t("conversation.open")}</Badge>
      ) : (
        <p className="flex items-center gap-1 text-sm text-muted">
          <CheckCircle2 aria-hidden className="size-4 shrink-0" />
          {t("conversation.settled", { name: settled.by, at: formatInstant(settled.at) })}
        </p>
      )}
      <Form method="post" action={address}>
        <input type="hidden" name="commentId" value={id} />
        <Button
          tone="quiet"
          size="small"
          name="intent"
          value={intent}
          disabled={isBusy}
          aria-label={t("conversation.settleOf", { action, name: by, at: formatInstant(at) })}
        >
          {action}
        </Button>
      </Form>
    </div>
  );
}
