import { isRouteErrorResponse, useRouteError } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { LinkButton } from "../ui/button.tsx";

const refusal = z.object({ code: z.string() });

/** What stands instead of a page that was refused or broke. A bug is named by the request's number, nothing else leaks. */
export function ErrorPage({ requestId }: { requestId: string | null }) {
  const { t, i18n } = useTranslation();
  const error = useRouteError();
  const code = codeOf(error);
  const sentence =
    code !== null && i18n.exists(`refusals.${code}`) ? String(i18n.t(`refusals.${code}` as never)) : null;
  return (
    <main className="mx-auto max-w-xl px-4 py-16">
      <p className="mb-2 font-semibold text-brand">{t("shell.product")}</p>
      <h1 className="mb-3 text-2xl font-semibold">{t("shell.error.title")}</h1>
      {sentence === null ? (
        <p>
          {t("shell.error.bug")} <code className="rounded bg-line px-1.5 py-0.5">{requestId ?? "–"}</code>
        </p>
      ) : (
        <p>{sentence}</p>
      )}
      <LinkButton to="/" reloadDocument className="mt-6">
        {t("shell.error.home")}
      </LinkButton>
    </main>
  );
}

/** Code of a refusal; an unknown address is "not_found", a bug is `null`. */
function codeOf(error: unknown): string | null {
  if (!isRouteErrorResponse(error)) return null;
  const known = refusal.safeParse(error.data);
  if (known.success) return known.data.code;
  return error.status === 404 ? "not_found" : null;
}
