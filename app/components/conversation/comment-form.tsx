import { MessageSquarePlus } from "lucide-react";
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import type { FieldName } from "#app/model/field-name.ts";
import { Alert } from "../ui/alert.tsx";
import { Button } from "../ui/button.tsx";
import { SelectField, TextAreaField } from "../ui/field.tsx";
import type { Talk } from "./talk-context.tsx";

/** Id of the text box, for links that ask for an answer. */
export const remarkBoxId = "remark-text";

/** Fields people see and can talk about, in the order of the form. */
const offered: FieldName[] = ["number", "registeredOn", "authors", "objectType", "title", "createdOn"];

/** One remark, about a field or the whole. What was typed stays until the server has it. */
export function CommentForm({ talk, address }: { talk: Omit<Talk, "conversation">; address: string }) {
  const { t } = useTranslation();
  const { outcome, isBusy, Form } = talk;
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (outcome?.kind === "said") form.current?.reset();
  }, [outcome]);
  const failed = outcome?.kind === "failed" ? outcome : null;
  const problem = failed === null ? undefined : t(`conversation.problems.${failed.problem}`);
  const isOfText = failed?.problem === "text_missing" || failed?.problem === "text_too_long";
  return (
    <Form ref={form} method="post" action={address} className="space-y-3 border-t border-line pt-4">
      <SelectField label={t("conversation.field")} name="field" defaultValue={failed?.typed.field ?? ""}>
        <option value="">{t("conversation.whole")}</option>
        {offered.map((field) => (
          <option key={field} value={field}>
            {t(`fields.${field}`)}
          </option>
        ))}
      </SelectField>
      <TextAreaField
        id={remarkBoxId}
        name="text"
        label={t("conversation.text")}
        hint={t("conversation.hint")}
        error={isOfText ? problem : undefined}
        defaultValue={failed?.typed.text ?? ""}
        maxLength={2000}
        rows={3}
      />
      {outcome?.kind === "said" && !isBusy ? <Alert tone="good">{t("conversation.sent")}</Alert> : null}
      {problem === undefined || isOfText ? null : <Alert tone="bad">{problem}</Alert>}
      <Button tone="secondary" name="intent" value="comment" disabled={isBusy}>
        <MessageSquarePlus aria-hidden className="size-4" />
        {t(isBusy ? "conversation.sending" : "conversation.send")}
      </Button>
    </Form>
  );
}
