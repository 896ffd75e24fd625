import { deflateSync } from "node:zlib";

/**
 * A PDF of these objects, numbered from 1; the first is its catalogue. Streams are given with their dictionary.
 *
 * @param trailer what else stands in the trailer; it may point at where the cross-references begin
 */
export function pdfOf(
  objects: readonly (string | { dictionary: string; stream: Buffer })[],
  trailer: string | ((start: number) => string) = "",
): Buffer {
  const parts: Buffer[] = [Buffer.from("%PDF-1.7\n")];
  const offsets: number[] = [];
  let at = parts[0]?.length ?? 0;
  const add = (part: Buffer) => {
    parts.push(part);
    at += part.length;
  };
  for (const [index, object] of objects.entries()) {
    offsets.push(at);
    if (typeof object === "string") add(Buffer.from(`${index + 1} 0 obj\n${object}\nendobj\n`));
    else {
      const { dictionary, stream } = object;
      add(Buffer.from(`${index + 1} 0 obj\n<< ${dictionary} /Length ${stream.length} >>\nstream\n`));
      add(stream);
      add(Buffer.from("\nendstream\nendobj\n"));
    }
  }
  const start = at;
  const rows = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("");
  add(Buffer.from(`xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}`));
  add(
    Buffer.from(
      `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${typeof trailer === "string" ? trailer : trailer(start)} >>\nstartxref\n${start}\n%%EOF\n`,
    ),
  );
  return Buffer.concat(parts);
}

const catalogue = "<< /Type /Catalog /Pages 2 0 R >>";
const pages = "<< /Type /Pages /Kids [3 0 R] /Count 1 >>";
const font = "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>";

type Page = { content: Buffer | string; mediaBox?: string; resources?: string; filter?: string };

/** One page with this content; further objects begin with number 6. */
export function pageOf({ content, mediaBox, resources, filter }: Page, more: Parameters<typeof pdfOf>[0] = []): Buffer {
  const page = `<< /Type /Page /Parent 2 0 R /MediaBox [${mediaBox ?? "0 0 595 842"}] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> ${resources ?? ""} >> >>`;
  const stream = typeof content === "string" ? Buffer.from(content) : content;
  return pdfOf([catalogue, pages, page, { dictionary: filter ?? "", stream }, font, ...more]);
}

const word = "BT /F1 12 Tf 72 700 Td (Certificate) Tj ET\n";

