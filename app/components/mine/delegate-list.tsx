import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { formatInstant } from "#app/i18n/format.ts";
import { Button, LinkButton } from "../ui/button.tsx";
import { Card } from "../ui/card.tsx";
import { TextField } from "../ui/field.tsx";

type Props = {
  delegates: { id: string; displayName: string; givenAt: string }[];
  principals: { id: string; displayName: string }[];
  problem: "unknown" | "self" | "already" | null;
};

/** Who may send in the viewer's name, and in whose name the viewer may send. */
export function DelegateList({ delegates, principals, problem }: Props) {
  const { t } = useTranslation();
  return (
    <>
      <Card title={t("mine.delegates.title")}>
        <p className="text-muted">{t(delegates.length === 0 ? "mine.delegates.none" : "mine.delegates.lead")}</p>
        <ul className="divide-y divide-line">
          {delegates.map(({ id, displayName, givenAt }) => (
            <li key={id} className="flex flex-wrap items-center gap-3 py-3" data-delegate>
              <span className="min-w-0 flex-1 break-words">
                <strong className="font-medium">{displayName}</strong>{" "}
                <span className="text-sm text-muted">{t("mine.delegates.since", { day: formatInstant(givenAt) })}</span>
              </span>
              <Form method="post" preventScrollReset>
                <input type="hidden" name="delegationId" value={id} />
                <Button
                  tone="secondary"
                  size="small"
                  name="intent"
                  value="take-back"
                  aria-label={t("mine.delegates.endFor", { name: displayName })}
                >
                  {t("mine.delegates.end")}
                </Button>
              </Form>
            </li>
          ))}
        </ul>
        {/* A named colleague, an empty box. */}
        <Form key={delegates.length} method="post" className="mt-3 flex max-w-xl flex-wrap items-end gap-3">
          <div className="min-w-0 flex-1 basis-64">
            <TextField
              label={t("mine.delegates.email")}
              error={problem === null ? undefined : t(`mine.delegates.problems.${problem}`)}
              name="email"
              type="email"
              autoComplete="off"
              required
              maxLength={200}
            />
          </div>
          <Button tone="secondary" name="intent" value="name">
            {t("mine.delegates.add")}
          </Button>
        </Form>
      </Card>
      <Card title={t("mine.principals.title")}>
        {principals.length === 0 ? <p className="text-muted">{t("mine.principals.none")}</p> : null}
        <ul className="flex flex-wrap gap-2">
          {principals.map(({ id, displayName }) => (
            <li key={id}>
              <LinkButton size="small" to={`/certificates?for=${id}`}>
                {t("mine.principals.send", { name: displayName })}
              </LinkButton>
            </li>
          ))}
        </ul>
      </Card>
    </>
  );
}
