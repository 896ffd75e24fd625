import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { DirectoryNav } from "#app/components/people/directory-nav.tsx";
import { ImportBox } from "#app/components/people/import-box.tsx";
import { OperationList } from "#app/components/people/operation-list.tsx";
import { useDirectoryProblem } from "#app/components/people/use-directory-problem.ts";
import { Alert } from "#app/components/ui/alert.tsx";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { requireRole } from "#app/http/guard.server.ts";
import { receiveFiles, type ReceivedFile } from "#app/http/receive-files.server.ts";
import { throwAsResponse } from "#app/http/refusals.server.ts";
import type { Result } from "#app/model/result.ts";
import type { DirectoryProblem } from "#app/people/directory/directory-problem.ts";
import { startImport } from "#app/people/directory/import-directory.server.ts";
import { directoryLimits } from "#app/people/directory/read-file.server.ts";
import { undoLastImport } from "#app/people/directory/undo-import.server.ts";
import { lastImport, listOperations } from "#db/queries/directory.server.ts";

type Answer = { problem: DirectoryProblem | null };

/** The office only. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  await requireRole({ request, context }, "office");
  const { read } = context.app.db;
  const done = new URL(request.url).searchParams.get("done");
  return {
    operations: await listOperations(read, 15),
    lastImportId: (await lastImport(read))?.id ?? null,
    isDone: done === "import",
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const viewer = await requireRole({ request, context }, "office");
  if (request.headers.get("content-type")?.startsWith("multipart/form-data") === true) {
    const started = await receiveOne(request, async ({ originalName, content }) =>
      startImport(context.app, viewer, { fileName: originalName, bytes: content }).catch(throwAsResponse),
    );
    if (started.ok) return redirect(`/people/import/${started.value}`);
    return data<Answer>({ problem: started.error }, { status: 400 });
  }
  const operationId = (await request.formData()).get("operationId");
  const undone = await undoLastImport(context.app, viewer, typeof operationId === "string" ? operationId : "").catch(
    throwAsResponse,
  );
  return data<Answer>({ problem: undone.ok ? null : undone.error }, { status: undone.ok ? 200 : 409 });
}

type Started = Result<string, DirectoryProblem>;

async function receiveOne(request: Request, start: (file: ReceivedFile) => Promise<Started>): Promise<Started> {
  let started: Started = { ok: false, error: "no-file" };
  const limits = { maxFileBytes: directoryLimits.maxFileBytes, maxFiles: 1 };
  const end = await receiveFiles(request, limits, async (file) => {
    started = await start(file);
  });
  if (end === "too_large") return { ok: false, error: "too-large" };
  return end === "complete" ? started : { ok: false, error: "not-readable" };
}

export default function ImportDirectory() {
  const { t } = useTranslation();
  const problem = useDirectoryProblem();
  const { operations, lastImportId, isDone } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const newest = operations.find(({ id }) => id === lastImportId)?.counts ?? null;
  return (
    <>
      <PageHeader title={t("people.import.title")} lead={t("people.import.lead")} actions={<DirectoryNav />} />
      <div className="flex flex-col gap-5">
        {answer === undefined ? null : answer.problem === null ? (
          <Alert tone="good">{t("people.import.undoneNow")}</Alert>
        ) : (
          <Alert tone="bad">{problem(answer.problem)}</Alert>
        )}
        {isDone && answer === undefined && newest !== null ? (
          <Alert tone="good">
            {t("people.import.done", { added: newest.new, changed: newest.changed, wrong: newest.wrong })}
          </Alert>
        ) : null}
        <ImportBox />
        <OperationList operations={operations} lastImportId={lastImportId} />
      </div>
    </>
  );
}
