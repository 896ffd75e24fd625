import { buffer } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import Pdf from "pdfkit";
import sharp from "sharp";

const font = fileURLToPath(import.meta.resolve("dejavu-fonts-ttf/ttf/DejaVuSerif.ttf"));

/** A syllabus: what teachers upload by mistake. */
export async function printSyllabus(): Promise<Buffer> {
  return await printPage([
    ["center", "Ақсу-Қаратал университеті\nСИЛЛАБУС"],
    ["left", "Пән: Компьютерлік желілер. Кредит саны: 5. Оқу жылы: 2026–2027. Семестр: күзгі."],
    ["left", "Дәріскер: Заманбеков Ғани Үсенұлы. Кафедра: Компьютерлік инженерия."],
    ["left", "Пәннің мақсаты: студенттерді жергілікті желілерді жобалауға, баптауға және қорғауға үйрету."],
    [
      "left",
      "1-апта. Желілердің жіктелуі. 2-апта. OSI үлгісі. 3-апта. Ethernet. 4-апта. IP-адрестеу. 5-апта. Маршрутизация.",
    ],
    ["left", "Бағалау: ағымдағы бақылау – 60 %, емтихан – 40 %."],
  ]);
}

type Paragraph = readonly [align: "left" | "center" | "right", text: string];

async function printPage(paragraphs: readonly Paragraph[]): Promise<Buffer> {
  // A fixed date keeps the bundle the same, byte for byte, whenever it is printed.
  const document = new Pdf({
    size: "A4",
    margin: 60,
    info: { CreationDate: new Date("2026-11-01T00:00:00Z") },
  });
  document.font(font).fontSize(12);
  for (const [align, text] of paragraphs) document.text(text, { align }).moveDown();
  document.end();
  return await buffer(document);
}

/** The beginning of a PDF and nothing more, as a download that broke off leaves it. */
export function cutOff(pdf: Buffer): Buffer {
  return pdf.subarray(0, Math.min(1500, Math.floor(pdf.length / 3)));
}

const scanLines: readonly (readonly [size: number, y: number, text: string])[] = [
  [15, 90, "ҚАЗАҚСТАН РЕСПУБЛИКАСЫ"],
  [13, 140, "Авторлық құқықпен қорғалатын объектілерге құқықтардың"],
  [13, 160, "мемлекеттік тізілімге мәліметтерді енгізу туралы"],
  [22, 205, "КУӘЛІК"],
  [14, 245, "2026 жылғы «6» мамыр № 71480"],
  [12, 290, "Автордың (лардың) жөні, аты, әкесінің аты:"],
  [13, 312, "ЕРШОВА ЕЛЕНА НИКОЛАЕВНА"],
  [12, 345, "Авторлық құқық объектісі: ғылым туындысы"],
  [12, 375, "Объектінің атауы: Жетісу көлдерінің рекреациялық әлеуеті"],
  [12, 405, "Объектіні жасаған күні: 2026 жылғы «2» ақпан"],
  [22, 500, "СВИДЕТЕЛЬСТВО"],
  [13, 530, "о внесении сведений в Государственный реестр прав"],
  [13, 550, "на объекты, охраняемые авторским правом"],
  [14, 590, "№ 71480 от «6» мая 2026 года"],
  [12, 635, "Фамилия имя отчество автора (ов): ЕРШОВА ЕЛЕНА НИКОЛАЕВНА"],
  [12, 665, "Вид объекта авторского права: произведение науки"],
  [12, 695, "Название объекта: Рекреационный потенциал озёр Жетысу"],
  [12, 725, "Дата создания объекта: «2» февраля 2026 года"],
];

/** A scanned page: only a picture, a little turned, as from an office scanner. It waits for character recognition. */
export async function drawScan(): Promise<Buffer> {
  const texts = scanLines.map(
    ([size, y, text]) =>
      `<text x="300" y="${y}" font-size="${size}" text-anchor="middle" font-family="DejaVu Serif, serif">${text}</text>`,
  );
  const page = `<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="1684" viewBox="0 0 600 842">
    <rect width="600" height="842" fill="#f4f2ec"/><g transform="rotate(0.8 300 421)" fill="#24242a">${texts.join("")}</g></svg>`;
  return await sharp(Buffer.from(page)).greyscale().png({ palette: true, colours: 16, effort: 10 }).toBuffer();
}
