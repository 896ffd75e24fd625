import { foldName } from "#app/certificate/read/fold-text.ts";
import { directoryFields, type DirectoryField } from "#app/model/directory.ts";

/** Headings as universities write them; compared folded, without signs. The first field that fits takes the column. */
const headings: Record<DirectoryField, readonly string[]> = {
  fullName: ["фио", "ф и о", "фамилия имя отчество", "surname name patronymic", "аты жөні", "толық аты жөні", "тегі аты әкесінің аты", "қызметкер", "сотрудник", "full name", "name"],
  surname: ["тегі", "фамилия", "surname", "last name", "family name"],
  givenName: ["аты", "есімі", "имя", "given name", "first name"],
  patronymic: ["әкесінің аты", "отчество", "patronymic", "middle name"],
  otherSpellings: ["басқа жазылуы", "басқа жазылулары", "другие написания", "другое написание", "варианты написания", "other spellings", "other names", "aliases"],
  position: ["лауазымы", "лауазым", "қызметі", "должность", "position", "post"],
  share: ["мөлшерлеме", "мөлшерлеме үлесі", "ставка", "доля ставки", "размер ставки", "жүктеме", "share", "share of a full post", "rate", "fte"],
  faculty: ["факультет", "институт", "жоғары мектеп", "faculty", "school", "институт факультет"],
  facultyKk: ["факультет қаз", "факультет қазақша", "факультет kk", "факультет каз", "факультет на казахском", "faculty kk", "faculty kazakh"],
  facultyRu: ["факультет орыс", "факультет орысша", "факультет ru", "факультет рус", "факультет на русском", "faculty ru", "faculty russian"],
  facultyEn: ["факультет ағыл", "факультет ағылшынша", "факультет en", "факультет англ", "факультет на английском", "faculty en", "faculty english"],
  department: ["кафедра", "кафедрасы", "бөлім", "подразделение", "department", "unit"],
  departmentKk: ["кафедра қаз", "кафедра қазақша", "кафедра kk", "кафедра каз", "кафедра на казахском", "department kk", "department kazakh"],
  departmentRu: ["кафедра орыс", "кафедра орысша", "кафедра ru", "кафедра рус", "кафедра на русском", "department ru", "department russian"],
  departmentEn: ["кафедра ағыл", "кафедра ағылшынша", "кафедра en", "кафедра англ", "кафедра на английском", "department en", "department english"],
  fromOn: ["бастап", "басталған күні", "жұмысқа алынған күні", "қызметке кірген күні", "с", "с даты", "дата начала", "дата приема", "работает с", "from", "from date", "start date", "since"],
  toOn: ["дейін", "аяқталған күні", "жұмыстан шыққан күні", "по", "по дату", "дата окончания", "дата увольнения", "to", "to date", "until", "end date"],
  email: ["пошта", "электрондық пошта", "электронды пошта", "почта", "электронная почта", "эл почта", "email", "e mail", "mail"],
  orcid: ["orcid", "орсид", "orcid id"],
  outsideId: ["id", "код", "нөмірі", "табельдік нөмірі", "табельный номер", "таб", "внешний код", "код сотрудника", "platonus id", "personnel number", "outside id"],
}; // prettier-ignore

const fieldOfHeading = new Map(
  directoryFields.flatMap((field) => headings[field].map((heading) => [foldHeading(heading), field] as const)),
);

/**
 * What the columns of a sheet are likely to hold, by their headings in Kazakh, Russian or English; `null` where nothing fits.
 * No field is guessed twice: the first column keeps it.
 */
export function guessColumns(header: readonly string[]): (DirectoryField | null)[] {
  const taken = new Set<DirectoryField>();
  return header.map((heading) => {
    const field = fieldOfHeading.get(foldHeading(heading)) ?? null;
    if (field === null || taken.has(field)) return null;
    taken.add(field);
    return field;
  });
}

/** How many columns of a row could be headings: the row with the most of them is the header. */
export function countHeadings(cells: readonly string[]): number {
  return guessColumns(cells).filter((field) => field !== null).length;
}

/** Explanations in brackets do not count, nor does the alphabet: „ФАКУЛЬТЕТ (қаз.)“. */
function foldHeading(heading: string): string {
  return foldName(heading.replace(/[*:№/\\_-]+/gu, " ").replace(/[()]/gu, " "))
    .replace(/\s+/gu, " ")
    .trim();
}
