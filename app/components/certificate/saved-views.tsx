import { Form, Link } from "@remix-run/react";
import { X } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { SavedView } from "#app/certificate/review/queue-view.ts";
import { Button } from "../ui/button.tsx";
import { TextField } from "../ui/field.tsx";
import { look } from "./look.ts";

type SavedViewsProps = {
  views: readonly SavedView[];
  /** The queue's query string now. */
  search: string;
  /** The name that was sent could not be used. */
  isInvalid: boolean;
};

/** Filters under a name, each with what it finds now; and the way to keep the present one. */
export function SavedViews({ views, search, isInvalid }: SavedViewsProps) {
  const { t } = useTranslation();
  return (
    <div className="flex flex-wrap items-start gap-x-4 gap-y-2">
      {views.length === 0 ? null : (
        <nav aria-label={t("queue.views.title")}>
          <ul className="flex flex-wrap gap-2">
            {views.map((view) => (
              <ViewLink key={view.id} view={view} isCurrent={view.search === search} />
            ))}
          </ul>
        </nav>
      )}
      <details open={isInvalid}>
        <summary className={`inline-flex min-h-10 cursor-pointer items-center ${look.link}`}>
          {t("queue.views.save")}
        </summary>
        <Form method="post" className="mt-2 max-w-md space-y-3 rounded-lg border border-line bg-surface p-4">
          <input type="hidden" name="search" value={search} />
          <TextField
            label={t("queue.views.name")}
            name="name"
            maxLength={60}
            required
            hint={t("queue.views.hint")}
            error={isInvalid ? t("queue.views.invalid") : undefined}
          />
          <label className="flex min-h-10 items-center gap-2">
            <input type="checkbox" name="shared" /> {t("queue.views.shared")}
          </label>
          <Button tone="secondary" size="small" name="intent" value="save-view">
            {t("queue.views.save")}
          </Button>
        </Form>
      </details>
    </div>
  );
}

function ViewLink({ view, isCurrent }: { view: SavedView; isCurrent: boolean }) {
  const { t } = useTranslation();
  return (
    <li className="inline-flex items-center rounded-full border border-line bg-surface">
      <Link
        to={`/review${view.search}`}
        aria-current={isCurrent ? "page" : undefined}
        className="inline-flex min-h-10 items-center gap-2 rounded-full px-4 hover:bg-paper aria-[current=page]:font-semibold"
      >
        {view.name} <span className="text-sm text-muted tabular-nums">{view.count}</span>
        {view.isOwn ? null : <span className={look.hint}>{t("queue.views.by", { name: view.ownerName })}</span>}
      </Link>
      {view.isOwn ? (
        <Form method="post">
          <input type="hidden" name="id" value={view.id} />
          <Button
            tone="quiet"
            size="small"
            name="intent"
            value="delete-view"
            aria-label={t("queue.views.delete", { name: view.name })}
          >
            <X aria-hidden className="size-4" />
          </Button>
        </Form>
      ) : null}
    </li>
  );
}
