/** In which language an application is written: the certificate is filled in these two (Order 1315, Rules, para. 13). */
export const applicationLanguages = ["kk", "ru"] as const;
export type ApplicationLanguage = (typeof applicationLanguages)[number];

/** Where a paragraph of the form stands. `caption`: the small line that says what belongs into the blank above. */
export type ParagraphPlace = "corner" | "addressee" | "heading" | "body" | "caption" | "line" | "changes" | "date";

/**
 * What can stand in a blank. Identity number, address, telephone, signatures and the day of signing are filled in by hand
 * and known to nobody here.
 */
export type BlankName =
  | "from"
  | "address"
  | "phone"
  | "authors"
  | "moreAuthors"
  | "identity"
  | "moreIdentity"
  | "year"
  | "day"
  | "month"
  | "number"
  | "changes"
  | "signature"
  | "signedYear"
  | "signedDay"
  | "signedMonth";

/** One paragraph; a blank is written `{name:length}`. */
export type FormParagraph = readonly [place: ParagraphPlace, text: string];

/**
 * The form word by word as the order prints it in Kazakh, but for line ends. Not to be bettered: a test holds it to the order.
 *
 * @see Order 1315, Rules, App. 4
 */
export const kazakhForm: readonly FormParagraph[] = [
  [
    "corner",
    "Авторлық құқықпен қорғалатын объектілерге құқықтардың мемлекеттік тізіліміне мәліметтерді және оларға өзгерістерді енгізу қағидаларына",
  ],
  ["corner", "4-қосымша"],
  ["corner", "Нысан"],
  ["addressee", '"Ұлттық зияткерлік меншік институты"'],
  ["addressee", "шаруашылық жүргізу құқығындағы республикалық мемлекеттік кәсіпорны"],
  ["addressee", "кімнен: {from:28}"],
  ["addressee", "мекенжайы бойынша тұратын"],
  ["addressee", "{address:36}"],
  ["addressee", "тел. {phone:32}"],
  [
    "heading",
    "Авторлық құқықпен қорғалатын объектілерге құқықтардың мемлекеттік тізіліміндегі мәліметтерге өзгерістерді енгізу туралы Өтініш",
  ],
  ["body", "Мен (Біз) {authors:63}"],
  ["caption", "(автор(лар)дың тегі, аты, әкесінің аты (егер ол жеке басын куәландыратын құжатта көрсетілсе))"],
  ["body", "{moreAuthors:8}жеке сәйкестендіру нөмірі {identity:40}"],
  ["line", "{moreIdentity:73}"],
  [
    "body",
    '{year:8} жылғы "{day:4}" {month:12} № {number:8} Авторлық құқықпен қорғалатын объектілерге құқықтардың мемлекеттік тізіліміндегі мәліметтерге өзгерістерді енгізуді сұраймын (мыз).',
  ],
  ["changes", "{changes:73}"],
  ["changes", "{changes:73}"],
  ["changes", "{changes:73}"],
  ["date", '20{signedYear:3} жылы "{signedDay:4}" {signedMonth:14}'],
  ["line", "{signature:46}"],
  ["line", "{signature:46}"],
  ["date", '20{signedYear:3} жылы "{signedDay:4}" {signedMonth:14}'],
];

/**
 * The same form in Russian, after the Kazakh one and in the words the Rules use in Russian. No Russian edition was at hand:
 * the page asks to compare it with the form in force.
 */
export const russianForm: readonly FormParagraph[] = [
  ["corner", "Приложение 4"],
  [
    "corner",
    "к Правилам внесения сведений и их изменений в Государственный реестр прав на объекты, охраняемые авторским правом",
  ],
  ["corner", "Форма"],
  ["addressee", "Республиканское государственное предприятие на праве хозяйственного ведения"],
  ["addressee", '"Национальный институт интеллектуальной собственности"'],
  ["addressee", "от кого: {from:28}"],
  ["addressee", "проживающего (-ей, -их) по адресу:"],
  ["addressee", "{address:36}"],
  ["addressee", "тел. {phone:32}"],
  [
    "heading",
    "Заявление о внесении изменений в сведения в Государственном реестре прав на объекты, охраняемые авторским правом",
  ],
  ["body", "Я (Мы) {authors:65}"],
  ["caption", "(фамилия, имя, отчество (если оно указано в документе, удостоверяющем личность) автора (ов))"],
  ["body", "{moreAuthors:8}индивидуальный идентификационный номер {identity:30}"],
  ["line", "{moreIdentity:73}"],
  [
    "body",
    'прошу (просим) внести изменения в сведения в Государственном реестре прав на объекты, охраняемые авторским правом, № {number:8} от "{day:4}" {month:12} {year:8} года.',
  ],
  ["changes", "{changes:73}"],
  ["changes", "{changes:73}"],
  ["changes", "{changes:73}"],
  ["date", '"{signedDay:4}" {signedMonth:14} 20{signedYear:3} года'],
  ["line", "{signature:46}"],
  ["line", "{signature:46}"],
  ["date", '"{signedDay:4}" {signedMonth:14} 20{signedYear:3} года'],
];

export const applicationForms: Record<ApplicationLanguage, readonly FormParagraph[]> = {
  kk: kazakhForm,
  ru: russianForm,
};
