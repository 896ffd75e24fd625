import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { formatDay } from "#app/i18n/format.ts";
import type { Post } from "#app/model/directory.ts";
import type { Language } from "#app/model/language.ts";
import { useScreenLanguage } from "../certificate/value-text.ts";
import { Button } from "../ui/button.tsx";
import { Card } from "../ui/card.tsx";
import { SelectField, TextField } from "../ui/field.tsx";

type Names = Record<Language, string>;
type Departments = { id: string; names: Names }[];

/** Every post a person held or holds, oldest first, with the ways to change one that lasts. */
export function PostList({
  posts,
  departments,
}: {
  posts: (Post & { department: Names })[];
  departments: Departments;
}) {
  const { t } = useTranslation();
  const language = useScreenLanguage();
  return (
    <Card title={t("people.person.posts")}>
      <ul className="divide-y divide-line">
        {posts.map((post) => (
          <li key={post.id} className="py-3">
            <p className="break-words">
              <strong className="font-medium">{post.department[language]}</strong>
              {post.position === "" ? "" : ` · ${post.position}`} · {post.sharePercent} %
              <span className="block text-sm text-muted">
                {post.toOn === null
                  ? t("people.person.since", { day: formatDay(post.fromOn) })
                  : t("people.person.fromTo", { from: formatDay(post.fromOn), to: formatDay(post.toOn) })}
              </span>
            </p>
            {post.toOn === null ? <PostForms post={post} departments={departments} /> : null}
          </li>
        ))}
      </ul>
    </Card>
  );
}

const summaryLook =
  "inline-flex min-h-10 cursor-pointer items-center rounded-lg px-2 font-medium text-brand hover:bg-brand-soft";

function PostForms({ post, departments }: { post: Post; departments: Departments }) {
  const { t } = useTranslation();
  const language = useScreenLanguage();
  return (
    <>
      <details>
        <summary className={summaryLook}>{t("people.person.move")}</summary>
        <Form method="post" className="mt-2 grid items-end gap-3 sm:grid-cols-2 lg:grid-cols-4">
          <input type="hidden" name="postId" value={post.id} />
          <SelectField label={t("people.fields.department")} name="departmentId" defaultValue={post.departmentId}>
            {departments.map(({ id, names }) => (
              <option key={id} value={id}>
                {names[language]}
              </option>
            ))}
          </SelectField>
          <TextField label={t("people.fields.position")} name="position" defaultValue={post.position} />
          <TextField
            label={t("people.fields.share")}
            name="sharePercent"
            defaultValue={`${post.sharePercent} %`}
            required
          />
          <TextField label={t("people.person.firstDay")} name="fromOn" type="date" required />
          <p className="text-sm text-muted sm:col-span-2 lg:col-span-3">{t("people.person.moveHint")}</p>
          <Button tone="secondary" name="intent" value="move">
            {t("people.structure.change")}
          </Button>
        </Form>
      </details>
      <details>
        <summary className={summaryLook}>{t("people.person.end")}</summary>
        <Form method="post" className="mt-2 flex flex-wrap items-end gap-3">
          <input type="hidden" name="postId" value={post.id} />
          <TextField label={t("people.person.lastDay")} name="lastOn" type="date" required />
          <Button tone="secondary" name="intent" value="end">
            {t("people.person.end")}
          </Button>
        </Form>
      </details>
    </>
  );
}
