import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { draftApplication, type ApplicationContent } from "#app/certificate/review/application/draft-application.ts";
import { writeApplication } from "#app/certificate/review/application/write-application.server.ts";
import { openPdf } from "#app/certificate/read/pdfium.server.ts";
import { readTextLayer } from "#app/certificate/read/text-layer.server.ts";
import { calendarDate } from "#app/model/calendar-date.ts";
import { paragraphsOf, printedByLibreOffice } from "#test/support/read-document.ts";
import { readZip } from "#test/support/read-zip.ts";

/** The form as the order prints it, one paragraph a line, every blank as one underscore. */
const officialForm = readFileSync("test/fixtures/order-1315-appendix-4.kk.txt", "utf8").trim().split("\n");

const empty: ApplicationContent = { language: "kk", authors: [], number: null, registeredOn: null, changes: [] };
const names = ["Әбдірова Гүлнар Сейітқызы", "Нүсіпов Берік Маратұлы", "Өтегенова Әсел"];
const filled: ApplicationContent = {
  language: "kk",
  authors: names,
  number: "71480",
  registeredOn: calendarDate("2026-03-08"),
  changes: [
    { field: "createdOn", half: "ru", old: "01.12.2026", new: "01.12.2025" },
    { field: "title", half: "kk", old: "Құстар «анықтағышы»", new: "Құстардың <далалық> & «анықтағышы»" },
    { field: "authors", half: "ru", old: "", new: "Нусипов Берик Маратович" },
  ],
};

const document = async (content: ApplicationContent) =>
  await writeApplication(draftApplication(content), content.language);
/** Blanks as one underscore, whatever their length and the space around them. */
const withoutLengths = (text: string) => text.replaceAll(/\s*_+\s*/gu, "_").trim();

describe("the application to change the register (Order 1315, Rules, App. 4)", () => {
  test("nothing filled in, it is the official form, paragraph by paragraph", async () => {
    expect(paragraphsOf(await document(empty)).map(withoutLengths)).toEqual(officialForm.map(withoutLengths));
  });

  test("filled in, it is still the official form around the values", async () => {
    const written = paragraphsOf(await document(filled));
    const values = [names.join(", "), "71480", "2026", "наурыз"];
    const blanked = written.map((text) => {
      const change = text.replace(/^\d\) .*$/u, "_").replace('"08"', '"_"');
      return withoutLengths(values.reduce((left, value) => left.replace(value, "_"), change));
    });
    // One author has a line and a half for the number, three have a line more; the form's blank for more names is used up.
    const expected = officialForm.map(withoutLengths).map((text) => text.replace(/^_(?=жеке)/u, ""));
    expect(once(blanked)).toEqual(once(expected));
    expect(written.filter((text) => /^\d\)/u.test(text))).toEqual([
      "1) Авторлық құқық объектісінің жасалған күні (орыс тілінде): «01.12.2026» деген «01.12.2025» деп өзгертілсін.",
      "2) Туындының аты (мемлекеттік тілде): «Құстар «анықтағышы»» деген «Құстардың <далалық> & «анықтағышы»» деп өзгертілсін.",
      "3) Тегі, аты, әкесінің аты (орыс тілінде): «Нусипов Берик Маратович» деп толықтырылсын.",
    ]);
  });

  test("in Russian it asks for the same, and leaves identity number, address and telephone blank as well", async () => {
    const written = paragraphsOf(
      await document({ ...filled, language: "ru", authors: ["Абдирова Гульнар Сейиткызы"] }),
    );
    expect(written).toContain("Форма");
    expect(written.find((text) => text.startsWith("Я (Мы)"))).toBe("Я (Мы) Абдирова Гульнар Сейиткызы");
    expect(written.find((text) => text.startsWith("прошу"))).toMatch(/№ 71480 от "08" марта 2026 года\.$/u);
    expect(written).toContain(
      "1) Дата создания объекта авторского права (на русском языке): «01.12.2026» изменить на «01.12.2025».",
    );
    for (const label of ["тел.", "индивидуальный идентификационный номер"]) {
      expect(written.find((text) => text.startsWith(label))).toMatch(/^[^_]+_+$/u);
    }
    const outside = [...readZip(await document(filled))].filter(([name]) => name !== "word/document.xml");
    for (const name of names) expect(outside.some(([, text]) => text.includes(name))).toBe(false);
  });

  test.each(["kk", "ru"] as const)("LibreOffice prints it in %s on one A4 page with every letter", async (language) => {
    const pdf = await openPdf(await printedByLibreOffice(await document({ ...filled, language })));
    if (typeof pdf === "string") throw new Error(pdf);
    expect(pdf.pageCount).toBe(1);
    const printed = readTextLayer(pdf, 1);
    const text = printed.words
      .map((word) => word.text)
      .join(" ")
      .replaceAll(/\s+/gu, " ");
    for (const name of names) expect(text.replaceAll(" ", "")).toContain(name.replaceAll(" ", ""));
    expect(text).toContain(language === "kk" ? "өзгерістерді енгізу туралы Өтініш" : "Заявление о внесении изменений");
    pdf.close();
  });
});

/** Without a line that only repeats the blank before it. */
function once(lines: readonly string[]): string[] {
  return lines.filter((line, index) => line !== "_" || lines[index - 1] !== "_");
}
