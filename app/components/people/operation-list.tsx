import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { formatInstant } from "#app/i18n/format.ts";
import type { DirectoryPlanCounts } from "#app/model/directory.ts";
import { Button } from "../ui/button.tsx";
import { Card } from "../ui/card.tsx";

/** One thing that was done to the directory. `who` is `null` for the command line. */
export type ListedOperation = {
  id: string;
  kind: "import" | "edit" | "move" | "rename" | "close" | "merge";
  at: string;
  who: string | null;
  fileName: string | null;
  counts: DirectoryPlanCounts | null;
  undoneAt: string | null;
};

/** What was done lately; the last import can be undone here. Renders nothing before the first. */
export function OperationList({
  operations,
  lastImportId,
}: {
  operations: ListedOperation[];
  lastImportId: string | null;
}) {
  const { t } = useTranslation();
  if (operations.length === 0) return null;
  return (
    <Card title={t("people.import.history")}>
      <ul className="divide-y divide-line">
        {operations.map((operation) => (
          <li key={operation.id} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 py-2">
            <OperationLine operation={operation} />
            {operation.id === lastImportId ? (
              <Form method="post" className="flex flex-wrap items-center gap-2">
                <input type="hidden" name="operationId" value={operation.id} />
                <span className="text-sm text-muted">{t("people.import.undoHint")}</span>
                <Button tone="danger" size="small">
                  {t("people.import.undo")}
                </Button>
              </Form>
            ) : null}
          </li>
        ))}
      </ul>
    </Card>
  );
}

function OperationLine({ operation: { kind, at, who, fileName, counts, undoneAt } }: { operation: ListedOperation }) {
  const { t } = useTranslation();
  return (
    <div className="min-w-0">
      <p className="break-words">
        <strong className="font-medium">{t(`people.import.kinds.${kind}`)}</strong>
        {fileName === null ? null : <> · {fileName}</>}
        <span className="text-muted">
          {" "}
          · {formatInstant(at)} · {who ?? t("people.import.commandLine")}
        </span>
      </p>
      {counts === null ? null : (
        <p className="text-sm text-muted">
          {t("people.import.counts", {
            added: counts.new,
            changed: counts.changed,
            unchanged: counts.unchanged,
            wrong: counts.wrong,
          })}
        </p>
      )}
      {undoneAt === null ? null : (
        <p className="text-sm text-warn">{t("people.import.undone", { at: formatInstant(undoneAt) })}</p>
      )}
    </div>
  );
}
