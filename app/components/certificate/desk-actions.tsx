import { Save, Send } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { CertificateDetail } from "#app/certificate/review/certificate-detail.ts";
import { Button } from "../ui/button.tsx";
import { Card } from "../ui/card.tsx";
import { KeyCap } from "./key-cap.tsx";
import { look } from "./look.ts";
import { MissingList } from "./missing-list.tsx";

type DeskActionsProps = {
  detail: Pick<CertificateDetail, "may" | "missing" | "findings">;
  formId: string;
  /** Offers to go on to the next certificate of the queue. */
  forOffice: boolean;
  isBusy: boolean;
};

/** Saving, and for the sender: handing the certificate to the office. The weighty step is that one, or the decision. */
export function DeskActions({ detail, formId, forOffice, isBusy }: DeskActionsProps) {
  const { t } = useTranslation();
  const { may, missing, findings } = detail;
  if (!may.correct) return null;
  const errors = findings.filter((finding) => finding.severity === "error").length;
  return (
    <Card>
      <div className="space-y-3">
        {may.submit ? <MissingList missing={missing} /> : null}
        {may.submit && errors > 0 ? (
          <p className="text-sm text-bad">{t("review.findings.errorsRemain", { count: errors })}</p>
        ) : null}
        <div className="flex flex-wrap gap-2">
          <Button tone="secondary" form={formId} name="intent" value="save" disabled={isBusy}>
            <Save aria-hidden className="size-4" />
            {t(isBusy ? "review.fields.saving" : "review.fields.save")}
          </Button>
          {may.submit ? (
            <Button form={formId} name="intent" value="submit" disabled={isBusy}>
              <Send aria-hidden className="size-4" />
              {t("review.fields.submit")}
            </Button>
          ) : null}
          {forOffice ? (
            <Button
              tone="secondary"
              form={formId}
              name="intent"
              value="save-next"
              disabled={isBusy}
              data-desk-key="save-next"
              aria-keyshortcuts="S"
            >
              {t("review.decision.saveAndNext")}
              <KeyCap action="save-next" />
            </Button>
          ) : null}
        </div>
        {may.submit ? <p className={look.hint}>{t("review.fields.submitHint")}</p> : null}
      </div>
    </Card>
  );
}
