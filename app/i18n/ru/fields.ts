import type { fields as english } from "../en/fields.ts";
import type { RussianTexts } from "../texts.ts";

export const fields: RussianTexts<typeof english> = {
  number: "№ свидетельства",
  registeredOn: "Дата регистрации",
  authors: "Авторы",
  objectType: "Вид объекта авторского права",
  title: "Название объекта",
  createdOn: "Дата создания объекта",
  applicant: "Заявитель",
  rightHolder: "Правообладатель",
  registerEntry: "Запись в реестре",
};
