import { Send, Undo2 } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { CertificateDetail } from "#app/certificate/review/certificate-detail.ts";
import { openRemarks } from "#app/certificate/review/conversation-view.ts";
import { formatInstant } from "#app/i18n/format.ts";
import type { FieldName } from "#app/model/field-name.ts";
import { look } from "../certificate/look.ts";
import { Button } from "../ui/button.tsx";
import { remarkBoxId } from "./comment-form.tsx";
import { FieldLink } from "./field-link.tsx";
import { useTalk } from "./talk-context.tsx";

type WhatToDoProps = {
  detail: Pick<
    CertificateDetail,
    "decisionReason" | "deciderName" | "decidedAt" | "findings" | "fields" | "authors" | "version"
  >;
  /** Form of the fields: the button saves them and submits. */
  formId: string;
};

/** On top of a returned certificate: why it came back, everything that is open, and the way back to the office. */
export function WhatToDo({ detail, formId }: WhatToDoProps) {
  const { t } = useTranslation();
  const talk = useTalk();
  const { decisionReason, deciderName, decidedAt, findings } = detail;
  const remarks = talk === null ? [] : openRemarks(talk.conversation).filter(({ side }) => side === "office");
  return (
    <section
      aria-labelledby="what-to-do"
      className="space-y-3 rounded-card border-2 border-warn bg-surface p-4 sm:p-5"
      data-panel="what-to-do"
    >
      <h2 id="what-to-do" className="flex items-center gap-2 text-lg font-semibold">
        <Undo2 aria-hidden className="size-5 shrink-0 text-warn" />
        {t("conversation.todo.title")}
      </h2>
      {decisionReason === null ? null : (
        <div className="rounded-lg bg-warn-soft px-4 py-3">
          <p className="font-medium">{t("conversation.todo.reason")}</p>
          <p className="break-words whitespace-pre-wrap">{decisionReason}</p>
          {deciderName === null || decidedAt === null ? null : (
            <p className="mt-1 text-sm">{`${deciderName}, ${formatInstant(decidedAt)}`}</p>
          )}
        </div>
      )}
      <p>{t(findings.length + remarks.length === 0 ? "conversation.todo.nothing" : "conversation.todo.lead")}</p>
      <Points title={t("conversation.todo.remarks")}>
        {remarks.map(({ id, field, text, by }) => (
          <li key={id}>
            <p className="break-words whitespace-pre-wrap">{`${by}: ${text}`}</p>
            <p className="flex flex-wrap gap-x-4 text-sm">
              <ToField field={field} detail={detail} />
              <a href={`#${remarkBoxId}`} className={look.link}>
                {t("conversation.todo.answer")}
              </a>
            </p>
          </li>
        ))}
      </Points>
      <Points title={t("conversation.todo.findings")}>
        {findings.map((finding) => (
          <li key={`${finding.code} ${finding.field} ${finding.half} ${Object.values(finding.params).join(" ")}`}>
            <p className="break-words">{t(`findings.${finding.code}`, { replace: finding.params })}</p>
            <p className="text-sm">
              <ToField field={finding.field} detail={detail} />
            </p>
          </li>
        ))}
      </Points>
      <Button form={formId} name="intent" value="submit">
        <Send aria-hidden className="size-4" />
        {t("conversation.todo.submit")}
      </Button>
    </section>
  );
}

function Points({ title, children }: { title: string; children: readonly ReactNode[] }) {
  if (children.length === 0) return null;
  return (
    <div>
      <h3 className="mb-1 font-medium">{title}</h3>
      <ul className="list-disc space-y-2 pl-5">{children}</ul>
    </div>
  );
}

function ToField({ field, detail }: { field: FieldName | null } & Pick<WhatToDoProps, "detail">) {
  const { t } = useTranslation();
  if (field === null) return null;
  return (
    <FieldLink field={field} of={detail}>
      {t("conversation.todo.toField", { field: t(`fields.${field}`) })}
    </FieldLink>
  );
}
