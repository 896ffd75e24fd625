import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { UserCheck } from "lucide-react";
import { useTranslation } from "react-i18next";
import { loadMissing } from "#app/certificate/report/load-missing.server.ts";
import { missingGroupsOf } from "#app/certificate/report/load-missing-groups.server.ts";
import { unitNamesOf } from "#app/certificate/report/load-report.server.ts";
import { missingFilter, missingSearch } from "#app/certificate/report/missing-filter.ts";
import { DepartmentList } from "#app/components/missing/department-list.tsx";
import { MissingFilters } from "#app/components/missing/missing-filters.tsx";
import { PeriodNote } from "#app/components/reports/period-note.tsx";
import { ReportButtons } from "#app/components/reports/ready/report-buttons.tsx";
import { Button, LinkButton } from "#app/components/ui/button.tsx";
import { EmptyState } from "#app/components/ui/empty-state.tsx";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { requireRole } from "#app/http/guard.server.ts";
import { parseSearch } from "#app/http/params.server.ts";
import { throwAsResponse } from "#app/http/refusals.server.ts";
import { formatDay } from "#app/i18n/format.ts";
import { languageOf } from "#app/i18n/i18n.server.ts";
import { mayInHouse } from "#app/people/permissions.ts";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const viewer = await requireRole({ request, context }, "office", "administration");
  const asked = parseSearch(request, missingFilter);
  const loaded = await loadMissing(context.app, asked).catch(throwAsResponse);
  const language = await languageOf(request);
  const unitNames = unitNamesOf(loaded.units, language);
  const named = <U extends { id: string }>(unit: U) => Object.assign({ name: unitNames.get(unit.id) ?? unit.id }, unit);
  const filter = { ...asked, period: loaded.period.id };
  return {
    groups: missingGroupsOf(loaded, viewer, language),
    totals: loaded.totals,
    day: loaded.day,
    standing: loaded.standing,
    filter,
    search: missingSearch(filter),
    choices: {
      periods: loaded.periods,
      faculties: loaded.units.faculties.map(named),
      departments: loaded.units.departments.map(named),
    },
    mayReview: mayInHouse(viewer, "open-queue"),
    mayRemind: mayInHouse(viewer, "send-reminders"),
    mayTrack: mayInHouse(viewer, "keep-tracked-works"),
  };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.filter.period ?? ""} · Tizilim` }];

/** Who has not submitted, department by department; the office prepares reminders from here. */
export default function Missing() {
  const { groups, totals, day, standing, filter, search, choices, mayReview, mayRemind, mayTrack } =
    useLoaderData<typeof loader>();
  const { t } = useTranslation();
  // A whole university is folded to its sums; a part of it is there to be read.
  const isOpen = filter.faculty !== undefined || filter.department !== undefined || groups.length <= 3;
  const remindTo = `/reports/missing/reminder?period=${filter.period}&department=`;
  const lists = groups.map((group) => (
    <DepartmentList
      key={group.id ?? "none"}
      group={group}
      isOpen={isOpen}
      remindTo={mayRemind && group.id !== null ? `${remindTo}${group.id}` : null}
      mayReview={mayReview}
      mayRemind={mayRemind}
    />
  ));
  return (
    <>
      <PageHeader
        title={t("missing.title")}
        lead={t("missing.lead")}
        actions={
          <>
            {mayTrack ? <LinkButton to="/reports/missing/works">{t("missing.tracked.toTracked")}</LinkButton> : null}
            <ReportButtons kind="missing" search={search} />
          </>
        }
      />
      <MissingFilters key={search} choices={choices} filter={filter} />
      <div className="space-y-4">
        <PeriodNote periodId={filter.period} standing={standing} />
        {groups.length === 0 ? (
          <EmptyState Icon={UserCheck} title={t("missing.nobody")} />
        ) : (
          <>
            <p data-totals>
              {t("missing.sum", { none: totals.withNone, staff: totals.staff, works: totals.withWorks })}{" "}
              <span className="text-muted">{t("missing.day", { day: formatDay(day) })}</span>
            </p>
            {mayRemind ? (
              <Form key={search} method="get" action="/reports/missing/reminder" className="space-y-3">
                <input type="hidden" name="period" value={filter.period} />
                {lists}
                <Button>{t("missing.prepare")}</Button>
                <p className="text-sm text-muted">{t("missing.prepareHint")}</p>
              </Form>
            ) : (
              <div key={search} className="space-y-3">
                {lists}
              </div>
            )}
          </>
        )}
      </div>
    </>
  );
}
