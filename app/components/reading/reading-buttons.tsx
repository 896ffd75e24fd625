import { Form } from "@remix-run/react";
import { RotateCcw, Square } from "lucide-react";
import { useTranslation } from "react-i18next";
import { Button } from "../ui/button.tsx";

type AboutFile = { submissionId: string; fileName: string };

/** Calls off a reading that waits or goes on. */
export function CancelReading({ submissionId, fileName }: AboutFile) {
  const { t } = useTranslation();
  return (
    <Form method="post" preventScrollReset>
      <input type="hidden" name="submissionId" value={submissionId} />
      <Button
        tone="secondary"
        size="small"
        name="intent"
        value="cancel-reading"
        aria-label={`${t("reading.cancel")}: ${fileName}`}
      >
        <Square aria-hidden className="size-3.5" />
        {t("reading.cancel")}
      </Button>
    </Form>
  );
}

/** Reads a file once more in the usual way, after it failed or was called off. */
export function RetryReading({ submissionId, fileName }: AboutFile) {
  const { t } = useTranslation();
  return (
    <Form method="post" preventScrollReset>
      <input type="hidden" name="submissionId" value={submissionId} />
      <Button
        tone="secondary"
        size="small"
        name="intent"
        value="read-again"
        aria-label={`${t("reading.retry")}: ${fileName}`}
      >
        <RotateCcw aria-hidden className="size-4" />
        {t("reading.retry")}
      </Button>
    </Form>
  );
}
