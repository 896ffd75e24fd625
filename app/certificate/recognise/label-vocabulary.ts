import type { Language } from "#app/model/language.ts";
import type { FieldName } from "#app/model/field-name.ts";
import { foldLabel } from "../read/fold-text.ts";
import type { FoldedPhrase } from "./find-phrase.ts";

/** Fields that a label announces; the rest of {@link FieldName} stands only in the narrative of `legacy2006`. */
export type LabelledField = Exclude<FieldName, "applicant" | "registerEntry">;

/**
 * How the forms announce each field. The first wording of a list is the official one (Order 1315, App. 2), the others
 * are its official typos, the wordings of the register's columns (App. 3), of the older form and of translations.
 * Case, punctuation, spaces and one letter in seven do not matter.
 */
const wordings: Record<Language, Record<LabelledField, string[]>> = {
  kk: {
    authors: [
      "Автордың (лардың) жөні, аты, әкесінің аты (егер ол жеке басын куәландыратын құжатта көрсетілсе)",
      "Автордың (лардың) тегі, аты, әкесінің аты (егер ол жеке басын куәландыратын құжатта көрсетілсе)",
      "Автордың (лардың) тегі, аты, әкесінің аты",
      "Автордың (лардың) жөні, аты, әкесінің аты",
      "Автордың (авторлардың) тегі, аты, әкесінің аты",
      "Автордың тегі, аты, әкесінің аты",
      "Автордың аты-жөні",
      "Автордың (лардың) аты-жөні",
      "Автор (лар) дың тегі, аты, әкесінің аты",
      "Тегі, аты, әкесінің аты (егер ол жеке басын куәландыратын құжатта көрсетілсе)",
      "Тегі, аты, әкесінің аты",
      "Авторлардың тегі, аты, әкесінің аты",
      "Автор (лар)",
      "Авторы (лары)",
      "Авторы",
      "Авторлары",
      "Авторлар",
    ],
    objectType: [
      "Авторлық құқық объектісі",
      "Авторлық құқық объектісінің түрі",
      "Авторлық құқық объектісінің атауы мен түрі",
      "Объектінің түрі",
      "Туындының түрі",
      "Туынды түрі",
      "Объект түрі",
    ],
    title: [
      "Объектінің атауы",
      "Авторлық құқық объектісінің атауы",
      "Туындының атауы",
      "Туындының аты",
      "Объектінің аты",
      "Туынды атауы",
      "Атауы",
    ],
    createdOn: [
      "Объектіні жасаған күні",
      "Объектінің жасалған күні",
      "Объектіні жасау күні",
      "Объектінің жасалу күні",
      "Авторлық құқық объектісінің жасалған күні",
      "Авторлық құқық объектісін жасаған күні",
      "Туындының жасалған күні",
      "Туындыны жасаған күні",
      "Жасалған күні",
      "Жасаған күні",
    ],
    number: ["Куәліктің нөмірі", "Куәліктің №", "Тіркеу нөмірі", "Куәлік нөмірі", "Нөмірі"],
    registeredOn: ["Тіркеу күні", "Тіркелген күні", "Куәліктің күні", "Берілген күні", "Куәлік берілген күн"],
    rightHolder: ["Құқық иеленуші", "Құқық иеленуші (лер)", "Құқық иесі"],
  },
  ru: {
    authors: [
      "Фамилия имя отчество (если оно указано в документе, удостоверяющем личность) автора (ов)",
      "Фамилия, имя, отчество автора (ов)",
      "Фамилия, имя, отчество автора",
      "Фамилия, имя, отчество авторов",
      "Фамилия, имя, отчество (при его наличии) автора (ов)",
      "Фамилия, имя, отчество (если оно указано в документе, удостоверяющем личность)",
      "Фамилия, имя, отчество",
      "Ф.И.О. автора (ов)",
      "Ф.И.О. авторов",
      "Ф.И.О. автора",
      "ФИО",
      "Автор (ы)",
      "Авторы",
      "Автор",
    ],
    objectType: [
      "Вид объекта авторского права",
      "Вид объекта авторских прав",
      "Вид объекта",
      "Вид произведения",
      "Объект авторского права",
      "Тип объекта авторского права",
      "Тип объекта",
      "Вид",
    ],
    title: [
      "Название объекта",
      "Наименование объекта",
      "Название объекта авторского права",
      "Наименование объекта авторского права",
      "Название произведения",
      "Наименование произведения",
      "Название",
      "Наименование",
    ],
    createdOn: [
      "Дата создания объекта",
      "Дата создания объекта авторского права",
      "Дата создания произведения",
      "Дата создания",
    ],
    number: ["Номер свидетельства", "Свидетельство №", "Регистрационный номер", "Номер регистрации", "Номер"],
    registeredOn: ["Дата регистрации", "Дата выдачи", "Дата свидетельства", "Дата внесения сведений"],
    rightHolder: ["Правообладатель", "Правообладатель (и)", "Правообладатели"],
  },
  en: {
    authors: [
      "Surname, name, patronymic (if it is indicated in the identity document) of the author (s)",
      "Last name, first name, patronymic (if it is indicated in the identity document) of the author (s)",
      "Surname, name, patronymic of the author (s)",
      "Surname, name, patronymic of the author",
      "Surname, name, patronymic (if it is indicated in the identity document)",
      "Full name of the author (s)",
      "Full name of author (s)",
      "Full name of the authors",
      "Name of the author (s)",
      "Surname, name, patronymic",
      "Author (s)",
      "Authors",
      "Author",
    ],
    objectType: [
      "Type of copyright object",
      "Type of the copyright object",
      "Type of object of copyright",
      "Type of the object of copyright",
      "Copyright object type",
      "Type of object",
      "Type of the object",
      "Object type",
      "Type of work",
      "Copyright object",
    ],
    title: [
      "Name of the object",
      "Name of object",
      "Title of the object",
      "Object name",
      "Object title",
      "Name of the copyright object",
      "Name of work",
      "Name of the work",
      "Title of the work",
      "Title",
    ],
    createdOn: [
      "Object creation date",
      "Date of creation of the object",
      "Date of creation of the copyright object",
      "Date of object creation",
      "Date of the object creation",
      "Creation date of the object",
      "Date of creation",
      "Creation date",
    ],
    number: ["Certificate number", "Number of certificate", "Registration number"],
    registeredOn: ["Date of registration", "Registration date", "Date of issue"],
    rightHolder: ["Right holder", "Copyright holder"],
  },
};

