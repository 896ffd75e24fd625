import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import type { RegisterPanelView } from "#app/certificate/review/register-check.ts";
import { registerAnswers } from "#app/certificate/review/register-check.ts";
import { judgeAddress, typedAddress } from "#app/certificate/validate/code-addresses.ts";
import { RegisterAddress } from "../certificate/qr-addresses.tsx";
import { Alert } from "../ui/alert.tsx";
import { Button } from "../ui/button.tsx";
import { TextField } from "../ui/field.tsx";

/** What is wrong with a check, as codes of `registerCheck.problems`. */
export const checkProblems = [
  "no-address",
  "not-https",
  "other-host",
  "too-long",
  "no-answer",
  "stale",
  "forbidden",
  "other",
] as const;
export type CheckProblem = (typeof checkProblems)[number];

/** By field; `form`: about none of them. */
export type CheckProblems = Partial<Record<"answer" | "address" | "note" | "form", CheckProblem>>;

/** What came of sending a check; what was typed is kept for browsers without scripts. */
export type CheckReply =
  | { kind: "saved" }
  | {
      kind: "refused";
      problems: CheckProblems;
      typed: Record<"answer" | "address" | "note", string>;
    };

type Props = { view: RegisterPanelView; reply: CheckReply | null; isBusy: boolean };

/** The fields of one check, for whichever form sends them. */
export function CheckForm({ view, reply, isBusy }: Props) {
  const { t } = useTranslation();
  const refused = reply?.kind === "refused" ? reply : null;
  const typed = refused?.typed;
  const problem = (name: keyof CheckProblems) => {
    const code = refused?.problems[name];
    return code === undefined ? undefined : t(`registerCheck.problems.${code}`);
  };
  const general = problem("form");
  return (
    <>
      <input type="hidden" name="version" value={view.version} />
      <AddressField view={view} typed={typed?.address} error={problem("address")} />
      <Answers chosen={typed?.answer} error={problem("answer")} />
      <TextField
        label={t("registerCheck.note")}
        name="note"
        maxLength={500}
        defaultValue={typed?.note ?? ""}
        error={problem("note")}
      />
      {general === undefined ? null : <Alert tone="bad">{general}</Alert>}
      {reply?.kind === "saved" && !isBusy ? <Alert tone="good">{t("registerCheck.saved")}</Alert> : null}
      <Button tone="secondary" disabled={isBusy}>
        {t("registerCheck.save")}
      </Button>
      {view.checks.length === 0 ? null : <p className="text-sm text-muted">{t("registerCheck.again")}</p>}
    </>
  );
}

function AddressField({
  view,
  typed,
  error,
}: {
  view: RegisterPanelView;
  typed: string | undefined;
  error: string | undefined;
}) {
  const { t } = useTranslation();
  const ofCode = view.codes.find((code) => "href" in judgeAddress(code, view.hosts));
  const first = typed ?? ofCode ?? "";
  const [address, setAddress] = useState(first);
  return (
    <div>
      <TextField
        label={t("registerCheck.address")}
        hint={t("registerCheck.addressHint", { hosts: view.hosts.join(", ") })}
        name="address"
        inputMode="url"
        autoComplete="off"
        maxLength={2000}
        defaultValue={first}
        onChange={(event) => setAddress(event.currentTarget.value)}
        error={error}
      />
      {address.trim() === "" || address === ofCode ? null : (
        <p className="text-sm" aria-live="polite">
          <RegisterAddress text={typedAddress(address)} hosts={view.hosts} />
        </p>
      )}
    </div>
  );
}

function Answers({ chosen, error }: { chosen: string | undefined; error: string | undefined }) {
  const { t } = useTranslation();
  const id = useId();
  return (
    <fieldset aria-describedby={error === undefined ? undefined : id}>
      <legend className="mb-1 font-medium">{t("registerCheck.answer")}</legend>
      {registerAnswers.map((answer) => (
        <label key={answer} className="flex min-h-10 items-center gap-2">
          <input
            type="radio"
            name="answer"
            value={answer}
            required
            defaultChecked={chosen === answer}
            className="size-4"
          />
          {t(`registerCheck.answers.${answer}`)}
        </label>
      ))}
      {error === undefined ? null : (
        <p id={id} className="text-sm font-medium text-bad">
          {error}
        </p>
      )}
    </fieldset>
  );
}
