import { useFetcher } from "@remix-run/react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { RegisterPanelView } from "#app/certificate/review/register-check.ts";
import { judgeAddress } from "#app/certificate/validate/code-addresses.ts";
import { RegisterAddress } from "../certificate/qr-addresses.tsx";
import { look } from "../certificate/look.ts";
import { Alert } from "../ui/alert.tsx";
import { Card } from "../ui/card.tsx";
import { CheckForm, type CheckReply } from "./check-form.tsx";
import { CheckRecord } from "./check-record.tsx";

/** On the desk: the way to the register, and the note of what somebody found there. */
export function RegisterPanel({ view }: { view: RegisterPanelView }) {
  const fetcher = useFetcher<CheckReply>();
  const { data: reply = null, state } = fetcher;
  return (
    <RegisterCard view={view}>
      <fetcher.Form method="post" action={`/review/${view.certificateId}/register`} className="space-y-3">
        {/* What was noted leaves an empty form behind. */}
        <CheckForm key={view.checks[0]?.id ?? "first"} view={view} reply={reply} isBusy={state !== "idle"} />
      </fetcher.Form>
    </RegisterCard>
  );
}

/** The panel around whichever form sends the check. */
export function RegisterCard({ view, children }: { view: RegisterPanelView; children: ReactNode }) {
  const { t } = useTranslation();
  const [last, ...former] = view.checks;
  return (
    <Card title={t("registerCheck.title")}>
      <div className="space-y-3" data-register={last?.answer ?? "none"}>
        {last === undefined ? (
          <p className="text-muted">{t("registerCheck.none")}</p>
        ) : (
          <CheckRecord check={last} view={view} />
        )}
        {last?.isOutdated === true ? <Alert tone="warn">{t("registerCheck.outdated")}</Alert> : null}
        {view.mayCheck ? (
          <>
            <p className={look.hint}>{t("registerCheck.lead")}</p>
            <WaysToRegister view={view} />
            {children}
          </>
        ) : (
          <p className={look.hint}>{t("registerCheck.notAllowed")}</p>
        )}
        {former.length === 0 ? null : (
          <details>
            <summary className="min-h-10 py-2 text-brand">{t("registerCheck.former")}</summary>
            <ul className="space-y-3">
              {former.map((check) => (
                <li key={check.id}>
                  <CheckRecord check={check} view={view} />
                </li>
              ))}
            </ul>
          </details>
        )}
      </div>
    </Card>
  );
}

/** The addresses of the codes that may be opened; without any the institute's own. */
function WaysToRegister({ view: { codes, hosts } }: { view: RegisterPanelView }) {
  const { t } = useTranslation();
  const official = codes.filter((code) => "href" in judgeAddress(code, hosts));
  const [host] = hosts;
  return (
    <ul>
      {official.map((code) => (
        <li key={code} className="break-all">
          <code className="text-sm">{code}</code> <RegisterAddress text={code} hosts={hosts} />
        </li>
      ))}
      {official.length > 0 || host === undefined ? null : (
        <li>
          {t("registerCheck.noCode")}{" "}
          <RegisterAddress text={`https://${host}/`} hosts={hosts} label={t("registerCheck.homepage", { host })} />
        </li>
      )}
    </ul>
  );
}
