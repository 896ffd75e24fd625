import { getFormProps, getInputProps, getTextareaProps, useForm, type SubmissionResult } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { byPost, longestNote, nobody } from "#app/certificate/report/fees/fee-choices.ts";
import type { StaffCard } from "#app/certificate/review/certificate-detail.ts";
import type { CalendarDate } from "#app/model/calendar-date.ts";
import { Button } from "../../ui/button.tsx";
import { SelectField, TextAreaField, TextField } from "../../ui/field.tsx";
import { useFeeWords } from "./fee-words.ts";
import { PayerField } from "./payer-field.tsx";

/** Every field as it is typed. */
export type TypedFee = Record<
  "payerId" | "departmentId" | "amount" | "commission" | "paidOn" | "reimbursedOn" | "note",
  string
>;

type Props = {
  start: Partial<TypedFee>;
  people: readonly StaffCard[];
  departments: readonly { id: string; name: string; isClosed: boolean }[];
  usual?: { amounts: readonly number[]; commissions: readonly number[] };
  today: CalendarDate;
  lastResult: SubmissionResult | null;
  isBusy: boolean;
  /** What the form sends besides. */
  hidden: Record<string, string | number>;
  submit: string;
};

/** What somebody paid: the same fields for a new entry and for one that is changed. Works without scripts. */
export function FeeForm({ start, people, departments, usual, today, lastResult, isBusy, hidden, submit }: Props) {
  const { t } = useTranslation();
  const { problem } = useFeeWords();
  const [form, fields] = useForm<TypedFee>({ lastResult, defaultValue: start });
  const input = { ariaAttributes: false, type: "text" } as const;
  const day = { ariaAttributes: false, type: "date" } as const;
  const { payerId, departmentId, paidOn, reimbursedOn, note } = fields;
  return (
    <Form method="post" {...getFormProps(form)} className="max-w-2xl space-y-4">
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <PayerField people={people} chosen={payerId.initialValue ?? ""} problem={problem(payerId.errors)} />
      <div className="grid gap-4 sm:grid-cols-2">
        <SumField
          field={getInputProps(fields.amount, input)}
          label={t("fees.amount")}
          hint={t("fees.amountHint")}
          usual={usual?.amounts ?? []}
          error={problem(fields.amount.errors)}
        />
        <SumField
          field={getInputProps(fields.commission, input)}
          label={t("fees.commission")}
          hint={t("fees.commissionHint")}
          usual={usual?.commissions ?? []}
          error={problem(fields.commission.errors)}
        />
        <TextField
          {...getInputProps(paidOn, day)}
          key={paidOn.key}
          label={t("fees.paidOn")}
          max={today}
          error={problem(paidOn.errors)}
        />
        <TextField
          {...getInputProps(reimbursedOn, day)}
          key={reimbursedOn.key}
          label={t("fees.reimbursedOn")}
          hint={t("fees.reimbursedHint")}
          max={today}
          error={problem(reimbursedOn.errors)}
        />
      </div>
      <SelectField
        key={departmentId.key}
        name={departmentId.name}
        label={t("fees.department")}
        defaultValue={departmentId.initialValue ?? ""}
        error={problem(departmentId.errors)}
      >
        <option value="">{t("fees.chooseDepartment")}</option>
        <option value={byPost}>{t("fees.byPost")}</option>
        {departments.map(({ id, name, isClosed }) => (
          <option key={id} value={id}>
            {isClosed ? t("fees.closedOn", { name }) : name}
          </option>
        ))}
      </SelectField>
      <TextAreaField
        {...getTextareaProps(note, { ariaAttributes: false })}
        key={note.key}
        label={t("fees.note")}
        hint={t("fees.noteHint", { count: longestNote })}
        maxLength={longestNote}
        error={problem(note.errors)}
      />
      <Button disabled={isBusy}>{submit}</Button>
    </Form>
  );
}

/** Where a payer is not of the directory, the form says so in words. */
export function payerOf(payer: { staffId: string } | null): string {
  return payer?.staffId ?? nobody;
}

type SumProps = {
  field: ReturnType<typeof getInputProps>;
  label: string;
  hint: string;
  usual: readonly number[];
  error: string | undefined;
};

/** A sum with those the office calls usual. */
function SumField({ field: { key, ...field }, label, hint, usual, error }: SumProps) {
  const { t } = useTranslation();
  const { typed } = useFeeWords();
  const list = `${field.name}-usual`;
  const sums = usual.map(typed);
  const words = sums.length === 0 ? hint : `${hint} ${t("fees.usually", { sums: sums.join("; ") })}`;
  return (
    <div>
      <TextField
        {...field}
        key={key}
        label={label}
        hint={words}
        error={error}
        inputMode="decimal"
        autoComplete="off"
        list={list}
      />
      <datalist id={list}>
        {sums.map((text) => (
          <option key={text}>{text}</option>
        ))}
      </datalist>
    </div>
  );
}
