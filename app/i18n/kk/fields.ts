import type { fields as english } from "../en/fields.ts";
import type { TextsLike } from "../texts.ts";

export const fields: TextsLike<typeof english> = {
  number: "Куәліктің №",
  registeredOn: "Тіркеу күні",
  authors: "Авторлар",
  objectType: "Авторлық құқық объектісінің түрі",
  title: "Объектінің атауы",
  createdOn: "Объектінің жасалған күні",
  applicant: "Өтініш беруші",
  rightHolder: "Құқық иеленуші",
  registerEntry: "Тізілімдегі жазба",
};
