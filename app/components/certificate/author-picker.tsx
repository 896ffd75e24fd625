import { Form, useFetcher, useLocation } from "@remix-run/react";
import { Search } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { PickedStaff, StaffCard } from "#app/certificate/review/certificate-detail.ts";
import { Button } from "../ui/button.tsx";
import { look } from "./look.ts";
import { StaffName } from "./staff-name.tsx";

type AuthorPickerProps = { authorId: string; version: number; picked: PickedStaff | null };

/** Search in the staff directory for one author. Without scripts the same search is an ordinary page. */
export function AuthorPicker({ authorId, version, picked }: AuthorPickerProps) {
  const { t } = useTranslation();
  const { pathname, search } = useLocation();
  const fetcher = useFetcher<{ picked: PickedStaff | null }>();
  const answer = fetcher.data?.picked ?? picked;
  const kept = [...new URLSearchParams(search)].filter(([name]) => !name.startsWith("staff"));
  return (
    <details open={picked !== null} className="text-sm">
      <summary className={`cursor-pointer py-2.5 sm:py-0 ${look.link}`}>{t("review.authors.another")}</summary>
      <div className="space-y-2 pt-2">
        <fetcher.Form method="get" action={pathname} className="flex flex-wrap items-end gap-2">
          {kept.map(([name, value]) => (
            <input key={`${name}-${value}`} type="hidden" name={name} value={value} />
          ))}
          <input type="hidden" name="staffFor" value={authorId} />
          <label className="min-w-48 flex-1">
            <span className={look.label}>{t("review.authors.searchLabel")}</span>
            <input
              type="search"
              name="staffName"
              defaultValue={picked?.typed ?? ""}
              className="control"
              autoComplete="off"
              required
              minLength={2}
              maxLength={100}
            />
          </label>
          <Button tone="secondary" size="small" disabled={fetcher.state !== "idle"}>
            <Search aria-hidden className="size-4" />
            {t("review.authors.searchButton")}
          </Button>
        </fetcher.Form>
        <div aria-live="polite">
          {answer === null ? null : <FoundStaff authorId={authorId} version={version} found={answer.found} />}
        </div>
      </div>
    </details>
  );
}

function FoundStaff({ authorId, version, found }: { authorId: string; version: number; found: readonly StaffCard[] }) {
  const { t } = useTranslation();
  if (found.length === 0) return <p className={look.hint}>{t("review.authors.searchEmpty")}</p>;
  return (
    <ul className="divide-y divide-line rounded-md border border-line">
      {found.map((person) => (
        <li key={person.staffId} className="p-2">
          <Form method="post" preventScrollReset className="flex flex-wrap items-center justify-between gap-2">
            <input type="hidden" name="version" value={version} />
            <input type="hidden" name="authorId" value={authorId} />
            <input type="hidden" name="staffId" value={person.staffId} />
            <StaffName person={person} />
            <Button tone="secondary" size="small" name="intent" value="author-choose">
              {t("review.authors.choose")}
            </Button>
          </Form>
        </li>
      ))}
    </ul>
  );
}
