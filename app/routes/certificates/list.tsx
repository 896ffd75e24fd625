import { data, redirect, type ActionFunctionArgs, type AppLoadContext, type LoaderFunctionArgs } from "@remix-run/node";
import {
  useActionData,
  useLoaderData,
  useNavigation,
  type ClientActionFunctionArgs,
  type ShouldRevalidateFunctionArgs,
} from "@remix-run/react";
import { FileText } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { fillInByHand } from "#app/certificate/intake/fill-in-by-hand.server.ts";
import { listSentFiles } from "#app/certificate/intake/list-sent-files.server.ts";
import { isUnderWay } from "#app/certificate/intake/submission-view.ts";
import { takeInFile } from "#app/certificate/intake/take-in-file.server.ts";
import { isKept, type UploadedFile, type UploadSummary } from "#app/certificate/intake/upload-result.ts";
import { ForWhom } from "#app/components/upload/for-whom.tsx";
import { ListPager } from "#app/components/upload/list-pager.tsx";
import { SentFileCard } from "#app/components/upload/sent-file-card.tsx";
import { UploadBox } from "#app/components/upload/upload-box.tsx";
import { UploadReport } from "#app/components/upload/upload-report.tsx";
import { useRefreshWhile } from "#app/components/reading/use-refresh-while.ts";
import { EmptyState } from "#app/components/ui/empty-state.tsx";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { requireRole, requireViewer } from "#app/http/guard.server.ts";
import { homeOfRole } from "#app/http/home-of-role.ts";
import { parseSearch } from "#app/http/params.server.ts";
import { receiveFiles } from "#app/http/receive-files.server.ts";
import { refusalResponse, throwAsResponse } from "#app/http/refusals.server.ts";
import type { Viewer } from "#app/model/viewer.ts";
import { mayInHouse } from "#app/people/permissions.ts";
import { answerReadingForm } from "./answer-reading-form.server.ts";

const listSearch = z.object({
  page: z.coerce.number().int().min(1).max(100_000).default(1),
  /** In whose name files are sent; one's own when not given. */
  for: z
    .string()
    .max(64)
    .optional()
    .transform((id) => (id === "" ? undefined : id)),
});
const fileForm = z.object({
  intent: z.literal("fill-in"),
  submissionId: z.string().min(1).max(64),
});

/** Teachers and the office, who upload for others; everybody else is led to their own page. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const viewer = await requireViewer({ request, context });
  if (!mayInHouse(viewer, "upload")) throw redirect(homeOfRole(viewer.role));
  const { page, for: principalId } = parseSearch(request, listSearch);
  const { maxFileBytes, maxFilesPerUpload } = context.app.config;
  const list = await listSentFiles(context.app, viewer, page);
  return {
    ...list,
    sendsFor: list.principals.find(({ id }) => id === principalId) ?? null,
    limits: { maxFileBytes, maxFiles: maxFilesPerUpload },
  };
}

/** Takes an upload of several files, or does something with one that was sent before. */
export async function action({ request, context }: ActionFunctionArgs) {
  const viewer = await requireRole({ request, context }, "faculty", "office");
  if (!isUpload(request)) {
    return await changeFile(request, context, viewer).catch(throwAsResponse);
  }
  const { for: principalId } = parseSearch(request, listSearch);
  const { maxFileBytes, maxFilesPerUpload: maxFiles } = context.app.config;
  const files: UploadedFile[] = [];
  const end = await receiveFiles(request, { maxFileBytes, maxFiles }, async (file) => {
    files.push(await takeInFile(context.app, viewer, file, principalId).catch(throwAsResponse));
  });
  const stopped = end !== "complete" ? end : files.length === 0 ? "nothing" : null;
  const summary: UploadSummary = { files, stopped };
  return data(summary, { status: statusOf(summary) });
}

async function changeFile(request: Request, { app }: AppLoadContext, viewer: Viewer): Promise<Response> {
  const posted = await request.formData();
  if (await answerReadingForm(app, viewer, posted)) {
    const { page } = parseSearch(request, listSearch);
    return redirect(page === 1 ? "/certificates" : `/certificates?page=${page}`);
  }
  const form = fileForm.safeParse(Object.fromEntries(posted));
  if (!form.success) throw refusalResponse("bad_request");
  return redirect(`/certificates/${await fillInByHand(app, viewer, form.data.submissionId)}`);
}

function isUpload(request: Request): boolean {
  return request.headers.get("Content-Type")?.startsWith("multipart/form-data") ?? false;
}

function statusOf({ files, stopped }: UploadSummary): number {
  if (stopped === "too_large" || stopped === "too_many_files") return 413;
  if (stopped !== null) return 400;
  return files.some(isKept) ? 200 : 415;
}

/** What the page answers itself while the server cannot be heard. */
const unheard = 503;

/** In the browser: a lost connection is told beside the list, which stays, instead of an error page in its place. */
export async function clientAction({ serverAction }: ClientActionFunctionArgs) {
  try {
    return await serverAction<typeof action>();
  } catch (error) {
    if (!isUnheard(error)) throw error;
    const summary: UploadSummary = { files: [], stopped: "no_answer" };
    // As a Response: only so does its status reach the router, which then asks for nothing else.
    return Response.json(summary, { status: unheard });
  }
}

/** `fetch` throws a TypeError; what something between us and the server answered is not in Remix's format. */
function isUnheard(error: unknown): boolean {
  if (error instanceof TypeError) return true;
  return error instanceof Error && error.message.startsWith("Unable to decode turbo-stream response");
}

/** Some files may have been kept although the answer is a refusal: the list is always read again if it can be. */
export function shouldRevalidate({ actionStatus }: ShouldRevalidateFunctionArgs): boolean {
  return actionStatus !== unheard;
}

/** The answer to the last upload, also after the list was refreshed, which makes the router forget it; gone while the next is sent. */
function useLastSummary(): UploadSummary | null {
  const answer = useActionData<typeof action>();
  const isSending = useNavigation().formEncType === "multipart/form-data";
  const [last, setLast] = useState<UploadSummary | null>(null);
  if (answer !== undefined && answer !== last) setLast(answer);
  return isSending ? null : (answer ?? last);
}

export default function CertificateList() {
  const { t } = useTranslation();
  const { files, page, pages, limits, principals, sendsFor } = useLoaderData<typeof loader>();
  const summary = useLastSummary();
  const isWaiting = files.some(isUnderWay);
  useRefreshWhile(isWaiting);
  return (
    <>
      <PageHeader title={t("certificates.title")} lead={t("certificates.lead")} />
      <div className="flex flex-col gap-5">
        <ForWhom principals={principals} sendsFor={sendsFor} />
        <UploadBox limits={limits} principalId={sendsFor?.id ?? null} />
        {summary === null ? null : <UploadReport summary={summary} limits={limits} />}
        {files.length === 0 ? (
          <EmptyState Icon={FileText} title={t("certificates.list.empty")}>
            {t("certificates.list.emptyHint")}
          </EmptyState>
        ) : (
          <section aria-labelledby="sent-files">
            <h2 id="sent-files" className="mb-3 text-lg font-semibold">
              {t("certificates.list.title")}
            </h2>
            <output className="mb-3 block text-sm text-muted empty:hidden">
              {isWaiting ? t("certificates.list.underWay") : ""}
            </output>
            <ul className="flex flex-col gap-3">
              {files.map((file) => (
                <SentFileCard key={file.id} file={file} />
              ))}
            </ul>
            <ListPager page={page} pages={pages} />
          </section>
        )}
      </div>
    </>
  );
}
