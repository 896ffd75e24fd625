import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { Form, useActionData, useLoaderData, type MetaFunction } from "@remix-run/react";
import { BellOff, CheckCheck } from "lucide-react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { noteSeen, readNotices } from "#app/certificate/review/notices.server.ts";
import { DigestWish } from "#app/components/conversation/digest-wish.tsx";
import { NoticeList } from "#app/components/conversation/notice-list.tsx";
import { Button, LinkButton } from "#app/components/ui/button.tsx";
import { EmptyState } from "#app/components/ui/empty-state.tsx";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { requireRole } from "#app/http/guard.server.ts";
import { parseSearch } from "#app/http/params.server.ts";
import { refusalResponse } from "#app/http/refusals.server.ts";
import { readMailWish, setMailWish } from "#app/mail/mail-wish.server.ts";

export const meta: MetaFunction = () => [{ title: "Tizilim" }];

const id = z.string().regex(/^[\w-]{1,64}$/u);

/** `before`: instant and id of the last notice of the page before. */
const noticesSearch = z.object({
  before: z
    .string()
    .transform((text) => text.split("~"))
    .pipe(z.tuple([z.iso.datetime(), id]))
    .optional(),
});

/** Teachers and the office: whoever sends certificates, or decides on them. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const viewer = await requireRole({ request, context }, "faculty", "office");
  const { app } = context;
  const { before } = parseSearch(request, noticesSearch);
  const cursor = before === undefined ? null : { at: before[0], id: before[1] };
  return {
    ...(await readNotices(app, viewer, cursor)),
    isFirst: cursor === null,
    wants: await readMailWish(app, viewer),
    hasMail: app.openMail !== null,
  };
}

const noticesForm = z.discriminatedUnion("intent", [
  /** About one certificate, or everything. */
  z.object({ intent: z.literal("seen"), certificateId: id.optional() }),
  z.object({ intent: z.literal("mail"), digest: z.literal("on").optional() }),
]);

export async function action({ request, context }: ActionFunctionArgs) {
  const viewer = await requireRole({ request, context }, "faculty", "office");
  const form = noticesForm.safeParse(Object.fromEntries(await request.formData()));
  if (!form.success) throw refusalResponse("bad_request");
  if (form.data.intent === "mail") {
    await setMailWish(context.app, viewer, form.data.digest === "on");
    return data({ isSaved: true });
  }
  const { certificateId = null } = form.data;
  await noteSeen(context.app, viewer, certificateId);
  return certificateId === null ? redirect("/notices") : data({ isSaved: false });
}

export default function Notices() {
  const { t } = useTranslation();
  const { notices, next, unseen, isFirst, wants, hasMail } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <div className="mx-auto max-w-3xl">
      <PageHeader title={t("notices.title")} lead={t("notices.lead")} actions={unseen === 0 ? null : <MarkAll />} />
      <div className="space-y-5">
        {notices.length === 0 ? (
          <EmptyState Icon={BellOff} title={t("notices.empty")}>
            {t("notices.emptyHint")}
          </EmptyState>
        ) : (
          <NoticeList notices={notices} />
        )}
        {isFirst && next === null ? null : (
          <nav aria-label={t("notices.title")} className="flex flex-wrap justify-between gap-2">
            {isFirst ? <span /> : <LinkButton to="/notices">{t("notices.newest")}</LinkButton>}
            {next === null ? null : (
              <LinkButton to={`/notices?before=${encodeURIComponent(`${next.at}~${next.id}`)}`}>
                {t("notices.older")}
              </LinkButton>
            )}
          </nav>
        )}
        <DigestWish wants={wants} hasMail={hasMail} isSaved={answer?.isSaved === true} />
      </div>
    </div>
  );
}

function MarkAll() {
  const { t } = useTranslation();
  return (
    <Form method="post">
      <Button tone="secondary" size="small" name="intent" value="seen">
        <CheckCheck aria-hidden className="size-4" />
        {t("notices.markAll")}
      </Button>
    </Form>
  );
}
