import { centred, plain, type Block } from "./blocks.ts";
import type { Page } from "./print-pages.ts";
import { defaultLayout } from "./spec.ts";

/** Documents that are no certificates, but get uploaded as if they were. */
export type OtherDocumentSpec = {
  kind: "application" | "correction-application" | "cover-letter" | "patent";
  authors: readonly string[];
  title: string;
};

/** Lays out one page of such a document, in the default look. */
export function otherDocumentPage(spec: OtherDocumentSpec): Page {
  return { columns: [{ blocks: blocksOf(spec), left: 0, width: 1 }], isStacked: false, layout: defaultLayout };
}

function blocksOf({ kind, authors, title }: OtherDocumentSpec): Block[] {
  const names = authors.join(", ");
  if (kind === "application" || kind === "correction-application") return applicationBlocks(kind, names, title);
  if (kind === "patent") {
    return [
      centred("ПАТЕНТ НА ПОЛЕЗНУЮ МОДЕЛЬ", 1.4, 1),
      plain(`(54) ${title}`),
      plain(`(72) ${names}`),
      plain("(21) 2023/0123.2   (22) 12.05.2023   (45) 17.11.2023"),
      plain("Патентообладатель: Областной университет"),
    ];
  }
  return [
    centred("СОПРОВОДИТЕЛЬНОЕ ПИСЬМО", 1.2, 1),
    plain(`Направляем копию свидетельства на работу «${title}».`),
    plain(`Авторы: ${names}`),
    plain("Приложение: 1 лист."),
  ];
}

/** Order 1315, Rules, App. 1 (application) and App. 4 (correction of the entry). */
function applicationBlocks(kind: "application" | "correction-application", names: string, title: string): Block[] {
  const isCorrection = kind === "correction-application";
  const heading = isCorrection
    ? "Заявление о внесении изменений в Государственный реестр прав на объекты, охраняемые авторским правом"
    : "Заявление о внесении сведений в Государственный реестр прав на объекты, охраняемые авторским правом";
  const wish = isCorrection
    ? "Прошу внести изменения в сведения Государственного реестра прав на объекты, охраняемые авторским правом"
    : "Прошу внести сведения в Государственный реестр прав на объекты, охраняемые авторским правом";
  return [
    plain(
      "В РГП на ПХВ «Национальный институт интеллектуальной собственности» Министерства юстиции Республики Казахстан",
    ),
    centred(heading, 1.2, 1),
    plain(wish),
    plain(`Фамилия, имя, отчество (если оно указано в документе, удостоверяющем личность) автора (ов): ${names}`),
    plain("Индивидуальный идентификационный номер: ____________"),
    plain("Вид объекта авторского права: произведение науки"),
    plain(`Название объекта: «${title}»`),
    plain("Дата создания объекта: 12.03.2024"),
    plain(
      "Согласен на использование сведений, составляющих охраняемую законом тайну, содержащихся в информационных системах.",
    ),
    plain("Подпись заявителя: ____________   Дата: ____________"),
  ];
}
