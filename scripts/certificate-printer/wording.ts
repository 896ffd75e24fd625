import type { Edition } from "#app/model/edition.ts";
import type { Language } from "#app/model/language.ts";

import type { LayoutSpec } from "./spec.ts";

export type LabelName = "authors" | "objectType" | "title" | "createdOn";

type Labels = Record<LayoutSpec["labelWording"], Record<LabelName, string>>;

/**
 * `official`: as Order 1315, App. 2 prints them, misprints included; `corrected`: the same without the misprints;
 * `register`: the wording of the applications and the register.
 */
export const labels: Record<Language, Labels> = {
  kk: {
    official: {
      authors: "Автордың (лардың) жөні , аты, әкесінң аты (егер ол жеке басын куәландыратын құжатта көрсетілсе)",
      objectType: "Авторлық құқық объектісі",
      title: "Объектінің атауы",
      createdOn: "Объектіні жасаған күні",
    },
    corrected: {
      authors: "Автордың (лардың) жөні, аты, әкесінің аты (егер ол жеке басын куәландыратын құжатта көрсетілсе)",
      objectType: "Авторлық құқық объектісі",
      title: "Объектінің атауы",
      createdOn: "Объектінің жасалған күні",
    },
    register: {
      authors: "Автордың (лардың) тегі, аты, әкесінің аты (егер ол жеке басын куәландыратын құжатта көрсетілсе)",
      objectType: "Авторлық құқық объектісінің түрі",
      title: "Объектінің атауы",
      createdOn: "Объектінің жасалған күні",
    },
  },
  ru: {
    official: {
      authors: "Фамилия имя отчество (если оно указано в документе, удостоверяющем личность) автора (ов)",
      objectType: "Вид объекта авторского права",
      title: "Название объекта",
      createdOn: "Дата создания объекта",
    },
    corrected: {
      authors: "Фамилия, имя, отчество (если оно указано в документе, удостоверяющем личность) автора (ов)",
      objectType: "Вид объекта авторского права",
      title: "Название объекта",
      createdOn: "Дата создания объекта",
    },
    register: {
      authors: "Фамилия, имя, отчество, (если оно указано в документе, удостоверяющем личность) автора (-ов)",
      objectType: "Вид объекта авторских прав",
      title: "Название объекта",
      createdOn: "Дата создания объекта",
    },
  },
  en: {
    official: {
      authors: "Surname, name, patronymic (if it is indicated in the identity document) of the author (s)",
      objectType: "Type of copyright object",
      title: "Name of the object",
      createdOn: "Object creation date",
    },
    corrected: {
      authors: "Surname, name, patronymic (if indicated in the identity document) of the author(s)",
      objectType: "Type of copyright object",
      title: "Name of the object",
      createdOn: "Object creation date",
    },
    register: {
      authors: "Surname, name, patronymic (if it is indicated in the identity document) of the author (s)",
      objectType: "Type of the copyright object",
      title: "Name of the object",
      createdOn: "Date of creation of the object",
    },
  },
};

/** The heading: its big word, and the sentence that says what kind of certificate this is. */
export const headings: Record<Edition, Record<Language, { word: string; sentence: string }>> = {
  form2018: {
    kk: {
      word: "КУӘЛІК",
      sentence:
        "АВТОРЛЫҚ ҚҰҚЫҚПЕН ҚОРҒАЛАТЫН ОБЪЕКТІЛЕРГЕ ҚҰҚЫҚТАРДЫҢ МЕМЛЕКЕТТІК ТІЗІЛІМГЕ МӘЛІМЕТТЕРДІ ЕНГІЗУ ТУРАЛЫ",
    },
    ru: {
      word: "СВИДЕТЕЛЬСТВО",
      sentence: "О ВНЕСЕНИИ СВЕДЕНИЙ В ГОСУДАРСТВЕННЫЙ РЕЕСТР ПРАВ НА ОБЪЕКТЫ, ОХРАНЯЕМЫЕ АВТОРСКИМ ПРАВОМ",
    },
    en: {
      word: "CERTIFICATE",
      sentence: "ON ENTERING INFORMATION INTO THE STATE REGISTER OF RIGHTS TO OBJECTS PROTECTED BY COPYRIGHT",
    },
  },
  form2010: {
    kk: { word: "КУӘЛІК", sentence: "АВТОРЛЫҚ ҚҰҚЫҚ ОБЪЕКТІСІНЕ ҚҰҚЫҚТАРДЫ МЕМЛЕКЕТТІК ТІРКЕУ ТУРАЛЫ" },
    ru: { word: "СВИДЕТЕЛЬСТВО", sentence: "О ГОСУДАРСТВЕННОЙ РЕГИСТРАЦИИ ПРАВ НА ОБЪЕКТ АВТОРСКОГО ПРАВА" },
    en: { word: "CERTIFICATE", sentence: "ON STATE REGISTRATION OF RIGHTS TO A COPYRIGHT OBJECT" },
  },
  legacy2006: {
    kk: { word: "КУӘЛІК", sentence: "Зияткерлік меншік объектісін мемлекеттік тіркеу туралы" },
    ru: { word: "СВИДЕТЕЛЬСТВО", sentence: "о государственной регистрации объекта интеллектуальной собственности" },
    en: { word: "CERTIFICATE", sentence: "of state registration of an intellectual property object" },
  },
};

/** Who issues the certificate, as headed paper says it. */
export const issuers: Record<Language, string> = {
  kk: "Қазақстан Республикасының Әділет министрлігі «Ұлттық зияткерлік меншік институты» РМК",
  ru: "Министерство юстиции Республики Казахстан РГП «Национальный институт интеллектуальной собственности»",
  en: "Ministry of Justice of the Republic of Kazakhstan National Institute of Intellectual Property",
};

/** Signature and authenticity lines at the foot; invented head, generic wording. */
export const footers: Record<Language, { signature: string; link: string }> = {
  kk: {
    signature: "ЭЦҚ қойылды Е. Оспанқұлов",
    link: "Құжаттың түпнұсқалығын kazpatent.kz сайтының «Авторлық құқық» бөлімінде тексеруге болады: https://copyright.kazpatent.kz/",
  },
  ru: {
    signature: "Подписано ЭЦП Оспанкулов Е.",
    link: "Подлинность документа возможно проверить на сайте kazpatent.kz в разделе «Авторское право»: https://copyright.kazpatent.kz/",
  },
  en: {
    signature: "Signed with EDS Y. Ospankulov",
    link: "The authenticity of the document can be checked on kazpatent.kz, section “Copyright”: https://copyright.kazpatent.kz/",
  },
};
