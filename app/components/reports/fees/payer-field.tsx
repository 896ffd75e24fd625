import { Form } from "@remix-run/react";
import { useId } from "react";
import { useTranslation } from "react-i18next";
import { nobody } from "#app/certificate/report/fees/fee-choices.ts";
import type { StaffCard } from "#app/certificate/review/certificate-detail.ts";
import { StaffName } from "../../certificate/staff-name.tsx";
import { Button } from "../../ui/button.tsx";
import { TextField } from "../../ui/field.tsx";

type Props = { people: readonly StaffCard[]; chosen: string; problem: string | undefined };

/** Who paid: the authors of the directory, whoever was looked for, or nobody of it. */
export function PayerField({ people, chosen, problem }: Props) {
  const { t } = useTranslation();
  const problemId = useId();
  return (
    <fieldset aria-describedby={problem === undefined ? undefined : problemId}>
      <legend className="mb-1 font-medium">{t("fees.who")}</legend>
      <ul className="divide-y divide-line rounded-lg border border-line">
        {people.map((person) => (
          <li key={person.staffId}>
            <Choice value={person.staffId} chosen={chosen}>
              <StaffName person={person} />
            </Choice>
          </li>
        ))}
        <li>
          <Choice value={nobody} chosen={chosen}>
            <span className="text-sm">{t("fees.nobody")}</span>
          </Choice>
        </li>
      </ul>
      {problem === undefined ? null : (
        <p id={problemId} className="mt-1 text-sm font-medium text-bad">
          {problem}
        </p>
      )}
    </fieldset>
  );
}

function Choice({ value, chosen, children }: { value: string; chosen: string; children: React.ReactNode }) {
  return (
    <label className="flex min-h-10 items-center gap-2 px-3 py-2">
      <input type="radio" name="payerId" value={value} defaultChecked={value === chosen} className="size-4" />
      {children}
    </label>
  );
}

/** Looks for a payer who is no author; what was typed in the form beside it stays. */
export function FindPayer({
  who,
  isNobodyFound,
  hidden,
}: {
  who: string;
  isNobodyFound: boolean;
  hidden: Record<string, string>;
}) {
  const { t } = useTranslation();
  return (
    <details open={who !== ""} className="mb-4">
      <summary className="min-h-10 cursor-pointer py-2 text-brand">{t("fees.findPayer")}</summary>
      <Form method="get" preventScrollReset className="flex flex-wrap items-end gap-3">
        {Object.entries(hidden).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <TextField
          label={t("missing.tracked.find")}
          name="who"
          type="search"
          defaultValue={who}
          required
          minLength={2}
          maxLength={100}
        />
        <Button tone="secondary">{t("fees.payerFound")}</Button>
      </Form>
      <p aria-live="polite" className="mt-2 text-muted">
        {isNobodyFound ? t("fees.payerNotFound") : null}
      </p>
    </details>
  );
}
