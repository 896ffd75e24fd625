import { useTranslation } from "react-i18next";
import type { FeeLine } from "#app/certificate/report/fees/fee-line.ts";
import { formatDay } from "#app/i18n/format.ts";
import { useFeeWords } from "./fee-words.ts";

/** What an entry says now, for comparing. */
export function FeeFacts({ line }: { line: FeeLine }) {
  const { t } = useTranslation();
  const { sum, language } = useFeeWords();
  const facts: [string, string][] = [
    [t("fees.payer"), line.payer?.name ?? t("fees.noPayer")],
    [t("reports.department"), line.department[language]],
    [t("fees.amount"), sum(line.amount)],
    [t("fees.commission"), sum(line.commission)],
    [t("fees.paidOn"), formatDay(line.paidOn)],
    [t("fees.reimbursedOn"), line.reimbursedOn === null ? t("fees.notYet") : formatDay(line.reimbursedOn)],
    ...(line.note === "" ? [] : [[t("fees.note"), line.note] satisfies [string, string]]),
  ];
  return (
    <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-1 text-sm">
      {facts.map(([name, value]) => (
        <div key={name} className="contents">
          <dt className="text-muted">{name}</dt>
          <dd className="min-w-0 break-words">{value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** Several entries of one certificate below one another. */
export function FeeFactsList({ lines }: { lines: readonly FeeLine[] }) {
  return (
    <ul className="divide-y divide-line">
      {lines.map((line) => (
        <li key={line.id} className="py-2">
          <FeeFacts line={line} />
        </li>
      ))}
    </ul>
  );
}
