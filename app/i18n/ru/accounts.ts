import type { accounts as english } from "../en/accounts.ts";
import type { RussianTexts } from "../texts.ts";

export const accounts: RussianTexts<typeof english> = {
  title: "Учётные записи",
  lead: "Кто может входить и с какой ролью.",
  caption: "Все учётные записи",
  name: "ФИО",
  email: "Электронная почта",
  role: "Роль",
  state: "Состояние",
  active: "действует",
  inactive: "отключена",
  staff: "Запись в справочнике сотрудников",
  noStaff: "нет",
  actions: "Изменить",
  changeRole: "Сменить",
  deactivate: "Отключить",
  activate: "Включить",
  resetPassword: "Новый пароль",
  add: "Добавить учётную запись",
  addHint: "Пароль создаётся автоматически и показывается один раз.",
  submit: "Добавить",
  passwordOnce: "Пароль для {{email}}",
  passwordOnceHint: "Передайте его лично: он показывается только сейчас. Открытые сеансы этого человека завершены.",
  done: "Изменено. Если права изменились, открытые сеансы этой записи завершены.",
  self: "это вы",
};