/** PDFs that are broken, endless or swollen, by the name of what is wrong with them. */
export const hostilePdfs: Record<string, () => Buffer> = {
  "ten-thousand-pages": () => {
    const kids = Array.from({ length: 10_000 }, (_, index) => `${index + 3} 0 R`).join(" ");
    const page = "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>";
    return pdfOf([
      catalogue,
      `<< /Type /Pages /Kids [${kids}] /Count 10000 >>`,
      ...Array.from({ length: 10_000 }, () => page),
    ]);
  },
  "page-tree-in-a-circle": () =>
    pdfOf([
      catalogue,
      "<< /Type /Pages /Kids [3 0 R] /Count 5 >>",
      "<< /Type /Pages /Kids [2 0 R] /Count 5 /Parent 2 0 R >>",
    ]),
  "form-that-draws-itself": () =>
    pageOf({ content: "/X Do", resources: "/XObject << /X 6 0 R >>" }, [
      {
        dictionary: "/Type /XObject /Subtype /Form /BBox [0 0 595 842] /Resources << /XObject << /X 6 0 R >> >>",
        stream: Buffer.from("/X Do /X Do"),
      },
    ]),
  "cross-references-in-a-circle": () => pdfOf([catalogue, pages, "<< /Type /Page /Parent 2 0 R >>"], "/Prev 9"),
  "cross-references-behind-themselves": () =>
    pdfOf([catalogue, pages, "<< /Type /Page /Parent 2 0 R >>"], (start) => `/Prev ${start}`),
  "page-of-no-number": () => pageOf({ content: word, mediaBox: "NaN nan (x) -0" }),
  "swollen-digits": () =>
    pageOf({
      content: deflateSync(Buffer.alloc(200 * 1024 * 1024, "20"), { level: 9 }),
      filter: "/Filter [/FlateDecode /ASCIIHexDecode]",
    }),
  "swollen-runs": () =>
    pageOf({ content: Buffer.alloc(4_000_000, Buffer.from([129, 32])), filter: "/Filter /RunLengthDecode" }),
  "text-of-control-signs": () =>
    pdfOf([
      catalogue,
      pages,
      "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
      { dictionary: "", stream: Buffer.from(`BT /F1 12 Tf 72 700 Td (${"ABCDEFGH ".repeat(60)}) Tj ET`) },
      "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /ToUnicode 6 0 R >>",
      {
        dictionary: "",
        stream: Buffer.from(
          "begincmap 1 begincodespacerange <00> <FF> endcodespacerange 8 beginbfchar <41> <202E> <42> <0000> <43> <0007> <44> <2066> <45> <200F> <46> <FEFF> <47> <D800> <48> <0008> endbfchar endcmap",
        ),
      },
    ]),
  "outlines-in-a-circle": () =>
    pdfOf([
      "<< /Type /Catalog /Pages 2 0 R /Outlines 4 0 R >>",
      pages,
      "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>",
      "<< /Type /Outlines /First 5 0 R /Last 5 0 R /Count 9 >>",
      "<< /Title (x) /Parent 4 0 R /Next 5 0 R /First 5 0 R >>",
    ]),
  "swollen-content": () =>
    pageOf({
      content: deflateSync(Buffer.alloc(200 * 1024 * 1024, " "), { level: 9 }),
      filter: "/Filter /FlateDecode",
    }),
  "swollen-twice": () => {
    const once = deflateSync(Buffer.alloc(300 * 1024 * 1024, " "), { level: 9 });
    return pageOf({ content: deflateSync(once), filter: "/Filter [/FlateDecode /FlateDecode]" });
  },
  "hundred-thousand-words": () => pageOf({ content: word.repeat(100_000) }),
  "deeply-nested-states": () => pageOf({ content: `${"q ".repeat(200_000)}${word}` }),
  "deeply-nested-arrays": () =>
    pdfOf([catalogue, pages, `<< /Type /Page /Parent 2 0 R /X ${"[".repeat(100_000)}${"]".repeat(100_000)} >>`]),
  "giant-page": () => pageOf({ content: word, mediaBox: "0 0 14400000 14400000" }),
  "page-of-nothing": () => pageOf({ content: word, mediaBox: "0 0 0 0" }),
  "page-inside-out": () => pageOf({ content: word, mediaBox: "595 842 -9999 -1e30" }),
  "numbers-without-end": () =>
    pageOf({ content: `BT /F1 ${"9".repeat(400)} Tf 1e308 1e308 Td (x) Tj ET 1e999 0 0 1e999 0 0 cm ${word}` }),
  "giant-picture": () =>
    pageOf({ content: "595 0 0 842 0 0 cm /I Do", resources: "/XObject << /I 6 0 R >>" }, [
      {
        dictionary:
          "/Type /XObject /Subtype /Image /Width 30000 /Height 30000 /ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /FlateDecode",
        stream: deflateSync(Buffer.alloc(1_000_000)),
      },
    ]),
  "picture-of-rubbish": () =>
    pageOf({ content: "595 0 0 842 0 0 cm /I Do", resources: "/XObject << /I 6 0 R >>" }, [
      {
        dictionary:
          "/Type /XObject /Subtype /Image /Width 800 /Height 1100 /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /DCTDecode",
        stream: Buffer.from("\u00ff\u00d8\u00ff\u00e0 this is no JPEG", "latin1"),
      },
    ]),
  "letters-that-lie": () =>
    pdfOf([
      catalogue,
      pages,
      "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
      { dictionary: "", stream: Buffer.from(`BT /F1 12 Tf 72 700 Td (${"SVIDETELSTVO ".repeat(20)}) Tj ET`) },
      "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /ToUnicode 6 0 R >>",
      {
        dictionary: "",
        stream: Buffer.from(
          "/CIDInit /ProcSet findresource begin begincmap 1 begincodespacerange <00> <FF> endcodespacerange 1 beginbfrange <20> <7E> <202E> endbfrange endcmap end",
        ),
      },
    ]),
  "scripts-and-actions": () =>
    pdfOf([
      "<< /Type /Catalog /Pages 2 0 R /OpenAction << /S /JavaScript /JS (while\\(1\\){}) >> >>",
      pages,
      "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /AA << /O << /S /Launch /F (/bin/sh) >> >> >>",
    ]),
  "no-pages": () => pdfOf([catalogue, "<< /Type /Pages /Kids [] /Count 0 >>"]),
  "header-alone": () => Buffer.from("%PDF-1.7\n"),
};
