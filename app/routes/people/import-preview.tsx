import { parseWithZod } from "@conform-to/zod/v4";
import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { ColumnForm } from "#app/components/people/column-form.tsx";
import { ConfirmImport } from "#app/components/people/confirm-import.tsx";
import { DirectoryNav } from "#app/components/people/directory-nav.tsx";
import { PlannedRows } from "#app/components/people/planned-rows.tsx";
import { useDirectoryProblem } from "#app/components/people/use-directory-problem.ts";
import { Alert } from "#app/components/ui/alert.tsx";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { requireRole } from "#app/http/guard.server.ts";
import { parseParam, parseSearch } from "#app/http/params.server.ts";
import { refusalResponse, throwAsResponse } from "#app/http/refusals.server.ts";
import type { DirectoryProblem } from "#app/people/directory/directory-problem.ts";
import {
  changeColumns,
  confirmImport,
  giveUpImport,
  previewImport,
} from "#app/people/directory/import-directory.server.ts";
import { columnsOf, previewFilter, previewForm } from "#app/people/directory/import-form.ts";

type Answer = { problem: DirectoryProblem | null };

/** So many rows go to the browser; the kinds lead to the others. */
const mostRows = 300;

/** Only whoever sent the file. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const viewer = await requireRole({ request, context }, "office");
  const { show } = parseSearch(request, previewFilter);
  const preview = await previewImport(context.app, viewer, parseParam(params, "draftId")).catch(throwAsResponse);
  const { counts, rows, changes } = preview.plan;
  const wanted = show === undefined ? rows : rows.filter(({ status }) => status === show);
  return {
    fileName: preview.fileName,
    seal: preview.seal,
    sheets: preview.sheets.map(({ name, header, columns }) => ({ name, header, columns })),
    counts,
    show: show ?? null,
    rows: wanted.slice(0, mostRows),
    hidden: Math.max(0, wanted.length - mostRows),
    changesNothing: changes.length === 0,
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const viewer = await requireRole({ request, context }, "office");
  const draftId = parseParam(params, "draftId");
  const posted = await request.formData();
  const form = parseWithZod(posted, { schema: previewForm });
  if (form.status !== "success") throw refusalResponse("bad_request");
  try {
    if (form.value.intent === "columns") {
      await changeColumns(context.app, viewer, draftId, columnsOf(posted.entries()));
      return data<Answer>({ problem: null });
    }
    if (form.value.intent === "give-up") {
      await giveUpImport(context.app, viewer, draftId);
      return redirect("/people/import");
    }
    const confirmed = await confirmImport(context.app, viewer, draftId, form.value.seal);
    if (confirmed.ok) return redirect("/people/import?done=import");
    return data<Answer>({ problem: confirmed.error }, { status: 409 });
  } catch (error) {
    return throwAsResponse(error);
  }
}

export default function ImportPreview() {
  const { t } = useTranslation();
  const problem = useDirectoryProblem();
  const { fileName, seal, sheets, counts, show, rows, hidden, changesNothing } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <>
      <PageHeader
        title={t("people.preview.title", { name: fileName })}
        lead={t("people.import.lead")}
        actions={<DirectoryNav />}
      />
      <div className="flex flex-col gap-5">
        {answer?.problem == null ? null : <Alert tone="bad">{problem(answer.problem)}</Alert>}
        <ConfirmImport counts={counts} seal={seal} changesNothing={changesNothing} />
        <PlannedRows rows={rows} sheets={sheets.map(({ name }) => name)} show={show} hidden={hidden} />
        <ColumnForm sheets={sheets} />
      </div>
    </>
  );
}
