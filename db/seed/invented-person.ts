import type { Chance } from "./chance.ts";
import { kazakhNames, koreanNames, russianNames, uyghurNames, type NameList } from "./name-lists.ts";

type Parts = { surname: string; givenName: string; patronymic: string | null };

/** One invented person: as the directory spells the name, and as Russian documents do. */
export type InventedPerson = { kazakh: Parts; russian: Parts };

/** Who works there: up to which of 100 draws, and how many per cent have a patronymic in -ұлы, -қызы. */
const peoples = [
  { list: kazakhNames, upTo: 66, kazakhEndings: 45 },
  { list: russianNames, upTo: 84, kazakhEndings: 0 },
  { list: uyghurNames, upTo: 94, kazakhEndings: 0 },
  { list: koreanNames, upTo: 100, kazakhEndings: 0 },
];

/** Draws one person; about one in twenty has no patronymic, as in the register. */
export function inventPerson(chance: Chance): InventedPerson {
  const { list, kazakhEndings } = drawPeople(chance);
  const woman = chance.happens(55);
  const surname = spellings(chance.pick(list.surnames));
  const givenName = spellings(chance.pick(woman ? list.women : list.men));
  const father = spellings(chance.pick(list.fathers));
  const patronymicEnding = chance.happens(kazakhEndings) ? "kazakh" : "russian";
  const without = chance.happens(5);
  const build = (spelling: "kazakh" | "russian"): Parts => ({
    surname: woman ? feminineSurname(surname[spelling]) : surname[spelling],
    givenName: givenName[spelling],
    patronymic: without ? null : patronymic(father[spelling], { woman, ending: patronymicEnding, spelling }),
  });
  return { kazakh: build("kazakh"), russian: build("russian") };
}

function drawPeople(chance: Chance): { list: NameList; kazakhEndings: number } {
  const drawn = chance.between(1, 100);
  return peoples.find(({ upTo }) => drawn <= upTo) ?? { list: kazakhNames, kazakhEndings: 45 };
}

function spellings(entry: string): { kazakh: string; russian: string } {
  const [kazakh = "", russian = kazakh] = entry.split("/");
  return { kazakh, russian };
}

function feminineSurname(surname: string): string {
  if (/(?:ов|ев|ин)$/u.test(surname) && surname !== "Шин") return `${surname}а`;
  return surname.replace(/ский$/u, "ская");
}

type PatronymicForm = { woman: boolean; ending: "kazakh" | "russian"; spelling: "kazakh" | "russian" };

function patronymic(father: string, { woman, ending, spelling }: PatronymicForm): string {
  if (ending === "kazakh") {
    const endings = { kazakh: ["ұлы", "қызы"], russian: ["улы", "кызы"] } as const;
    return father + endings[spelling][woman ? 1 : 0];
  }
  const irregular = irregularPatronymics[father];
  if (irregular !== undefined) return irregular[woman ? 1 : 0];
  if (/[йь]$/u.test(father)) return father.slice(0, -1) + (woman ? "евна" : "евич");
  if (/[ыіиу]$/u.test(father)) return father + (woman ? "евна" : "евич");
  return father + (woman ? "овна" : "ович");
}

const irregularPatronymics: Record<string, readonly [string, string]> = {
  Павел: ["Павлович", "Павловна"],
  Пётр: ["Петрович", "Петровна"],
  Фёдор: ["Фёдорович", "Фёдоровна"],
  Иннокентий: ["Иннокентьевич", "Иннокентьевна"],
};
