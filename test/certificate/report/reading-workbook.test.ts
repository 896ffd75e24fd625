import { expect, test } from "vitest";
import { planReadingWorkbook } from "#app/certificate/report/reading-workbook.ts";
import { Day } from "#app/certificate/report/workbook-plan.ts";
import { texts } from "#app/i18n/ru/index.ts";
import { calendarDate } from "#app/model/calendar-date.ts";

test("the list of a reading run keeps numbers as text, days as days, and leaves unread cells empty", () => {
  const plan = planReadingWorkbook(
    [
      {
        file: "а.pdf",
        form: "form2018",
        number: "0018045",
        registeredOn: calendarDate("2021-05-26"),
        authors: ["Сериков Ерлан", "Омарова Дана"],
        objectType: "Произведение науки",
        title: "Цитология",
        createdOn: null,
        findings: ["half-missing", "unofficial-translation"],
      },
    ],
    {
      texts: texts.reports.reading,
      pageWords: texts.reports.workbook.pageWords,
      madeAt: new Date("2026-11-23T06:00:00Z"),
    },
  );
  expect(plan.sheets[0]?.rows).toEqual([
    [
      "а.pdf",
      "form2018",
      "0018045",
      new Day(calendarDate("2021-05-26")),
      "Сериков Ерлан, Омарова Дана",
      "Произведение науки",
      "Цитология",
      null,
      "half-missing\nunofficial-translation",
    ],
  ]);
});
