import { useNavigation } from "@remix-run/react";
import { useEffect, useRef, useState, type ComponentProps } from "react";
import { useTranslation } from "react-i18next";
import type { CertificateDetail, PickedStaff } from "#app/certificate/review/certificate-detail.ts";
import { targetOfFinding } from "#app/certificate/review/finding-targets.ts";
import { ApplicationLink } from "../application/application-link.tsx";
import { ConversationPanel } from "../conversation/conversation-panel.tsx";
import { WhatToDo } from "../conversation/what-to-do.tsx";
import { PairsPanel } from "../duplicates/pairs-panel.tsx";
import { AnswersPanel } from "../mine/answers-panel.tsx";
import { ReadingPanel, ReadingUnderWay } from "../reading/reading-panel.tsx";
import { useRefreshWhile } from "../reading/use-refresh-while.ts";
import { RegisterPanel } from "../register/register-panel.tsx";
import { ConflictPanel } from "./conflict-panel.tsx";
import type { DeskView } from "#app/certificate/review/desk-view.ts";
import { DecisionPanel } from "./decision-panel.tsx";
import { DeskActions } from "./desk-actions.tsx";
import { FieldPanel, fieldFormId } from "./field-panel.tsx";
import { FindingList } from "./finding-list.tsx";
import { FullLookBox } from "./full-look-box.tsx";
import { HistoryList } from "./history-list.tsx";
import { OutcomeMessage } from "./outcome-message.tsx";
import type { CertificateOutcome } from "./outcome.ts";
import { PageViewer } from "./page-viewer.tsx";
import { QrAddresses } from "./qr-addresses.tsx";
import { SenderSteps } from "./sender-steps.tsx";
import { StatusPanel } from "./status-panel.tsx";
import { UnsavedGuard } from "./unsaved-guard.tsx";
import { useMarking } from "./use-marking.tsx";
import { useUnsaved } from "./use-unsaved.ts";

type CertificateDeskProps = {
  detail: CertificateDetail;
  outcome: CertificateOutcome | null;
  picked: PickedStaff | null;
  /** Who works on it and what may be said of it; only for the office. */
  desk?: DeskView;
  /** Certificates that may be the same one; only for the office. */
  pairs?: ComponentProps<typeof PairsPanel>["pairs"];
  /** How it stands with the register; only for the office. */
  register?: ComponentProps<typeof RegisterPanel>["view"];
  /** The lot fell on it, and nobody has compared each value with the page yet. */
  fullLook?: boolean;
  /** With a decision, beside the findings so that it is at hand; otherwise the sender's page. */
  forOffice: boolean;
  /** Address of this page, to load it anew. */
  here: string;
};

