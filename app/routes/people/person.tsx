import { parseWithZod } from "@conform-to/zod/v4";
import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { DirectoryNav } from "#app/components/people/directory-nav.tsx";
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
import { openPerson } from "#app/people/directory/people-pages.server.ts";
import { personForm } from "#app/people/directory/structure-form.ts";

type Answer = { problem: string | null };

/** The office only. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const viewer = await requireRole({ request, context }, "office");
  return await openPerson(context.app, viewer, parseParam(params, "staffId")).catch(throwAsResponse);
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const viewer = await requireRole({ request, context }, "office");
  await openPerson(context.app, viewer, parseParam(params, "staffId")).catch(throwAsResponse);
  const form = parseWithZod(await request.formData(), { schema: personForm });
  if (form.status !== "success") {
    const code = Object.values(form.error ?? {}).flatMap((codes) => codes ?? [])[0] ?? "day-wrong";
    return data<Answer>({ problem: code }, { status: 400 });
  }
  const changed = await changeDirectory(context.app, viewer, form.value).catch(throwAsResponse);
  return data<Answer>({ problem: changed.ok ? null : changed.error }, { status: changed.ok ? 200 : 409 });
}

export default function Person() {
  const { t } = useTranslation();
  const problem = useDirectoryProblem();
  const { person, name, spellings, posts, departments } = useLoaderData<typeof loader>();
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
        {answer === undefined ? null : answer.problem === null ? (
          <Alert tone="good">{t("people.saved")}</Alert>
        ) : (
          <Alert tone="bad">{problem(answer.problem)}</Alert>
        )}
        <PostList posts={posts} departments={departments} />
        <PersonDetails person={person} spellings={spellings} />
      </div>
    </>
  );
}
