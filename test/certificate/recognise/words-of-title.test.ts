import { describe, expect, test } from "vitest";

import { readForm } from "#app/certificate/extract/read-form.ts";
import { pageOf } from "#test/factories/page-lines.ts";

const kazakh = (...title: string[]) => [
  "КУӘЛІК",
  "2021 жылғы «26» мамыр № 18045",
  "Автордың (лардың) жөні, аты, әкесінің аты:",
  "Ким Виктор",
  "Авторлық құқық объектісі:",
  "ғылыми туынды",
  "Объектінің атауы:",
  ...title,
  "Объектіні жасаған күні:",
  "2020 жылғы «1» қаңтар",
];
const russian = (...title: string[]) => [
  "СВИДЕТЕЛЬСТВО",
  "№ 18045 от «26» мая 2021 года",
  "Фамилия имя отчество автора (ов):",
  "Ким Виктор",
  "Вид объекта авторского права:",
  "произведение науки",
  "Название объекта:",
  ...title,
  "Дата создания объекта:",
  "«1» января 2020 года",
];
const russianBelow = (...title: string[]) => [
  "СВИДЕТЕЛЬСТВО",
  "№ 18045 от «26» мая 2021 года",
  "Ким Виктор",
  "(Фамилия имя отчество автора (ов))",
  "произведение науки",
  "(Вид объекта авторского права)",
  ...title,
  "(Название объекта)",
  "«1» января 2020 года",
  "(Дата создания объекта)",
];

/** Rows that would be part of the form anywhere but in a title. */
const titles = [
  ["Отчёт", "№ 12 от 3 мая 2020 года"],
  ["Программы как", "объект авторского права"],
  ["Образцы документов:", "Свидетельство"],
  ["Название объекта: как выбрать?", "Автор и свидетельство"],
  ["Дата создания", "объекта: методика"],
  ["Республика Казахстан: министерство юстиции"],
  ["Руководитель школы:", "Директор"],
  ["Свидетельство автора. Автор: кто он?"],
  ["База данных: «Вид.", "Название.", "Дата»"],
  ["Авторлық құқық объектісінің атауы туралы сөздік"],
  ["Хрестоматия.", "Ахметов Нурлан Сакенович"],
];

describe.each(titles)("a title with the form's own words: %s", (...rows) => {
  const title = rows.join(" ");
  const titlesOf = (page: string[]) =>
    readForm([pageOf(page)]).certificates.map(({ merged }) => merged.title.byLanguage);

  test("below its label", () => {
    expect(titlesOf([...kazakh(...rows), ...russian(...rows)])).toEqual([{ kk: title, ru: title }]);
  });

  test("above its label", () => {
    expect(titlesOf(russianBelow(...rows))).toEqual([{ ru: title }]);
  });
});

test("a label that went unread does not make a title of the next half", () => {
  const page = [...kazakh("Топырақ"), ...russian("Почвы")].filter((row) => row !== "Объектіні жасаған күні:");
  const [certificate] = readForm([pageOf(page)]).certificates;
  expect(certificate?.merged.title.byLanguage.ru).toBe("Почвы");
});

test("halves that alternate field by field stay two halves", () => {
  const [kk, ru] = [kazakh("Топырақ"), russian("Почвы")];
  const fields = [2, 4, 6, 8].flatMap((row) => kk.slice(row, row + 2).concat(ru.slice(row, row + 2)));
  const [certificate] = readForm([pageOf([...kk.slice(0, 2), ...ru.slice(0, 2), ...fields])]).certificates;
  expect(certificate?.merged.title.byLanguage).toEqual({ kk: "Топырақ", ru: "Почвы" });
  expect(certificate?.merged.createdOn).toMatchObject({ value: "2020-01-01", certainty: "certain" });
});

test("a contract that names the same fields is no certificate", () => {
  const [, , ...fields] = russian("Словарь");
  expect(readForm([pageOf(["Лицензионный договор № 5 от «5» июня 2024 года", ...fields])]).kind).toBe("other");
  expect(readForm([pageOf(["Свидетельство № 5 от «5» июня 2024 года", ...fields])]).kind).toBe("certificate");
});
