import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { DashboardView } from "#app/certificate/report/dashboard-view.ts";
import type { PerPostView, PostLine } from "#app/certificate/report/dashboard/per-post-view.ts";
import { formatDay } from "#app/i18n/format.ts";
import { Card } from "../ui/card.tsx";
import { useFigure } from "./figure-words.ts";

/** Certificates and points per full post: the whole, the faculties, the departments. Or why there is nothing to divide by. */
export function PerPostCard({ perPost }: { perPost: DashboardView["perPost"] }) {
  const { t } = useTranslation();
  if (perPost === "person" || perPost === null) {
    return (
      <Card title={t("dashboard.perPost.title")}>
        <p className="text-muted">{t(`dashboard.perPost.${perPost === null ? "notKept" : "ofPerson"}`)}</p>
      </Card>
    );
  }
  return (
    <Card title={t("dashboard.perPost.title")} className="min-w-0">
      <p className="mb-3 max-w-prose text-sm text-muted">
        {t("dashboard.perPost.lead", { day: formatDay(perPost.on) })} {t("dashboard.perPost.noPosts")}
      </p>
      <PerPostTable perPost={perPost} />
    </Card>
  );
}

function PerPostTable({ perPost }: { perPost: NonNullable<PerPostView> }) {
  const { t } = useTranslation();
  const title = t("dashboard.perPost.title");
  const whole = { ...perPost.whole, name: t("dashboard.perPost.whole") };
  return (
    <section className="overflow-x-auto" aria-label={title}>
      <table className="w-full border-collapse text-left text-sm">
        <caption className="sr-only">{title}</caption>
        <thead className="border-b border-line text-muted">
          <tr>
            <th scope="col" className="py-1.5 pr-3 font-medium">
              {t("dashboard.perPost.unit")}
            </th>
            {(["posts", "certificates", "points"] as const).map((column) => (
              <th key={column} scope="col" className="px-2 py-1.5 text-right font-medium">
                {t(`dashboard.perPost.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <PostRow line={whole} />
        </tbody>
        <PostRows heading={t("dashboard.perPost.faculties")} lines={perPost.faculties} />
        <PostRows heading={t("dashboard.perPost.departments")} lines={perPost.departments} />
      </table>
    </section>
  );
}

function PostRows({ heading, lines }: { heading: string; lines: readonly PostLine[] }) {
  if (lines.length === 0) return null;
  return (
    <tbody>
      <tr>
        <th scope="rowgroup" colSpan={4} className="pt-4 pb-1 font-semibold">
          {heading}
        </th>
      </tr>
      {lines.map((line) => (
        <PostRow key={line.key} line={line} />
      ))}
    </tbody>
  );
}

function PostRow({ line }: { line: PostLine }) {
  const { t } = useTranslation();
  const write = useFigure();
  return (
    <tr className="border-b border-line last:border-b-0 hover:bg-paper">
      <th scope="row" className="py-1.5 pr-3 font-normal">
        {line.name}
      </th>
      <td className="px-2 py-1.5 text-right tabular-nums">{line.posts === 0 ? "–" : write(line.posts)}</td>
      {(["certificates", "points"] as const).map((column) => {
        const figure = line[column];
        const words = { name: line.name, column: t(`dashboard.perPost.${column}`) };
        return (
          <td key={column} className="px-2 py-1.5 text-right tabular-nums">
            {figure === null ? (
              "–"
            ) : (
              <Link
                to={`/reports/rows?${line.search}`}
                aria-label={t("dashboard.perPost.toRows", { ...words, figure: write(figure) })}
                className="underline decoration-dotted underline-offset-2 hover:text-brand"
              >
                {write(figure)}
              </Link>
            )}
          </td>
        );
      })}
    </tr>
  );
}
