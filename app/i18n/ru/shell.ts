import type { shell as english } from "../en/shell.ts";
import type { RussianTexts } from "../texts.ts";

export const shell: RussianTexts<typeof english> = {
  product: "Tizilim",
  tagline: "Реестр авторских свидетельств",
  skip: "Перейти к содержанию",
  navigation: "Основное меню",
  language: "Язык",
  languageName: { kk: "Қазақша", ru: "Русский", en: "English" },
  menu: "Ваша учётная запись",
  signOut: "Выйти",
  close: "Закрыть",
  loading: "Загрузка",
  nav: {
    certificates: "Мои свидетельства",
    points: "Мои баллы",
    review: "Проверка",
    reports: "Отчёты",
    mine: "Мои работы",
    missing: "Кто не сдал",
    rule: "Правило подсчёта",
    people: "Сотрудники",
    accounts: "Учётные записи",
    audit: "Журнал",
  },
  role: {
    faculty: "Преподаватель",
    office: "Отдел науки",
    administration: "Администрация",
    sysadmin: "Системный администратор",
  },
  error: {
    title: "Не получилось",
    bug: "Произошла ошибка на нашей стороне. Всё, что вы сохранили, на месте. Попробуйте ещё раз; если ошибка повторится, сообщите системному администратору этот номер:",
    home: "На главную страницу",
  },
};
