import { MessageSquare } from "lucide-react";
import { useTranslation } from "react-i18next";
import { openRemarks } from "#app/certificate/review/conversation-view.ts";
import type { FieldName } from "#app/model/field-name.ts";
import { look } from "../certificate/look.ts";
import { useTalk } from "./talk-context.tsx";

/** Beside a field's label: how many remarks about it are open, leading to them. Nothing where there are none. */
export function RemarkMark({ field }: { field: FieldName | null }) {
  const { t } = useTranslation();
  const talk = useTalk();
  if (talk === null || field === null) return null;
  const count = openRemarks(talk.conversation).filter((remark) => remark.field === field).length;
  if (count === 0) return null;
  return (
    <a href="#conversation" className={`inline-flex items-center gap-1 text-sm ${look.link}`} data-remarks={field}>
      <MessageSquare aria-hidden className="size-4 shrink-0" />
      {t("conversation.openOnField", { count })}
    </a>
  );
}
