import { getFormProps, useForm, type SubmissionResult } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { Form } from "@remix-run/react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { CertificateDetail, PickedStaff } from "#app/certificate/review/certificate-detail.ts";
import { correctionForm } from "#app/certificate/review/correction-form.ts";
import { findingsAt } from "#app/certificate/review/finding-targets.ts";
import type { FieldView } from "#app/certificate/review/field-views.ts";
import { Card } from "../ui/card.tsx";
import { AuthorList } from "./author-list.tsx";
import { FieldRow } from "./field-row.tsx";
import type { Marking } from "./use-marking.tsx";
import { look } from "./look.ts";

/** Id of the one form that fields, decision and buttons belong to, wherever they stand. */
export const fieldFormId = "fields";

export type FieldPanelProps = {
  detail: Pick<
    CertificateDetail,
    | "version"
    | "fields"
    | "authors"
    | "authorsCertainty"
    | "authorsCorrectedBy"
    | "unlistedAuthors"
    | "findings"
    | "fieldHistory"
    | "may"
  >;
  /** Answer to the last save that failed, with what was typed. */
  lastResult: SubmissionResult | null;
  picked: PickedStaff | null;
  active: string | null;
  onLook: (target: string) => void;
  marking: Marking;
};

/** The fields in the order of the form: number and date, authors, type, name, day of creation, then what the office adds. */
export function FieldPanel({ detail, lastResult, picked, active, onLook, marking }: FieldPanelProps) {
  const { t } = useTranslation();
  const { typed, problems, formProps } = useFieldForm(lastResult);
  const formId = detail.may.correct ? fieldFormId : null;
  const rows = (columns: readonly string[]) =>
    detail.fields
      .filter(({ column }) => columns.includes(column))
      .map((view: FieldView) => (
        <FieldRow
          key={view.column}
          view={view}
          formId={formId}
          typed={typed(view.column)}
          problems={problems(view.column)}
          findings={findingsAt(view.column, detail)}
          entries={detail.fieldHistory[view.column]}
          isActive={active === view.column}
          onLook={onLook}
          marking={marking}
        />
      ));
  return (
    <Card title={t("review.fields.title")}>
      <div className="space-y-4">
        <p className={look.hint}>{t("review.fields.hint")}</p>
        {formId === null ? null : (
          <Form method="post" preventScrollReset {...formProps}>
            <input type="hidden" name="version" value={detail.version} />
          </Form>
        )}
        <FieldGroup title={t("deskFields.groups.heading")}>{rows(["number", "registeredOn"])}</FieldGroup>
        <AuthorList
          authors={detail.authors}
          version={detail.version}
          formId={formId}
          unlisted={detail.unlistedAuthors}
          certainty={detail.authorsCertainty}
          correctedBy={detail.authorsCorrectedBy}
          entries={detail.fieldHistory.authors}
          findingsOf={(target) => findingsAt(target, detail)}
          problemsOf={problems}
          typedOf={typed}
          active={active}
          onLook={onLook}
          picked={picked}
          marking={marking}
        />
        {rows(["objectType"])}
        <FieldGroup title={t("deskFields.groups.title")}>{rows(["titleKk", "titleRu", "titleEn"])}</FieldGroup>
        {rows(["createdOn"])}
        {detail.fields.some(({ column }) => column === "workKind") ? (
          <FieldGroup title={t("deskFields.groups.office")}>{rows(["receivedOn", "workKind"])}</FieldGroup>
        ) : null}
      </div>
    </Card>
  );
}

/** Fields that stand together on the form. */
function FieldGroup({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="space-y-4">
      <h3 className={look.heading}>{title}</h3>
      {children}
    </section>
  );
}

function useFieldForm(lastResult: SubmissionResult | null) {
  const [form] = useForm({
    id: fieldFormId,
    lastResult,
    shouldValidate: "onBlur",
    shouldRevalidate: "onInput",
    onValidate: ({ formData }) => parseWithZod(formData, { schema: correctionForm, disableAutoCoercion: true }),
  });
  const first = lastResult?.initialValue;
  return {
    formProps: getFormProps(form),
    problems: (name: string): readonly string[] => form.allErrors[name] ?? [],
    typed: (name: string): string | undefined => textAt(first, name),
  };
}

/** The text at a name such as `authors[2].name` in what the server sent back. */
function textAt(values: unknown, name: string): string | undefined {
  const found = name
    .split(/[.[\]]+/)
    .filter((part) => part !== "")
    .reduce<unknown>((value, part) => (isRecord(value) ? value[part] : undefined), values);
  return typeof found === "string" ? found : undefined;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
