import { AlignmentType, Document, Packer, Paragraph, TextRun, type IParagraphOptions } from "docx";
import type { ApplicationLanguage, ParagraphPlace } from "./application-wording.ts";
import type { ApplicationParagraph, ApplicationPart } from "./draft-application.ts";

/** A face that every office has and that holds all Kazakh letters. */
const font = "Times New Roman";
/** Twips: 30 mm on the left for binding, 15 on the right, 20 above and below, on A4. */
const page = {
  size: { width: 11_906, height: 16_838 },
  margin: { left: 1701, right: 851, top: 1134, bottom: 1134 },
};

/** The right half of the sheet, where addressee and sender stand. */
const rightHalf = { left: 4800 };

const looks: Record<ParagraphPlace, IParagraphOptions> = {
  corner: { indent: rightHalf, spacing: { after: 80 } },
  addressee: { indent: rightHalf, spacing: { after: 40 } },
  heading: { alignment: AlignmentType.CENTER, spacing: { before: 400, after: 300 } },
  body: { alignment: AlignmentType.LEFT, spacing: { before: 120, after: 0 } },
  caption: { alignment: AlignmentType.CENTER, spacing: { after: 80 } },
  line: { spacing: { before: 160, after: 0 } },
  changes: { spacing: { before: 120, after: 0 } },
  date: { spacing: { before: 360, after: 0 } },
};

/** The application as a Word document on A4, to be completed by hand and signed. Its properties name nobody. */
export async function writeApplication(
  paragraphs: readonly ApplicationParagraph[],
  language: ApplicationLanguage,
): Promise<Buffer> {
  const run = { font, size: 24, language: { value: language === "kk" ? "kk-KZ" : "ru-RU" } };
  const document = new Document({
    creator: "Tizilim",
    lastModifiedBy: "Tizilim",
    styles: { default: { document: { run } } },
    sections: [{ properties: { page }, children: paragraphs.map(paragraphOf) }],
  });
  return await Packer.toBuffer(document);
}

function paragraphOf({ place, parts }: ApplicationParagraph): Paragraph {
  return new Paragraph({ ...looks[place], children: parts.map((part) => runOf(part, place)) });
}

function runOf(part: ApplicationPart, place: ParagraphPlace): TextRun {
  const text = part.kind === "blank" ? "_".repeat(part.width) : part.text;
  return new TextRun({ text, bold: place === "heading", ...(place === "caption" ? { size: 20 } : {}) });
}
