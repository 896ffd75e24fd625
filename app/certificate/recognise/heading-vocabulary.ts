import type { DocumentKind, Edition } from "#app/model/edition.ts";
import type { Language } from "#app/model/language.ts";
import { foldLabel } from "../read/fold-text.ts";
import type { FoldedPhrase } from "./find-phrase.ts";

/**
 * A line that begins a half (`language`), or ends whatever stood before it (`language` null: emblem, footer).
 * `alone`: the phrase must fill its row, because the same word may begin a title.
 */
export type HeadingPhrase = {
  language: Language | null;
  phrase: FoldedPhrase;
  edition: Edition | null;
  alone: boolean;
};

const heading = (language: Language | null, wording: string, edition: Edition | null = null): HeadingPhrase => ({
  language,
  phrase: foldLabel(wording),
  edition,
  alone: false,
});

const word = (language: Language | null, wording: string): HeadingPhrase => ({
  ...heading(language, wording),
  alone: true,
});

/** @see Order 1315, App. 2 (both wordings of the Kazakh title occur); Order 131 and Order 146 for the older forms */
export const headingPhrases: readonly HeadingPhrase[] = [
  word("kk", "КУӘЛІК"),
  // The official form was once scanned into the law's own text with this misreading.
  word("kk", "КУӘЛПК"),
  word("ru", "СВИДЕТЕЛЬСТВО"),
  word("en", "CERTIFICATE"),
  heading(
    "kk",
    "Авторлық құқықпен қорғалатын объектілерге құқықтардың мемлекеттік тізілімге мәліметтерді енгізу туралы",
    "form2018",
  ),
  heading(
    "kk",
    "Авторлық құқықпен қорғалатын объектілерге құқықтардың мемлекеттік тізіліміне мәліметтерді енгізу туралы",
    "form2018",
  ),
  heading("kk", "Авторлық құқықпен қорғалатын объектілерге құқықтардың"),
  heading("kk", "мемлекеттік тізілімге мәліметтерді енгізу туралы", "form2018"),
  heading("kk", "мемлекеттік тізіліміне мәліметтерді енгізу туралы", "form2018"),
  heading(
    "ru",
    "о внесении сведений в Государственный реестр прав на объекты, охраняемые авторским правом",
    "form2018",
  ),
  heading("ru", "свидетельство о внесении сведений в Государственный реестр", "form2018"),
  heading("ru", "о внесении сведений в Государственный реестр", "form2018"),
  heading(
    "en",
    "on entering information into the State register of rights to objects protected by copyright",
    "form2018",
  ),
  heading("en", "certificate on entering information into the State register", "form2018"),
  heading("en", "on entering information into the State register", "form2018"),
  heading("en", "on entry of information into the State register", "form2018"),
  heading("kk", "Авторлық құқық объектісіне құқықтарды мемлекеттік тіркеу туралы", "form2010"),
  heading("kk", "Авторлық құқық объектілеріне құқықтарды мемлекеттік тіркеу туралы", "form2010"),
  heading("ru", "о государственной регистрации прав на объект авторского права", "form2010"),
  heading("ru", "о государственной регистрации прав на объекты авторского права", "form2010"),
  heading("ru", "свидетельство о государственной регистрации прав на объект авторского права", "form2010"),
  heading("en", "on state registration of rights to the object of copyright", "form2010"),
];

/** Emblem header and footer: they belong to no field, wherever a producer puts them. */
export const furniturePhrases: readonly HeadingPhrase[] = [
  heading(null, "Қазақстан Республикасы"),
  heading(null, "Республика Казахстан"),
  heading(null, "Republic of Kazakhstan"),
  heading(null, "Министерство юстиции"),
  heading(null, "Әділет министрлігі"),
  heading(null, "Ministry of Justice"),
  heading(null, "Национальный институт интеллектуальной собственности"),
  heading(null, "РГП на ПХВ Национальный институт интеллектуальной собственности"),
  heading(null, "Ұлттық зияткерлік меншік институты"),
  heading(null, "National institute of intellectual property"),
  heading(null, "Құжат түпнұсқалығын"),
  heading(null, "Құжаттың түпнұсқалығын"),
  heading(null, "Подлинность документа"),
  heading(null, "Проверить подлинность"),
  heading(null, "The authenticity of the document"),
  heading(null, "Authenticity of the document"),
  heading(null, "ЭЦҚ қойылды"),
  heading(null, "ЭЦҚ қол қойылған"),
  heading(null, "ЭЦҚ арқылы қол қойылды"),
  heading(null, "Подписано ЭЦП"),
  heading(null, "Подписано электронной цифровой подписью"),
  heading(null, "Электрондық цифрлық қолтаңба"),
  heading(null, "Осы құжат Электрондық құжат"),
  heading(null, "Данный документ согласно"),
  heading(null, "Signed with EDS"),
  heading(null, "Signed by EDS"),
  heading(null, "Digitally signed"),
  word(null, "Директор"),
  word(null, "Төраға"),
  word(null, "Председатель"),
];

