import type { FieldName } from "#app/model/field-name.ts";

/** One remark as the screens show it. */
export type CommentView = {
  id: string;
  /** `null`: about the whole certificate. */
  field: FieldName | null;
  text: string;
  by: string;
  side: "office" | "sender";
  at: string;
  settled: { by: string; at: string } | null;
};

/** What office and teacher said to each other about a certificate, oldest first. */
export type Conversation = { certificateId: string; comments: CommentView[] };

/** What is still to be answered or done. */
export function openRemarks({ comments }: Pick<Conversation, "comments">): CommentView[] {
  return comments.filter(({ settled }) => settled === null);
}
