import { parseWithZod } from "@conform-to/zod/v4";
import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { Building2 } from "lucide-react";
import { useTranslation } from "react-i18next";
import { DirectoryNav } from "#app/components/people/directory-nav.tsx";
import { FacultyCard } from "#app/components/people/faculty-card.tsx";
import { useDirectoryProblem } from "#app/components/people/use-directory-problem.ts";
import { Alert } from "#app/components/ui/alert.tsx";
import { EmptyState } from "#app/components/ui/empty-state.tsx";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { requireRole } from "#app/http/guard.server.ts";
import { throwAsResponse } from "#app/http/refusals.server.ts";
import { changeDirectory } from "#app/people/directory/change-directory.server.ts";
import { openStructure } from "#app/people/directory/people-pages.server.ts";
import { structureForm } from "#app/people/directory/structure-form.ts";

type Answer = { problem: string | null };

/** The office only. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const viewer = await requireRole({ request, context }, "office");
  return await openStructure(context.app, viewer);
}

export async function action({ request, context }: ActionFunctionArgs) {
  const viewer = await requireRole({ request, context }, "office");
  const form = parseWithZod(await request.formData(), { schema: structureForm });
  if (form.status !== "success") {
    const code = Object.values(form.error ?? {}).flatMap((codes) => codes ?? [])[0] ?? "day-wrong";
    return data<Answer>({ problem: code }, { status: 400 });
  }
  const changed = await changeDirectory(context.app, viewer, form.value).catch(throwAsResponse);
  return data<Answer>({ problem: changed.ok ? null : changed.error }, { status: changed.ok ? 200 : 409 });
}

export default function Departments() {
  const { t } = useTranslation();
  const problem = useDirectoryProblem();
  const { faculties } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <>
      <PageHeader title={t("people.structure.title")} lead={t("people.structure.lead")} actions={<DirectoryNav />} />
      <div className="flex flex-col gap-5">
        {answer === undefined ? null : answer.problem === null ? (
          <Alert tone="good">{t("people.saved")}</Alert>
        ) : (
          <Alert tone="bad">{problem(answer.problem)}</Alert>
        )}
        {faculties.length === 0 ? <EmptyState Icon={Building2} title={t("people.structure.empty")} /> : null}
        {faculties.map((faculty) => (
          <FacultyCard key={faculty.id} faculty={faculty} faculties={faculties} />
        ))}
      </div>
    </>
  );
}
