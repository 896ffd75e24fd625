import { describe, expect, test } from "vitest";

import { readForm } from "#app/certificate/extract/read-form.ts";
import { pageOf } from "#test/factories/page-lines.ts";

const kazakh = [
  "КУӘЛІК",
  "Авторлық құқықпен қорғалатын объектілерге құқықтардың",
  "мемлекеттік тізілімге мәліметтерді енгізу туралы",
  "2021 жылғы «26» мамыр № 18045",
  "Автордың (лардың) жөні , аты, әкесінң аты:",
  "Ким Виктор",
  "Авторлық құқық объектісі: ғылыми туынды",
  "Объектінің атауы: Топырақ экологиясы",
  "Объектіні жасаған күні: 2020 жылғы «1» қаңтар",
];
const russian = [
  "С В И Д Е Т Е Л Ь СТ В О",
  "о внесении сведений в Государственный реестр прав",
  "№ 18045 от «26» мая 2021 года",
  "Фамилия имя отчество автора (ов):",
  "Ким Виктор",
  "Вид объекта авторского права: произведение науки",
  "Название объекта: Экология почв",
  "Дата создания объекта: «1» января 2020 года",
];

const summary = (...pages: string[][]) => {
  const { kind, certificates } = readForm(pages.map((rows, index) => pageOf(rows, index + 1)));
  return {
    kind,
    found: certificates.map(({ edition, halves, pages }) => ({
      edition,
      halves: halves.map((half) => half.language),
      pages,
    })),
  };
};

describe("what the pages are", () => {
  test("halves below one another", () => {
    const found = [{ edition: "form2018", halves: ["kk", "ru"], pages: [1] }];
    expect(summary([...kazakh, ...russian])).toEqual({ kind: "certificate", found });
  });

  test("halves beside one another", () => {
    const rows = kazakh.map((left, row) => `${left.slice(0, 38)}|${russian[row] ?? ""}`);
    expect(summary(rows).found).toEqual([{ edition: "form2018", halves: ["kk", "ru"], pages: [1] }]);
  });

  test("a half a page is one certificate", () => {
    expect(summary(kazakh, russian).found).toEqual([{ edition: "form2018", halves: ["kk", "ru"], pages: [1, 2] }]);
  });

  test("two certificates in one file, behind a letter", () => {
    const letter = ["Сопроводительное письмо", "Направляем свидетельство о внесении сведений в реестр"];
    const other = [...kazakh, ...russian].map((row) => row.replace("18045", "18046"));
    expect(summary(letter, [...kazakh, ...russian], other).found.map(({ pages }) => pages)).toEqual([[2], [3]]);
  });

  test("a second copy in the same file is passed over", () => {
    expect(summary([...kazakh, ...russian], [...kazakh, ...russian]).found.map(({ pages }) => pages)).toEqual([[1]]);
  });

  test("labels and number line are enough without any heading", () => {
    expect(summary([...kazakh.slice(3), ...russian.slice(2)]).found).toHaveLength(1);
  });

  test.each([
    [
      "application",
      ["Заявление", "о внесении сведений в Государственный реестр прав", "индивидуальный идентификационный номер 000"],
    ],
    [
      "correction-application",
      [
        "Заявление",
        "о внесении изменений в сведения Государственного реестра",
        "индивидуальный идентификационный номер 000",
      ],
    ],
    ["register-extract", ["Выписка из Государственного реестра", "Дата регистрации", "Дата поступления", "Статус"]],
    ["patent", ["ПАТЕНТ", "на полезную модель", "№ 1234"]],
    ["trademark-certificate", ["СВИДЕТЕЛЬСТВО", "на товарный знак № 1234"]],
    ["other", ["СИЛЛАБУС", "Авторское право и лицензии на программы для ЭВМ"]],
  ])("%s is named, not read", (kind, rows) => {
    expect(summary(rows)).toEqual({ kind, found: [] });
  });

  test("the form of 2010 is told by its title and read by its labels", () => {
    const title = ["СВИДЕТЕЛЬСТВО", "о государственной регистрации прав на объект авторского права"];
    expect(summary([...title, ...russian.slice(2)]).found).toEqual([
      { edition: "form2010", halves: ["ru"], pages: [1] },
    ]);
  });
});