/** The page beside the fields: what lights up here is what is pointed at there. */
export function CertificateDesk({
  detail,
  desk,
  outcome,
  picked,
  pairs,
  register,
  fullLook,
  forOffice,
  here,
}: CertificateDeskProps) {
  const [active, setActive] = useState<string | null>(null);
  const labelOf = useLabelOf(detail);
  const isBusy = useNavigation().state !== "idle";
  // What was saved is said beside the button; everything else on top, and the page goes there.
  const staysBelow = outcome?.kind === "saved" && detail.may.correct;
  const message = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (outcome !== null && outcome.kind !== "invalid" && !staysBelow) message.current?.focus();
  }, [outcome, staysBelow]);
  const isUnsaved = useUnsaved(fieldFormId, detail.version);
  useRefreshWhile(detail.reading.underWay !== null, isUnsaved);
  const reply = outcome?.kind === "invalid" ? outcome.reply : null;
  const pick = (target: string | null) => {
    setActive(target);
    if (target !== null) document.getElementById(inputIdOf(target))?.focus();
  };
  const marking = useMarking({ detail, active, inputIdOf, labelOf });
  return (
    <div className="space-y-4">
      {detail.may.correct ? <DefaultButton /> : null}
      {detail.may.correct ? <UnsavedGuard isUnsaved={isUnsaved} /> : null}
      <div ref={message} tabIndex={-1} className="scroll-mt-4 space-y-4 outline-none">
        {detail.state === "returned" && detail.may.submit ? (
          <WhatToDo detail={detail} formId={fieldFormId} />
        ) : (
          <StatusPanel {...detail} forSender={!forOffice || detail.isOwn} />
        )}
        <ReadingUnderWay {...detail} />
        {staysBelow ? null : <OutcomeMessage outcome={outcome} />}
        <SenderSteps detail={detail} isBusy={isBusy} />
        {outcome?.kind === "stale" ? <ConflictPanel {...outcome} seen={detail} here={here} /> : null}
      </div>
      <div className="grid gap-5 lg:grid-cols-[minmax(0,1fr)_minmax(0,28rem)] xl:grid-cols-[minmax(0,1fr)_minmax(0,34rem)]">
        <div className="min-w-0 self-start lg:sticky lg:top-4">
          <PageViewer
            certificateId={detail.id}
            fileName={detail.originalName}
            pages={detail.pages}
            filePages={detail.filePages}
            boxes={detail.boxes}
            active={active}
            labelOf={labelOf}
            inputIdOf={inputIdOf}
            onPick={pick}
            {...(marking.viewer === null ? {} : { marking: marking.viewer })}
          />
        </div>
        <div className="min-w-0 space-y-4">
          <FindingList
            findings={detail.findings}
            idOf={inputIdOf}
            onLook={(finding) => pick(targetOfFinding(finding, detail))}
            duplicate={duplicateAddress(detail, forOffice)}
          />
          {pairs === undefined ? null : <PairsPanel pairs={pairs} />}
          <AnswersPanel certificateId={detail.id} answers={detail.answers} />
          {fullLook === true && detail.may.decide ? <FullLookBox formId={fieldFormId} /> : null}
          {desk !== undefined && outcome?.kind !== "stale" ? (
            <DecisionPanel
              detail={detail}
              desk={desk}
              formId={fieldFormId}
              reasonProblems={reply?.error?.["reason"] ?? []}
              typedReason={textOf(reply?.initialValue?.["reason"])}
              isBusy={isBusy}
            />
          ) : null}
          <FieldPanel
            detail={detail}
            lastResult={reply}
            picked={picked}
            active={active}
            onLook={setActive}
            marking={marking}
          />
          {outcome?.kind === "stale" ? null : (
            <>
              {staysBelow ? <OutcomeMessage outcome={outcome} /> : null}
              <DeskActions detail={detail} formId={fieldFormId} forOffice={forOffice} isBusy={isBusy} />
            </>
          )}
          <ConversationPanel fields={detail} />
          <QrAddresses
            codes={detail.qrCodes}
            hosts={detail.registerHosts}
            active={active}
            idOf={inputIdOf}
            onLook={setActive}
          />
          {register === undefined ? null : <RegisterPanel view={register} />}
          {forOffice || detail.isOwn ? <ApplicationLink certificateId={detail.id} findings={detail.findings} /> : null}
          <ReadingPanel {...detail} />
          <HistoryList history={detail.history} audit={forOffice ? `/review/${detail.id}/audit` : null} />
        </div>
      </div>
    </div>
  );
}

/** The first button of the form is what Enter presses: saving, never deciding. So it stands before all others. */
function DefaultButton() {
  const { t } = useTranslation();
  return (
    <button type="submit" form={fieldFormId} name="intent" value="save" className="sr-only" tabIndex={-1} aria-hidden>
      {t("review.fields.save")}
    </button>
  );
}

function duplicateAddress({ duplicateId }: CertificateDetail, forOffice: boolean): string | null {
  if (duplicateId === null) return null;
  return forOffice ? `/review/${duplicateId}` : `/certificates/${duplicateId}`;
}

function inputIdOf(target: string): string {
  return `field-${target}`;
}

function useLabelOf(detail: CertificateDetail): (target: string) => string {
  const { t } = useTranslation();
  return (target) => {
    const column = detail.fields.find((field) => field.column === target)?.column;
    if (column !== undefined) return t(`review.columns.${column}`);
    if (target.startsWith("qr-")) return t("review.qr.title");
    if (target.startsWith("finding-")) return t("review.findings.title");
    return detail.authors.find((author) => `author-${author.id}` === target)?.name ?? t("review.columns.authors");
  };
}

function textOf(value: unknown): string | undefined {
  return typeof value === "string" ? value : undefined;
}
