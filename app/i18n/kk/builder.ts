import type { builder as english } from "../en/builder.ts";
import type { TextsLike } from "../texts.ts";

export const builder: TextsLike<typeof english> = {
  title: "Есеп құрастырғыш",
  lead: "Жолдарды, топтарды, бағандарды және ретін таңдаңыз: төмендегі алдын ала көріністе де, файлда да жолдар бірдей.",
  rows: "Жолдар",
  arrangement: "Топтар, реті және файл",
  group: "Топтау",
  groupThen: "Одан кейін",
  groupLast: "Ең соңында",
  noGroup: "Топсыз",
  sort: "Реті",
  registerOrder: "Тізілімдегідей",
  descending: "Үлкенінен кішісіне қарай",
  limit: "Тізімдегі жолдардың ең көп саны",
  language: "Файл тілі",
  languages: { kk: "Қазақша", ru: "Русский", en: "English" },
  heading: "Файлдағы тақырып",
  columns: "Бағандар",
  add: "Баған қосу",
  up: "«{{name}}» бағанын басына қарай жылжыту",
  down: "«{{name}}» бағанын соңына қарай жылжыту",
  away: "«{{name}}» бағанын алып тастау",
  columnsHint:
    "Бағандардың не топтардың ішінде факультет, кафедра немесе автор болса, әр кафедрадағы әр авторға бір жол; болмаса әр куәлікке бір жол.",
};
