import { parseWithZod } from "@conform-to/zod/v4";
import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { DirectoryNav } from "#app/components/people/directory-nav.tsx";
import { HeadshipList } from "#app/components/people/headship-list.tsx";
import { PersonDetails } from "#app/components/people/person-details.tsx";
import { PostList } from "#app/components/people/post-list.tsx";
import { useDirectoryProblem } from "#app/components/people/use-directory-problem.ts";
import { Alert } from "#app/components/ui/alert.tsx";
import { LinkButton } from "#app/components/ui/button.tsx";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { requireRole } from "#app/http/guard.server.ts";
import { parseParam } from "#app/http/params.server.ts";
import { throwAsResponse } from "#app/http/refusals.server.ts";
import { changeDirectory } from "#app/people/directory/change-directory.server.ts";
import { changeHeadship, listHeadships } from "#app/people/directory/department-heads.server.ts";
import { headForm, type HeadProblem } from "#app/people/directory/head-form.ts";
import { openPerson } from "#app/people/directory/people-pages.server.ts";
import { personForm } from "#app/people/directory/structure-form.ts";

type Answer = { problem: string | null; headProblem: HeadProblem | null };

/** The office only. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const viewer = await requireRole({ request, context }, "office");
  const staffId = parseParam(params, "staffId");
  const person = await openPerson(context.app, viewer, staffId).catch(throwAsResponse);
  return { ...person, headships: await listHeadships(context.app, viewer, staffId) };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const viewer = await requireRole({ request, context }, "office");
  await openPerson(context.app, viewer, parseParam(params, "staffId")).catch(throwAsResponse);
  const posted = await request.formData();
  const head = headForm.safeParse(Object.fromEntries(posted));
  if (head.success) {
    const staffId = parseParam(params, "staffId");
    const changed = await changeHeadship(context.app, viewer, staffId, head.data).catch(throwAsResponse);
    const headProblem = changed.ok ? null : changed.error;
    return data<Answer>({ problem: null, headProblem }, { status: changed.ok ? 200 : 409 });
  }
  const form = parseWithZod(posted, { schema: personForm });
  if (form.status !== "success") {
    const code = Object.values(form.error ?? {}).flatMap((codes) => codes ?? [])[0] ?? "day-wrong";
    return data<Answer>({ problem: code, headProblem: null }, { status: 400 });
  }
  const changed = await changeDirectory(context.app, viewer, form.value).catch(throwAsResponse);
  return data<Answer>(
    { problem: changed.ok ? null : changed.error, headProblem: null },
    { status: changed.ok ? 200 : 409 },
  );
}

export default function Person() {
  const { t } = useTranslation();
  const problem = useDirectoryProblem();
  const { person, name, spellings, posts, departments, headships } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <>
      <PageHeader
        title={name}
        actions={
          <>
            <LinkButton to={`/reports/why?person=${person.id}`}>{t("rules.why.title")}</LinkButton>
            <DirectoryNav />
          </>
        }
      />
      <div className="flex flex-col gap-5">
        {answer === undefined ? null : answer.headProblem !== null ? (
          <Alert tone="bad">{t(`mine.heads.problems.${answer.headProblem}`)}</Alert>
        ) : answer.problem === null ? (
          <Alert tone="good">{t("people.saved")}</Alert>
        ) : (
          <Alert tone="bad">{problem(answer.problem)}</Alert>
        )}
        <PostList posts={posts} departments={departments} />
        <HeadshipList headships={headships} departments={departments} />
        <PersonDetails person={person} spellings={spellings} />
      </div>
    </>
  );
}
