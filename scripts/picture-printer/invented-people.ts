import type { Language } from "#app/model/language.ts";
import type { Chance } from "#db/seed/chance.ts";

/** A person as each language writes the name. */
export type Person = Record<Language, string>;

type Spellings = readonly [kk: string, ru: string, en: string];

/** Masculine forms; the feminine adds an "a" where the ending takes one. */
const surnames: readonly Spellings[] = [
  ["Әбілдаев", "Абильдаев", "Abildayev"],
  ["Ғабдуллин", "Габдуллин", "Gabdullin"],
  ["Қонысов", "Конысов", "Konysov"],
  ["Өмірзақов", "Омирзаков", "Omirzakov"],
  ["Ұзақбаев", "Узакбаев", "Uzakbayev"],
  ["Үсенов", "Усенов", "Ussenov"],
  ["Шыңғысов", "Шынгысов", "Shyngyssov"],
  ["Ібіраев", "Ибраев", "Ibrayev"],
  ["Мыңбаев", "Мынбаев", "Mynbayev"],
  ["Жүнісов", "Жунусов", "Zhunussov"],
  ["Кәрібаев", "Карибаев", "Karibayev"],
  ["Соловьёв", "Соловьёв", "Solovyov"],
  ["Щербаков", "Щербаков", "Shcherbakov"],
  ["Ли", "Ли", "Li"],
  ["Ковальчук", "Ковальчук", "Kovalchuk"],
  ["Бекмұхамбет", "Бекмухамбет", "Bekmukhambet"],
  ["Төлеутай-Ясин", "Толеутай-Ясин", "Toleutai-Yassin"],
];
const given: Record<"woman" | "man", readonly Spellings[]> = {
  woman: [
    ["Әйгерім", "Айгерим", "Aigerim"],
    ["Күләш", "Куляш", "Kulyash"],
    ["Ұлжан", "Улжан", "Ulzhan"],
    ["Перизат", "Перизат", "Perizat"],
    ["Юлия", "Юлия", "Yuliya"],
    ["Гүлдана", "Гульдана", "Guldana"],
    ["Сәуле", "Сауле", "Saule"],
    ["Ғазиза", "Газиза", "Gaziza"],
  ],
  man: [
    ["Бауыржан", "Бауыржан", "Bauyrzhan"],
    ["Өмірбек", "Омирбек", "Omirbek"],
    ["Қуаныш", "Куаныш", "Kuanysh"],
    ["Ілияс", "Ильяс", "Ilyas"],
    ["Дмитрий", "Дмитрий", "Dmitriy"],
    ["Әлібек", "Алибек", "Alibek"],
    ["Жәнібек", "Жанибек", "Zhanibek"],
    ["Мәңгілік", "Мангилик", "Mangilik"],
  ],
};
const fathers: readonly Spellings[] = [
  ["Сағынтай", "Сагынтай", "Sagyntai"],
  ["Әбдірахман", "Абдрахман", "Abdrakhman"],
  ["Оразбек", "Оразбек", "Orazbek"],
  ["Үмбет", "Умбет", "Umbet"],
  ["Қайыржан", "Кайыржан", "Kaiyrzhan"],
  ["Иван", "Иван", "Ivan"],
];
const endings = {
  woman: { kazakh: ["қызы", "кызы", "kyzy"], russian: ["овна", "овна", "ovna"] },
  man: { kazakh: ["ұлы", "улы", "uly"], russian: ["ович", "ович", "ovich"] },
} as const;

/** Different people; most have a patronymic, in either manner. */
export function drawPeople(chance: Chance, count: number): Person[] {
  const people = new Map<string, Person>();
  while (people.size < count) {
    const person = drawPerson(chance);
    people.set(person.ru, person);
  }
  return [...people.values()];
}

function drawPerson(chance: Chance): Person {
  const gender = chance.pick(["woman", "man"] as const);
  const surname = chance.pick(surnames);
  const name = chance.pick(given[gender]);
  const father = chance.happens(92) ? chance.pick(fathers) : null;
  const manner = chance.pick(["kazakh", "russian"] as const);
  const takesEnding = gender === "woman" && /(?:ов|ев|ёв|ин)$/u.test(surname[1]);
  const spell = (at: 0 | 1 | 2): string => {
    const family = `${surname[at]}${takesEnding ? (["а", "а", "a"] as const)[at] : ""}`;
    const patronymic = father === null ? "" : ` ${father[at]}${endings[gender][manner][at]}`;
    return `${family} ${name[at]}${patronymic}`;
  };
  return { kk: spell(0), ru: spell(1), en: spell(2) };
}
