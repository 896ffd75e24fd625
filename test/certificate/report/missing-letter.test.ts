import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { calendarYear } from "#app/certificate/aggregate/period.ts";
import {
  composeNotice,
  composeReminder,
  salutation,
  type LetterFrame,
} from "#app/certificate/report/missing-letter.ts";
import { texts as en } from "#app/i18n/en/index.ts";
import { texts as kk } from "#app/i18n/kk/index.ts";
import { texts as ru } from "#app/i18n/ru/index.ts";
import { calendarDate } from "#app/model/calendar-date.ts";
import { languages } from "#app/model/language.ts";
import { missingKinds, type MissingKind, type UncountedWork } from "#app/model/missing.ts";

const words = { kk, ru, en };
const person = { surname: "Әбдірова", givenName: "Гүлнар", patronymic: "Сейітқызы" };

function aFrame(overrides: Partial<LetterFrame> = {}): LetterFrame {
  const period = calendarYear(2026);
  return { language: "kk", period, closesOn: null, office: "Ғылым бөлімі", url: null, ...overrides };
}

function aWork(kind: MissingKind, overrides: Partial<UncountedWork> = {}): UncountedWork {
  const titles = { kk: "Алакөл құстары", ru: "Птицы Алаколя", en: null };
  const expectedOn = kind === "expected" ? calendarDate("2026-12-01") : null;
  return { id: kind, kind, titles, number: null, expectedOn, staffIds: ["gulnar"], ...overrides };
}

describe("a reminder", () => {
  test("says in Kazakh who, which period, until when and where", () => {
    const frame = aFrame({ closesOn: calendarDate("2027-01-15"), url: "https://tizilim.example/certificates" });
    expect(composeReminder(kk.missing.letter, frame, { person, counted: 0, works: [], unreadFiles: 0 })).toEqual({
      subject: "2026 кезеңінің авторлық куәліктері: еске салу",
      body: [
        "Құрметті Гүлнар Сейітқызы!",
        "2026 есепті кезеңінде (01.01.2026 – 31.12.2026) Сіздің бірде-бір авторлық куәлігіңіз әзірге есепке кірген жоқ.",
        "Куәлік алған болсаңыз, Сізге жіберілген файлды жүктеуіңізді сұраймыз.",
        "Осы кезең бойынша қабылдаудың соңғы күні: 15.01.2027.",
        "Жүктейтін жер: https://tizilim.example/certificates",
        "Құрметпен,\nҒылым бөлімі",
      ].join("\n\n"),
    });
  });

  test("names each work in the language of the letter, with its number, its state and what is to be done", () => {
    const works = [aWork("returned", { number: "71480" }), aWork("expected")];
    const { body } = composeReminder(ru.missing.letter, aFrame({ language: "ru" }), {
      person,
      counted: 2,
      works,
      unreadFiles: 1,
    });
    expect(body).toContain("учтено авторских свидетельств: 2.");
    expect(body).toContain(
      "– «Птицы Алаколя», № 71480: возвращено с замечанием. Исправьте, пожалуйста, и отправьте снова.",
    );
    expect(body).toContain("– «Птицы Алаколя»: ожидается до 01.12.2026.");
  });

  test("a work without a title in this language keeps the title it has; without any, and without a number, it says so", () => {
    const letter = (work: UncountedWork) =>
      composeReminder(en.missing.letter, aFrame({ language: "en" }), {
        person,
        counted: 0,
        works: [work],
        unreadFiles: 0,
      }).body;
    expect(letter(aWork("draft"))).toContain("– «Алакөл құстары»: still a draft.");
    expect(letter(aWork("draft", { titles: { kk: null, ru: null, en: null } }))).toContain("– a work without a title:");
  });

  test("quotes within a title become inner quotes", () => {
    const work = aWork("draft", { titles: { kk: "«Жас психолог» дәрістері", ru: null, en: null } });
    const { body } = composeReminder(kk.missing.letter, aFrame(), {
      person,
      counted: 0,
      works: [work],
      unreadFiles: 0,
    });
    expect(body).toContain("– «„Жас психолог“ дәрістері»:");
  });

  test("asks nobody for a file who only waits for the office", () => {
    const letter = (kind: MissingKind) =>
      composeReminder(en.missing.letter, aFrame(), { person, counted: 0, works: [aWork(kind)], unreadFiles: 0 }).body;
    expect(letter("submitted")).not.toContain(en.missing.letter.ask);
    expect(letter("expected")).toContain(en.missing.letter.ask);
  });

  test("tells nobody that they sent nothing whose file could not be read; behind a certificate that counts it is history", () => {
    const letter = (counted: number) =>
      composeReminder(en.missing.letter, aFrame(), { person, counted, works: [], unreadFiles: 2 }).body;
    expect(letter(0)).toContain("no certificate could be read: 2.");
    expect(letter(1)).not.toContain("could be read");
  });

  test.each([
    [person, "Гүлнар Сейітқызы"],
    [{ ...person, patronymic: null }, "Әбдірова Гүлнар"],
    [{ ...person, patronymic: "" }, "Әбдірова Гүлнар"],
  ])("addresses people as they are addressed here: %o", (who, expected) => {
    expect(salutation(who)).toBe(expected);
  });

  test("leaves no gap in any language, and never takes what was filled in for one", () => {
    const work = fc.record({
      kind: fc.constantFrom(...missingKinds),
      title: fc.stringMatching(/^[\p{L}\d ]{0,9}$/u),
      number: fc.stringMatching(/^\d{0,6}$/u),
    });
    fc.assert(
      fc.property(
        fc.constantFrom(...languages),
        fc.array(work, { maxLength: 4 }),
        fc.nat(5),
        (language, some, counted) => {
          const works = some.map(({ kind, title, number }) =>
            aWork(kind, { titles: { kk: `{{url}}${title}`, ru: null, en: null }, number }),
          );
          const letter = composeReminder(words[language].missing.letter, aFrame({ language, url: "https://t.kz" }), {
            person,
            counted,
            works,
            unreadFiles: 0,
          });
          for (const { titles } of works) expect(letter.body).toContain(titles.kk);
          // Each title brings one pair of braces of its own.
          expect((letter.subject + letter.body).split("{{").length - 1).toBe(works.length);
          expect(letter.body.includes("https://t.kz")).toBe(true);
        },
      ),
    );
  });
});

describe("a department's notice", () => {
  test("numbers those who have nothing, and those with something under way", () => {
    const people = [
      { name: "Әбдірова Г. С.", counted: 0, works: [] },
      { name: "Нүсіпов Б. М.", counted: 1, works: [aWork("draft"), aWork("expected")] },
    ];
    const frame = {
      language: "ru" as const,
      period: calendarYear(2026),
      day: calendarDate("2026-11-23"),
      department: "Биология",
    };
    const { letter, kinds } = ru.missing;
    expect(composeNotice({ ...letter, kinds }, frame, people)).toBe(
      [
        "Биология. Авторские свидетельства за 2026 (01.01.2026 – 31.12.2026), по состоянию на 23.11.2026",
        "Нет учтённых свидетельств:\n1. Әбдірова Г. С.",
        "В пути или ожидаются:\n1. Нүсіпов Б. М.: черновик; «Птицы Алаколя»: ожидается (01.12.2026)",
      ].join("\n\n"),
    );
  });
});
