import { centred, headingBlocks, plain, printTitle, type Block } from "./blocks.ts";
import { printDate } from "./print-date.ts";
import type { CertificateSpec, HalfSpec } from "./spec.ts";
import { headings } from "./wording.ts";

type LegacySpec = Extract<CertificateSpec, { edition: "legacy2006" }>;

/**
 * The narrative page of 2006 in one language.
 *
 * @see Order 146 as amended by No. 35 of 31.01.2006, App. 2
 */
export function legacyBlocks(half: HalfSpec, spec: LegacySpec): Block[] {
  const heading = headingBlocks(headings.legacy2006[half.language], {
    ...spec.layout,
    headingWord: half.language === "kk" ? "after" : "before",
  });
  const text = half.language === "kk" ? kazakhText(half, spec) : russianText(half, spec);
  return [
    ...heading,
    ...text.top.map((line) => centred(line, 1, 0.3)),
    ...text.body.map((line) => plain(line, 1, 0.8)),
  ];
}

type LegacyText = { top: string[]; body: string[] };

function russianText(half: HalfSpec, { layout, legacy }: LegacySpec): LegacyText {
  const { entry, date, created, title, authors } = printedParts(half, { layout, legacy });
  return {
    top: [`${layout.numberSign}${half.number ?? ""}`.trim(), date],
    body: [
      `Настоящим удостоверяется, что в Комитете по правам интеллектуальной собственности Министерства юстиции Республики Казахстан зарегистрирован объект интеллектуальной собственности под названием ${title}`,
      `автором которого по заявлению ${legacy.applicant} (фамилия, имя, отчество) является ${authors} (фамилия, имя, отчество)`,
      `По заявлению автора (правообладателя) исключительные (имущественные) права интеллектуальной собственности и объект, созданный ${created} (число, месяц, год) принадлежат ${legacy.rightHolder} (фамилия, имя, отчество или полное наименование юридического лица) и автор (правообладатель) гарантирует, что при создании вышеуказанного объекта не были нарушены права интеллектуальной собственности других лиц.`,
      `Запись в реестре за ${layout.numberSign}${legacy.registerEntry.number} от ${entry} имеется.`,
      "Председатель",
    ],
  };
}

function kazakhText(half: HalfSpec, { layout, legacy }: LegacySpec): LegacyText {
  const { entry, date, created, title, authors } = printedParts(half, { layout, legacy });
  return {
    top: [`${layout.numberSign}${half.number ?? ""}`.trim(), date],
    body: [
      `Қазақстан Республикасы Әділет министрлігінің Зияткерлік меншік құқығы комитетінде ${legacy.applicant} (тегі, аты, әкесінің аты) өтініші бойынша авторы ${authors} (тегі, аты, әкесінің аты) болып табылатын зияткерлік меншік объектісі ${title} атаумен тіркелгені куәландырылады.`,
      `Автордың (құқық иеленушінің) өтініші бойынша зияткерлік меншікке айрықша (мүліктік) құқықтар және ${created} (күні, айы, жылы) жасалған объекті ${legacy.rightHolder} (тегі, аты, әкесінің аты немесе заңды тұлғаның толық атауы) тиесілі және автор (құқық иеленуші) жоғарыда көрсетілген объектіні жасаған кезде басқа адамдардың зияткерлік меншік құқығы бұзылмағандығына кепілдік береді.`,
      `Тізілімде ${entry} жасалған ${layout.numberSign}${legacy.registerEntry.number} жазба бар.`,
      "Төраға",
    ],
  };
}

function printedParts(half: HalfSpec, { layout, legacy }: Pick<LegacySpec, "layout" | "legacy">) {
  const asPrinted = (date: Parameters<typeof printDate>[0]) => printDate(date, half.language, layout.dateStyle);
  return {
    entry: asPrinted(legacy.registerEntry.registeredOn),
    date: asPrinted(half.registeredOn),
    created: asPrinted(half.createdOn),
    title: printTitle(half.title, layout),
    // The narrative runs on: authors stand in one sentence.
    authors: half.authors.join(layout.authorSeparator === "\n" ? ", " : layout.authorSeparator),
  };
}