export type LabelPhrase = {
  field: LabelledField;
  language: Language;
  phrase: FoldedPhrase;
  /** Short enough to be an ordinary word: counts only with a colon after it, or alone in its row. */
  isWeak: boolean;
};

const lettersOfWeak = 13;

/** All wordings, longest first. */
export const labelPhrases: readonly LabelPhrase[] = (Object.keys(wordings) as Language[])
  .flatMap((language) =>
    (Object.keys(wordings[language]) as LabelledField[]).flatMap((field) =>
      wordings[language][field].map((wording) => labelPhrase(field, language, wording)),
    ),
  )
  .sort((a, b) => b.phrase.length - a.phrase.length);

function labelPhrase(field: LabelledField, language: Language, wording: string): LabelPhrase {
  const phrase = foldLabel(wording);
  return { field, language, phrase, isWeak: phrase.length < lettersOfWeak };
}

/** Words that may follow the label of the authors: „… автора (ов)“; only these, because a name may follow at once. */
export const authorTails: ReadonlySet<string> = new Set(
  "автора авторов автор соавтора соавторов ов ы и автордың авторлардың лардың дың лар of the author authors s"
    .split(" ")
    .map(foldLabel),
);

/** Words that may follow the other labels before their colon: „Название объекта авторского права:“. */
export const labelTails: ReadonlySet<string> = new Set(
  [
    "автора авторов автор соавтора соавторов ов ы и объекта объект произведения произведение авторского авторских права прав",
    "автордың авторлардың лардың дың лар объектісінің объектінің объект авторлық құқық құқықтың туындының толық",
    "of the author authors s object work copyright co",
  ]
    .join(" ")
    .split(" ")
    .map(foldLabel),
);
