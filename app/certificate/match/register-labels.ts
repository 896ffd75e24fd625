import { foldLabel, similarity } from "#app/certificate/read/fold-text.ts";
import type { RegisterColumn } from "#app/model/register-extract.ts";

/**
 * Headings of the eight columns: the official ones of each language first, then how offices shorten them.
 *
 * @see Order 1315, Rules App. 3
 */
const headings: Record<RegisterColumn, readonly string[]> = {
  number: ["Куәліктің №", "№ свидетельства", "№ of certificate", "Куәлік", "Куәлік нөмірі", "Куәліктің нөмірі", "Куәліктің тіркеу нөмірі", "Тіркеу нөмірі", "Номер свидетельства", "Регистрационный номер", "Регистрационный номер свидетельства", "Certificate", "Certificate No", "Certificate number", "Number of certificate", "Registration number"],
  registeredOn: ["Тіркеу күні", "Дата регистрации", "Date of registration", "Тіркелген күні", "Куәліктің тіркелген күні", "Дата регистрации свидетельства", "Registration date", "Registered on"],
  receivedOn: ["Қабылдау күні", "Дата поступления", "Date of receipt", "Қабылданған күні", "Түскен күні", "Өтініштің түскен күні", "Өтінішті қабылдау күні", "Дата приема", "Дата приема заявления", "Дата получения", "Дата получения заявления", "Дата поступления заявления", "Дата подачи", "Дата подачи заявления", "Receipt date", "Received on"],
  authors: ["Тегі, аты, әкесінің аты", "Фамилия, имя, отчество", "Surname, name, patronymic", "Автордың тегі, аты, әкесінің аты", "Авторлар", "Автор", "Авторы", "Автордың аты-жөні", "Аты-жөні", "ФИО", "ФИО автора", "ФИО авторов", "Фамилия, имя, отчество автора", "Фамилия, имя, отчество авторов", "Authors", "Author", "Surname, name, patronymic of the author", "Full name"],
  objectType: ["Авторлық құқық объектісінің түрі", "Вид объекта авторского права", "Type of copyright object", "Авторлық құқық объектісі", "Объектінің түрі", "Түрі", "Туындының түрі", "Вид объекта", "Вид произведения", "Вид", "Object type", "Type of object", "Type of work", "Type"],
  title: ["Туындының аты", "Название произведения", "Name of work", "Туындының атауы", "Объектінің атауы", "Атауы", "Наименование произведения", "Наименование объекта", "Название объекта", "Название объекта авторского права", "Название", "Наименование", "Name of the work", "Title of work", "Title of the work", "Title", "Name of the object"],
  createdOn: ["Авторлық құқық объектісінің жасалған күні", "Дата создания объекта авторского права", "Date of creation of the copyright object", "Объектінің жасалған күні", "Объектіні жасаған күні", "Жасалған күні", "Дата создания объекта", "Дата создания произведения", "Дата создания", "Date of creation", "Object creation date", "Creation date"],
  status: ["Мәртебесі", "Статус", "Status", "Мәртебе", "Күйі", "Состояние"],
}; // prettier-ignore

const columnOfLabel = new Map(
  (Object.keys(headings) as RegisterColumn[]).flatMap((column) =>
    headings[column].map((heading) => [foldHeading(heading), column] as const),
  ),
);

/** Long headings are forgiven a slip of the keyboard; in short ones a letter makes another word. */
const longEnough = 9;
const alikeHeadings = 0.88;

/** The register's column under this heading; `null`: none, as under a running number. */
export function columnOfHeading(heading: string): RegisterColumn | null {
  const folded = foldHeading(heading);
  const exact = columnOfLabel.get(folded);
  if (exact !== undefined || folded.length < longEnough) return exact ?? null;
  for (const [label, column] of columnOfLabel) {
    if (label.length >= longEnough && similarity(label, folded, alikeHeadings) > 0) return column;
  }
  return null;
}

/** What stands in brackets explains: „(егер ол жеке басын куәландыратын құжатта көрсетілсе)“; it may end in the next row. */
function foldHeading(heading: string): string {
  return foldLabel(heading.replace(/\([^)]*\)?/gu, " "));
}