/** Titles of the narrative form of 2006–2010 (Order 146 as amended by No. 35). */
export const legacyTitles: readonly { language: Language; phrase: FoldedPhrase }[] = [
  { language: "ru", phrase: foldLabel("о государственной регистрации объекта интеллектуальной собственности") },
  { language: "kk", phrase: foldLabel("Зияткерлік меншік объектісін мемлекеттік тіркеу туралы") },
];

/** Stand anywhere in an application and never in a certificate, whose form knows no identification number. */
export const applicantPhrases: readonly FoldedPhrase[] = [
  "индивидуальный идентификационный номер",
  "жеке сәйкестендіру нөмірі",
  "individual identification number",
  "personal identification number",
  "проживающего (ей) по адресу",
  "мекенжайы бойынша тұратын",
  "residing at the address",
  "прошу (сим) внести",
  "енгізуді сұраймын",
  "hereby certify that I am the sole author",
].map(foldLabel);

/**
 * What a document is when it is no certificate; looked for at the beginning of rows, in this order.
 *
 * @see Order 1315, Rules, App. 1 (application), App. 4 (correction), App. 3 (register)
 */
export const otherDocuments: readonly { kind: DocumentKind; phrases: readonly FoldedPhrase[] }[] = [
  {
    kind: "correction-application",
    phrases: [
      "о внесении изменений в сведения Государственного реестра",
      "заявление о внесении изменений",
      "внести изменения в сведения",
      "тізіліміндегі мәліметтерге өзгерістерді енгізу туралы",
      "мәліметтерге өзгерістерді енгізуді сұраймын",
      "on making changes to information in the State register",
      "ask to cancel the information in the State register",
    ].map(foldLabel),
  },
  {
    kind: "application",
    phrases: [
      "заявление о внесении сведений",
      "и прошу (сим) внести сведения",
      "прошу внести сведения",
      "являюсь (емся) единственным (и) автором (ами)",
      "мәліметтерді енгізу туралы өтініш",
      "мәліметтерді енгізуді сұраймын",
      "application on entering information",
      "ask to enter information in the State register",
      "заявка на регистрацию",
    ].map(foldLabel),
  },
  {
    kind: "register-extract",
    phrases: [
      "выписка из Государственного реестра",
      "выписка из реестра",
      "тізілімнен үзінді",
      "мемлекеттік тізілімнен үзінді көшірме",
      "extract from the State register",
    ].map(foldLabel),
  },
  {
    kind: "trademark-certificate",
    phrases: [
      "свидетельство на товарный знак",
      "на товарный знак",
      "тауар белгісіне куәлік",
      "тауар белгісіне",
      "trademark certificate",
      "certificate for trademark",
    ].map(foldLabel),
  },
  {
    kind: "patent",
    phrases: [
      "патент на изобретение",
      "патент на полезную модель",
      "патент на промышленный образец",
      "патент на селекционное достижение",
      "на изобретение",
      "на полезную модель",
      "өнертабысқа патент",
      "пайдалы модельге патент",
      "өнертабысқа",
      "patent for invention",
    ].map(foldLabel),
  },
];

/** A row of its own with this word says what the whole page is. */
export const titlesAlone: readonly { kind: DocumentKind; phrase: FoldedPhrase }[] = [
  { kind: "application", phrase: foldLabel("Заявление") },
  { kind: "application", phrase: foldLabel("Өтініш") },
  { kind: "application", phrase: foldLabel("Application") },
  { kind: "patent", phrase: foldLabel("Патент") },
  { kind: "patent", phrase: foldLabel("Patent") },
];
