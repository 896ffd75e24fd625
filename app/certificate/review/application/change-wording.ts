import type { Language } from "#app/model/language.ts";
import type { MistakeField } from "../mistakes/printed-mistake.ts";
import type { ApplicationLanguage } from "./application-wording.ts";

/** One change that is asked for. `old` is empty where something is missing. */
export type AskedChange = { field: MistakeField; half: Language | null; old: string; new: string };

/** Columns of the register as the order calls them. @see Order 1315, Rules, App. 3 */
const columns: Record<ApplicationLanguage, Record<MistakeField, string>> = {
  kk: {
    number: "Куәліктің №",
    registeredOn: "Тіркеу күні",
    authors: "Тегі, аты, әкесінің аты",
    objectType: "Авторлық құқық объектісінің түрі",
    title: "Туындының аты",
    createdOn: "Авторлық құқық объектісінің жасалған күні",
  },
  ru: {
    number: "№ свидетельства",
    registeredOn: "Дата регистрации",
    authors: "Фамилия, имя, отчество",
    objectType: "Вид объекта авторского права",
    title: "Название произведения",
    createdOn: "Дата создания объекта авторского права",
  },
};

const halves: Record<ApplicationLanguage, Record<Language, string>> = {
  kk: { kk: "мемлекеттік тілде", ru: "орыс тілінде", en: "ағылшын тілінде" },
  ru: { kk: "на государственном языке", ru: "на русском языке", en: "на английском языке" },
};

/** A change as one numbered sentence. */
export function changeSentence(change: AskedChange, index: number, language: ApplicationLanguage): string {
  const { field, half, old } = change;
  const where = half === null ? "" : ` (${halves[language][half]})`;
  const start = `${index + 1}) ${columns[language][field]}${where}: `;
  if (language === "kk") {
    return (
      start + (old === "" ? `«${change.new}» деп толықтырылсын.` : `«${old}» деген «${change.new}» деп өзгертілсін.`)
    );
  }
  return start + (old === "" ? `дополнить: «${change.new}».` : `«${old}» изменить на «${change.new}».`);
}
