import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { extractLimits, formerExtracts, takeInExtract } from "#app/certificate/match/register-extracts.server.ts";
import { ExtractBox } from "#app/components/register-extract/extract-box.tsx";
import { ExtractList } from "#app/components/register-extract/extract-list.tsx";
import { Alert } from "#app/components/ui/alert.tsx";
import { LinkButton } from "#app/components/ui/button.tsx";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { requireRole } from "#app/http/guard.server.ts";
import { receiveFiles, type ReceivedFile } from "#app/http/receive-files.server.ts";
import { refusalResponse, throwAsResponse } from "#app/http/refusals.server.ts";
import type { ExtractProblem } from "#app/model/register-extract.ts";
import type { Result } from "#app/model/result.ts";

/** The office only. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const viewer = await requireRole({ request, context }, "office");
  return { extracts: await formerExtracts(context.app, viewer).catch(throwAsResponse) };
}

/** Takes an extract in and leads to its comparison. */
export async function action({ request, context }: ActionFunctionArgs) {
  const viewer = await requireRole({ request, context }, "office");
  if (request.headers.get("content-type")?.startsWith("multipart/form-data") !== true) {
    throw refusalResponse("bad_request");
  }
  const taken = await receiveOne(request, async ({ originalName, content }) =>
    takeInExtract(context.app, viewer, { fileName: originalName, bytes: content }).catch(throwAsResponse),
  );
  if (taken.ok) return redirect(`/review/register/${taken.value}`);
  return data({ problem: taken.error }, { status: 400 });
}

type Taken = Result<string, ExtractProblem>;

async function receiveOne(request: Request, take: (file: ReceivedFile) => Promise<Taken>): Promise<Taken> {
  let taken: Taken = { ok: false, error: "no-file" };
  const end = await receiveFiles(request, { maxFileBytes: extractLimits.maxFileBytes, maxFiles: 1 }, async (file) => {
    taken = await take(file);
  });
  if (end === "too_large") return { ok: false, error: "too-large" };
  return end === "complete" ? taken : { ok: false, error: "not-readable" };
}

export const meta: MetaFunction = () => [{ title: "Tizilim" }];

/** Hands an extract of the State register in, and leads to those of before. */
export default function Register() {
  const { t } = useTranslation();
  const { extracts } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <>
      <PageHeader
        title={t("registerExtract.title")}
        lead={t("registerExtract.lead")}
        actions={<LinkButton to="/review">{t("review.queue.title")}</LinkButton>}
      />
      <div className="flex flex-col gap-5">
        {answer === undefined ? null : <Alert tone="bad">{t(`registerExtract.problems.${answer.problem}`)}</Alert>}
        <ExtractBox />
        <ExtractList extracts={extracts} />
      </div>
    </>
  );
}
