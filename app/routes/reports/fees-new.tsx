import { parseWithZod } from "@conform-to/zod/v4";
import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData, useNavigation } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { byPost, mostFound } from "#app/certificate/report/fees/fee-choices.ts";
import { newFeeForm } from "#app/certificate/report/fees/fee-form.ts";
import { enterFee } from "#app/certificate/report/fees/keep-fees.server.ts";
import { findPaidCertificates, openNewFee } from "#app/certificate/report/fees/open-fee.server.ts";
import { FeeFactsList } from "#app/components/reports/fees/fee-facts.tsx";
import { FeeForm } from "#app/components/reports/fees/fee-form.tsx";
import { useFeeWords } from "#app/components/reports/fees/fee-words.ts";
import { FindPayer } from "#app/components/reports/fees/payer-field.tsx";
import { Alert } from "#app/components/ui/alert.tsx";
import { Button, LinkButton } from "#app/components/ui/button.tsx";
import { Card } from "#app/components/ui/card.tsx";
import { TextField } from "#app/components/ui/field.tsx";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { requireRole } from "#app/http/guard.server.ts";
import { parseSearch } from "#app/http/params.server.ts";
import { throwAsResponse } from "#app/http/refusals.server.ts";
import { formatDay } from "#app/i18n/format.ts";
import { languageOf } from "#app/i18n/i18n.server.ts";
import { dayInKazakhstan } from "#app/model/calendar-date.ts";

const search = z.object({
  q: z.string().trim().max(100).catch(""),
  certificate: z.string().max(64).catch(""),
  who: z.string().trim().max(100).catch(""),
});

/** The office only. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const viewer = await requireRole({ request, context }, "office");
  const { q, certificate, who } = parseSearch(request, search);
  const asked = { who, language: await languageOf(request) };
  try {
    const entry = certificate === "" ? null : await openNewFee(context.app, viewer, certificate, asked);
    const found = entry !== null || q === "" ? null : await findPaidCertificates(context.app, viewer, q);
    return { q, who, entry, found };
  } catch (error) {
    return throwAsResponse(error);
  }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const viewer = await requireRole({ request, context }, "office");
  const form = parseWithZod(await request.formData(), { schema: newFeeForm(dayInKazakhstan(context.app.clock.now())) });
  if (form.status !== "success") return data({ reply: form.reply(), isMeanwhile: false }, { status: 400 });
  const entered = await enterFee(context.app, viewer, form.value).catch(throwAsResponse);
  if (entered.ok) return redirect(`/reports/fees/${entered.value.feeId}?done=entered`);
  if (entered.error === "entered_meanwhile")
    return data({ reply: form.reply({ formErrors: [entered.error] }), isMeanwhile: true }, { status: 409 });
  const reply = form.reply({ fieldErrors: { departmentId: [entered.error] } });
  return data({ reply, isMeanwhile: false }, { status: 400 });
}

/** Also after a refusal: what was entered meanwhile is then on the page. */
export const shouldRevalidate = () => true;

export const meta: MetaFunction = () => [{ title: "Tizilim" }];

/** A new entry: first the certificate is found, then written what was paid for it. Works without scripts as two pages. */
export default function NewFee() {
  const { q, who, entry, found } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  return (
    <>
      <PageHeader
        title={t("fees.newTitle")}
        lead={t("fees.newLead")}
        actions={<LinkButton to="/reports/fees">{t("fees.toLedger")}</LinkButton>}
      />
      {entry === null ? (
        <FindCertificate q={q} found={found} />
      ) : (
        <NewEntry key={entry.certificate.id} who={who} entry={entry} />
      )}
    </>
  );
}

type Loaded = ReturnType<typeof useLoaderData<typeof loader>>;

function FindCertificate({ q, found }: Pick<Loaded, "q" | "found">) {
  const { t } = useTranslation();
  const { number, title } = useFeeWords();
  return (
    <Card>
      <Form method="get" className="flex flex-wrap items-end gap-3">
        <TextField
          key={q}
          label={t("fees.find")}
          hint={t("fees.findHint")}
          name="q"
          type="search"
          defaultValue={q}
          required
          maxLength={100}
        />
        <Button>{t("fees.search")}</Button>
      </Form>
      <div aria-live="polite" className="mt-4">
        {found?.length === mostFound ? (
          <p className="mb-2 text-muted">{t("fees.firstFound", { count: mostFound })}</p>
        ) : null}
        {found?.length === 0 ? <p className="text-muted">{t("fees.noneFound")}</p> : null}
        <ul className="divide-y divide-line">
          {found?.map((one) => (
            <li key={one.id} className="py-2">
              <Link
                to={`?certificate=${one.id}`}
                className="text-brand underline"
                aria-label={t("fees.choose", { number: one.number ?? "?" })}
              >
                {number(one)}
              </Link>{" "}
              {one.registeredOn === null ? null : <span className="text-muted">{formatDay(one.registeredOn)}</span>}{" "}
              {title(one)}
              {one.entries === 0 ? null : (
                <span className="block text-sm text-muted">{t("fees.hasEntries", { count: one.entries })}</span>
              )}
            </li>
          ))}
        </ul>
      </div>
    </Card>
  );
}

function NewEntry({ who, entry }: { who: string; entry: NonNullable<Loaded["entry"]> }) {
  const { t } = useTranslation();
  const answer = useActionData<typeof action>();
  const isBusy = useNavigation().state === "submitting";
  const { typed, number, title } = useFeeWords();
  const { certificate, earlier, seen, usual, people, isNobodyFound, departments, today } = entry;
  const [amount, commission] = [usual.amounts[0], usual.commissions[0]];
  const start = {
    // One author of the directory is most likely the payer; of several nobody is.
    ...(people.length === 1 && who === "" ? { payerId: people[0]?.staffId ?? "" } : {}),
    ...(amount === undefined ? {} : { amount: typed(amount) }),
    ...(commission === undefined ? {} : { commission: typed(commission) }),
    departmentId: byPost,
  };
  return (
    <div className="space-y-5">
      {answer?.isMeanwhile === true ? <Alert tone="bad">{t("fees.meanwhile")}</Alert> : null}
      {earlier.length === 0 ? null : (
        <Alert tone="warn" title={t("fees.earlier")}>
          <FeeFactsList lines={earlier} />
        </Alert>
      )}
      <Card title={`${number(certificate)} ${title(certificate)}`}>
        <p className="mb-3">
          <Link to="?" className="text-brand underline">
            {t("fees.otherCertificate")}
          </Link>
        </p>
        <FindPayer {...{ who, isNobodyFound }} hidden={{ certificate: certificate.id }} />
        <FeeForm
          {...{ start, people, departments, usual, today, isBusy }}
          lastResult={answer?.reply ?? null}
          hidden={{ certificateId: certificate.id, seen }}
          submit={t("fees.enter")}
        />
      </Card>
    </div>
  );
}
