import type { people as english } from "../en/people.ts";
import type { RussianTexts } from "../texts.ts";

export const people: RussianTexts<typeof english> = {
  matchReasons: {
    learned: "это написание уже подтверждали",
    "same-letters": "буквы совпадают",
    "kazakh-russian-letters": "то же имя казахскими и русскими буквами",
    "surname-ending": "та же фамилия без окончания",
    "patronymic-stem": "та же основа отчества",
    "patronymic-ending": "отчество без окончания",
    transcription: "похоже по транскрипции",
    initials: "совпадают инициалы",
    "patronymic-missing": "нет отчества",
    "hyphen-part": "часть двойной фамилии",
    "few-letters-differ": "отличаются одна-две буквы",
    "other-surname": "имя и отчество те же, фамилия другая",
    "several-people": "так зовут нескольких сотрудников",
  },
};
