import { createRemixStub } from "@remix-run/testing";
import { cleanup, render, screen } from "@testing-library/react";
import { I18nextProvider } from "react-i18next";
import { afterEach, expect, test } from "vitest";
import type { FigureGroup } from "#app/certificate/report/dashboard/figure-groups.ts";
import { ExcludedList } from "#app/components/reports/excluded-list.tsx";
import { FigureChart } from "#app/components/reports/figure-chart.tsx";
import { texts } from "#app/i18n/ru/index.ts";
import { createI18n } from "#app/i18n/resources.ts";
import { aReportFacts } from "#test/factories/report-facts.ts";

afterEach(cleanup);

const groups: FigureGroup[] = [
  {
    key: "bio",
    name: "Биология",
    tally: { certificates: 2, participations: 3, points: 10 / 3 },
    search: "period=2026&department=bio",
    before: null,
  },
  {
    key: "law",
    name: "Право",
    tally: { certificates: 0, participations: 0, points: 0 },
    search: "period=2026&department=law",
    before: null,
  },
];

function inRussian(content: React.ReactNode): React.ReactElement {
  const Screen = createRemixStub([
    { path: "/", Component: () => <I18nextProvider i18n={createI18n("ru", texts)}>{content}</I18nextProvider> },
  ]);
  return <Screen />;
}

const chart = <FigureChart title="По кафедрам" groups={groups} nameOf={({ name }) => name} figure="certificates" />;

test("the table stands beside the chart with all three figures, points with two decimals", () => {
  render(inRussian(chart));
  const [, biology] = screen.getAllByRole("row");
  expect(biology?.textContent).toBe("Биология233,33");
});

test("a line leads to its certificates by a link, and each of its figures to the sums behind it; a line without certificates leads nowhere", () => {
  render(inRussian(chart));
  const links = screen.getAllByRole("link");
  expect(links.map((link) => link.getAttribute("href"))).toEqual([
    "/reports/rows?period=2026&department=bio",
    ...Array.from({ length: 3 }, () => "/reports/why?period=2026&department=bio"),
  ]);
});

test("what does not count is listed with its reason and a link", () => {
  render(inRussian(<ExcludedList excluded={aReportFacts().report.excluded} />));
  expect(screen.getByRole("link", { name: "№ 00004" }).getAttribute("href")).toBe("/certificates/c4");
  screen.getByText(texts.reports.excluded.reasons["no-own-author"]);
});
