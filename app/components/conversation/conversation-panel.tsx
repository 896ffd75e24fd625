import { useTranslation } from "react-i18next";
import { Card } from "../ui/card.tsx";
import { CommentForm } from "./comment-form.tsx";
import { CommentList } from "./comment-list.tsx";
import type { Fields } from "./field-link.tsx";
import { useTalk, type Talk } from "./talk-context.tsx";

/** The conversation of office and teacher beside the fields. Renders nothing where the viewer has no part in it. */
export function ConversationPanel({ fields }: { fields: Fields }) {
  const talk = useTalk();
  return talk === null ? null : <TalkCard talk={talk} fields={fields} />;
}

/** @param fields `null`: they are not on this screen */
export function TalkCard({ talk, fields }: { talk: Talk; fields: Fields | null }) {
  const { t } = useTranslation();
  // The same address with and without scripts: it answers with a page of its own.
  const address = `/certificates/${talk.conversation.certificateId}/conversation`;
  return (
    <div id="conversation" className="scroll-mt-4">
      <Card title={t("conversation.title")}>
        <div className="space-y-4">
          <CommentList talk={talk} address={address} fields={fields} />
          <CommentForm talk={talk} address={address} />
        </div>
      </Card>
    </div>
  );
}
