import type { deskFields as english } from "../en/desk-fields.ts";
import type { RussianTexts } from "../texts.ts";

export const deskFields: RussianTexts<typeof english> = {
  halves: {
    none: "здесь ничего не напечатано",
    differs: "отличается",
    lacks: "Здесь нет: {{text}}",
    reads: "то есть {{value}}",
    relations: {
      same: "совпадает со значением",
      spellings: "другое написание того же имени",
      differ: "отличается от значения",
      unknown: "напечатано так",
    },
  },
  doubt: "Прочитано неуверенно: сравните со страницей.",
  groups: {
    heading: "Номер и дата",
    title: "Название объекта",
    office: "Что добавляет отдел",
  },
  place: {
    mark: "Считать со страницы",
    hint: "Обведите место на странице: его текст попадёт в выбранное поле. Escape — закончить. Значение всегда можно ввести вручную.",
    into: "В поле",
    reading: "Отмеченное место читается…",
    read: "Прочитано в отмеченном месте: «{{text}}»",
    filled: "{{field}}: прочитано в отмеченном месте: «{{text}}»",
    undo: "Отменить",
    undoField: "{{field}}: отменить прочитанное в отмеченном месте",
    problems: {
      nothing: "В отмеченном месте ничего не удалось прочитать. Обведите его с запасом или введите значение вручную.",
      "too-small": "Отмеченное место слишком мало. Обведите строку целиком.",
      busy: "Чтение сейчас занято. Повторите через минуту.",
      unfit: "В отмеченном месте прочитано «{{text}}», но это не подходит к полю. Введите значение вручную.",
      failed: "Отмеченное место прочитать не удалось. Повторите или введите значение вручную.",
    },
  },
  history: {
    title: "История поля",
    titleOf: "История поля «{{field}}»",
    count_one: "{{count}} запись",
    count_few: "{{count}} записи",
    count_many: "{{count}} записей",
    count_other: "{{count}} записи",
    read: "Прочитано машиной",
    readAgain: "Прочитано ещё раз",
    nothing: "ничего не прочитано",
    corrected: "Исправлено",
    confirmed: "Подтверждено",
    change: "{{before}} → {{after}}",
    engine: "правила чтения {{engine}}",
  },
  newReading: "Новое чтение:",
  machineValue: "Прочитано машиной:",
  findings: {
    title: "Замечания ({{count}})",
    next: "Что делать:",
    goTo: "Перейти к полю: {{field}}",
    goToFinding: "Перейти к полю: {{field}}. {{severity}}: {{finding}}",
  },
};
