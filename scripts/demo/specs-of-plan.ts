import { objectTypeWordings } from "#app/certificate/extract/object-type-wordings.ts";
import { calendarDate } from "#app/model/calendar-date.ts";
import type { Language } from "#app/model/language.ts";
import type { ObjectType } from "#app/model/object-type.ts";
import { chanceFrom, type Chance } from "#db/seed/chance.ts";
import { defaultLayout, type CertificateSpec, type HalfSpec, type LayoutSpec } from "../certificate-printer/spec.ts";
import { latinName } from "./latin-name.ts";
import type { PlannedAuthor } from "./plan-authors.ts";
import type { PlannedCertificate } from "./plan-files.ts";

/** How names stand on one certificate: authors are often printed in Russian letters in both halves, or in capitals. */
type Spelling = { kazakhHalf: "kazakh" | "russian"; secondHalf: "kazakh" | "russian"; capitals: boolean };

/** The certificate of the plan as the printer takes it; its looks vary from place to place in the list. */
export function specOfPlan(certificate: PlannedCertificate, place: number): CertificateSpec {
  const chance = chanceFrom(1000 + place);
  const kazakhHalf = chance.happens(80) ? "kazakh" : "russian";
  const secondHalf = kazakhHalf === "russian" || chance.happens(60) ? "russian" : "kazakh";
  const spelling: Spelling = { kazakhHalf, secondHalf, capitals: chance.happens(40) };
  const drawn = drawLayout(chance);
  // A title with quotation marks of its own gets no second pair around it.
  const layout: LayoutSpec = certificate.work.kk.includes("«") ? { ...drawn, titleQuotes: "none" } : drawn;
  return {
    edition: "form2018",
    halves: [halfOf(certificate, "kk", spelling), halfOf(certificate, certificate.secondHalf, spelling)],
    layout,
  };
}

function halfOf(certificate: PlannedCertificate, language: Language, spelling: Spelling): HalfSpec {
  const { defect, work, number } = certificate;
  const isSecond = language !== "kk";
  // One digit typed wrong in the second half is what the comparison of the halves is for.
  const second = `${number.slice(0, -1)}${(Number(number.slice(-1)) + 3) % 10}`;
  return {
    language,
    number: isSecond && defect === "number-mismatch" ? second : number,
    registeredOn: certificate.registeredOn,
    authors: certificate.authors.map((author) => printedName(author, language, spelling)),
    objectType: defect === "unknown-type" ? unknownType[language] : wording(work.type, language),
    title: defect === "missing-title" ? null : language === "kk" ? work.kk : work.ru,
    createdOn: certificate.createdOn,
  };
}

/** A wording that stands in no list: a question for the office. */
const unknownType: Record<Language, string> = {
  kk: "мультимедиялық кешен",
  ru: "мультимедийный комплекс",
  en: "multimedia complex",
};

function wording(type: ObjectType, language: Language): string {
  return type === "unknown" ? unknownType[language] : (objectTypeWordings[language][type][0] ?? "");
}

function printedName(author: PlannedAuthor, language: Language, spelling: Spelling): string {
  const name =
    language === "en"
      ? latinName(author.russian)
      : author[language === "kk" ? spelling.kazakhHalf : spelling.secondHalf];
  return spelling.capitals ? name.toUpperCase() : name;
}

function drawLayout(chance: Chance): LayoutSpec {
  const font = chance.pick(["tinos", "tinos", "pt-serif"] as const);
  return {
    ...defaultLayout,
    arrangement: chance.pick(["side-by-side", "side-by-side", "stacked", "stacked", "page-each"]),
    labels: chance.pick(["above", "before"]),
    labelWording: chance.pick(["official", "corrected", "register"]),
    authorSeparator: chance.pick([", ", ", ", "; ", "\n"]),
    titleQuotes: chance.pick(["none", "guillemets", "none"]),
    dateStyle: chance.pick(["quoted-day", "quoted-day", "plain-day", "dotted"]),
    // Only this face has the Latin ə and Θ that clerks type for ә and Ө.
    lookAlikes: font === "tinos" && chance.happens(15) ? "labels-and-values" : "none",
    font,
    fontSize: chance.between(10, 11),
  };
}

/** A certificate of 2008, narrative form: valid, but of another rating year. */
export const legacyCertificate: CertificateSpec = {
  edition: "legacy2006",
  halves: [
    {
      language: "ru",
      number: "412",
      registeredOn: calendarDate("2008-05-21"),
      authors: ["Ершова Елена Николаевна"],
      objectType: null,
      title: "Практикум по физической географии Казахстана",
      createdOn: calendarDate("2007-11-12"),
    },
  ],
  layout: { ...defaultLayout, font: "pt-serif" },
  legacy: {
    applicant: "Ершова Елена Николаевна",
    rightHolder: "Ершова Елена Николаевна",
    registerEntry: { number: "412", registeredOn: calendarDate("2008-05-21") },
  },
};
