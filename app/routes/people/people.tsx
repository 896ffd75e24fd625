import type { LoaderFunctionArgs } from "@remix-run/node";
import { Form, Link, useLoaderData } from "@remix-run/react";
import { createColumnHelper } from "@tanstack/react-table";
import { Users } from "lucide-react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { useScreenLanguage } from "#app/components/certificate/value-text.ts";
import { DirectoryNav } from "#app/components/people/directory-nav.tsx";
import { Button } from "#app/components/ui/button.tsx";
import { DataTable } from "#app/components/ui/data-table.tsx";
import { EmptyState } from "#app/components/ui/empty-state.tsx";
import { TextField } from "#app/components/ui/field.tsx";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { requireRole } from "#app/http/guard.server.ts";
import { parseSearch } from "#app/http/params.server.ts";
import { listPeople, mostListed, type ListedPerson } from "#app/people/directory/people-pages.server.ts";

const search = z.object({ q: z.string().max(200).catch("") });

/** The office only. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const viewer = await requireRole({ request, context }, "office");
  const { q } = parseSearch(request, search);
  const people = await listPeople(context.app, viewer, q);
  return { q, people, isCut: people.length >= mostListed };
}

const column = createColumnHelper<ListedPerson>();

export default function People() {
  const { t } = useTranslation();
  const { q, people, isCut } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader title={t("people.title")} lead={t("people.lead")} actions={<DirectoryNav />} />
      <Form method="get" className="mb-4 flex flex-wrap items-end gap-3">
        <TextField key={q} label={t("people.list.search")} name="q" type="search" defaultValue={q} />
        <Button tone="secondary">{t("people.list.find")}</Button>
      </Form>
      {people.length === 0 ? (
        <EmptyState Icon={Users} title={q === "" ? t("people.list.empty") : t("people.list.nobody")} />
      ) : (
        <PeopleTable people={people} />
      )}
      {isCut ? <p className="mt-2 text-muted">{t("people.list.shown", { count: people.length })}</p> : null}
    </>
  );
}

function PeopleTable({ people }: { people: ListedPerson[] }) {
  const { t } = useTranslation();
  const language = useScreenLanguage();
  const columns = [
    column.display({
      id: "name",
      header: t("people.fields.fullName"),
      cell: ({ row: { original } }) => (
        <Link
          to={`/people/${original.id}`}
          className="inline-flex min-h-6 items-center font-medium text-brand underline-offset-2 hover:underline"
        >
          {original.name}
        </Link>
      ),
    }),
    column.display({
      id: "post",
      header: t("people.list.post"),
      cell: ({ row: { original } }) =>
        original.posts.length === 0 ? (
          <span className="text-muted">{t("people.list.noPost")}</span>
        ) : (
          <ul>
            {original.posts.map(({ department, position, sharePercent }) => (
              <li key={department.kk}>
                {department[language]}
                <span className="text-muted">
                  {position === "" ? "" : ` · ${position}`} · {sharePercent} %
                </span>
              </li>
            ))}
          </ul>
        ),
    }),
  ];
  return <DataTable caption={t("people.list.caption")} rows={people} columns={columns} rowId={({ id }) => id} />;
}
