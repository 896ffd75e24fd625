import { data, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData, useNavigation } from "@remix-run/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { offerReceiptDays, takeReceiptDays } from "#app/certificate/review/take-receipt-days.server.ts";
import { ReceiptAnswer } from "#app/components/register-extract/receipt-answer.tsx";
import { ReceiptList } from "#app/components/register-extract/receipt-list.tsx";
import { ComparisonPager } from "#app/components/register-extract/comparison-pager.tsx";
import { Button, LinkButton } from "#app/components/ui/button.tsx";
import { Card } from "#app/components/ui/card.tsx";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { requireRole } from "#app/http/guard.server.ts";
import { parseParam, parseSearch } from "#app/http/params.server.ts";
import { refusalResponse, throwAsResponse } from "#app/http/refusals.server.ts";

const pageSearch = z.object({ page: z.coerce.number().int().min(1).max(100_000).catch(1) });
const sealForm = z.object({ seal: z.string().regex(/^[0-9a-f]{32}$/) });
const perPage = 100;

/** The office only. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const viewer = await requireRole({ request, context }, "office");
  const { page: wanted } = parseSearch(request, pageSearch);
  const offer = await offerReceiptDays(context.app, viewer, parseParam(params, "extractId")).catch(throwAsResponse);
  const { extract, receipts, seal } = offer;
  const pageCount = Math.max(1, Math.ceil(receipts.length / perPage));
  const page = Math.min(wanted, pageCount);
  const shown = receipts.slice((page - 1) * perPage, page * perPage);
  return { extract, seal, count: receipts.length, receipts: shown, page, pageCount };
}

/** Takes exactly the days that were shown. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const viewer = await requireRole({ request, context }, "office");
  const extractId = parseParam(params, "extractId");
  const form = parseWithZod(await request.formData(), { schema: sealForm });
  if (form.status !== "success") throw refusalResponse("bad_request");
  const order = { extractId, seal: form.value.seal };
  const done = await takeReceiptDays(context.app, viewer, order).catch(throwAsResponse);
  return data(done, { status: done.ok ? 200 : 409 });
}

/** Also after a refusal: it says that the list is shown as it is now. */
export const shouldRevalidate = () => true;

export const meta: MetaFunction = () => [{ title: "Tizilim" }];

/** The days of receipt an extract has for certificates without one, before they are taken. */
export default function RegisterReceipts() {
  const { t } = useTranslation();
  const { extract, seal, count, receipts, page, pageCount } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const isBusy = useNavigation().state !== "idle";
  const base = `/review/register/${extract.id}`;
  return (
    <>
      <PageHeader
        title={t("registerExtract.receipts.title")}
        lead={t("registerExtract.receipts.lead")}
        actions={<LinkButton to={base}>{t("registerExtract.receipts.back")}</LinkButton>}
      />
      <div className="flex flex-col gap-5">
        {answer === undefined ? null : <ReceiptAnswer answer={answer} />}
        <Card>
          {count === 0 ? (
            <p className="text-muted">{t("registerExtract.receipts.none")}</p>
          ) : (
            <Form method="post" className="flex flex-wrap items-center gap-3">
              <input type="hidden" name="seal" value={seal} />
              <p className="font-medium">{t("registerExtract.receipts.count", { count })}</p>
              <Button disabled={isBusy}>{t("registerExtract.receipts.confirm", { count })}</Button>
              <p className="text-sm text-muted">{t("registerExtract.receipts.confirmHint")}</p>
            </Form>
          )}
        </Card>
        {count === 0 ? null : <ReceiptList receipts={receipts} />}
        <ComparisonPager base={`${base}/receipts`} filter={{}} page={page} pageCount={pageCount} />
      </div>
    </>
  );
}
