import type { builder as english } from "../en/builder.ts";
import type { RussianTexts } from "../texts.ts";

export const builder: RussianTexts<typeof english> = {
  title: "Конструктор отчётов",
  lead: "Выберите строки, группы, графы и порядок: в предпросмотре ниже и в файле одни и те же строки.",
  rows: "Строки",
  arrangement: "Группы, порядок и файл",
  group: "Группировать",
  groupThen: "Затем",
  groupLast: "И затем",
  noGroup: "Без группы",
  sort: "Порядок",
  registerOrder: "Как в реестре",
  descending: "От большего к меньшему",
  limit: "Не больше строк в списке",
  language: "Язык файла",
  languages: { kk: "Қазақша", ru: "Русский", en: "English" },
  heading: "Заголовок в файле",
  columns: "Графы",
  add: "Добавить графу",
  up: "Переместить «{{name}}» ближе к началу",
  down: "Переместить «{{name}}» ближе к концу",
  away: "Убрать «{{name}}»",
  columnsHint:
    "Если среди граф или групп есть факультет, кафедра или автор, в списке строка на каждого автора на каждой кафедре; иначе — на каждое свидетельство.",
};
