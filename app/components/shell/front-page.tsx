import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { LanguageSwitch } from "./language-switch.tsx";
import { Wordmark } from "./wordmark.tsx";

/** The frame of the pages before the sign-in: a form, and what Tizilim is for. */
export function FrontPage({ title, lead, children }: { title: string; lead: string; children: ReactNode }) {
  const { t } = useTranslation();
  return (
    <div className="mx-auto flex min-h-dvh max-w-md flex-col px-4 py-6">
      <header className="flex items-center justify-between">
        <Wordmark />
        <LanguageSwitch />
      </header>
      <main className="my-auto py-8">
        <p className="text-sm font-medium text-brand">{t("shell.tagline")}</p>
        <h1 className="text-3xl font-semibold tracking-tight">{title}</h1>
        <p className="mt-2 mb-6 text-muted">{lead}</p>
        <div className="rounded-card border border-line bg-surface p-5">{children}</div>
      </main>
    </div>
  );
}
