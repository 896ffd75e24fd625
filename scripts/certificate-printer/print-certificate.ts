import { blocksOfHalf, partsOfHalf, plain, type Block, type HalfParts } from "./blocks.ts";
import { legacyBlocks } from "./legacy-blocks.ts";
import { otherDocumentPage, type OtherDocumentSpec } from "./other-documents.ts";
import { printPages, type Page, type TextFaults } from "./print-pages.ts";
import type { CertificateSpec } from "./spec.ts";

const emptyLine = plain(" ");

/** Prints one invented certificate as a PDF with a text layer; `page-each` and `legacy2006` take a page a half. */
export async function printCertificate(spec: CertificateSpec): Promise<Buffer> {
  return printPages(pagesOf(spec));
}

/** Prints several certificates and other documents into one file, in this order. */
export async function printDocument(
  parts: readonly (CertificateSpec | OtherDocumentSpec)[],
  faults: TextFaults = {},
): Promise<Buffer> {
  return printPages(
    parts.flatMap((part) => ("edition" in part ? pagesOf(part) : [otherDocumentPage(part)])),
    faults,
  );
}

/** The pages one certificate takes. */
export function pagesOf(spec: CertificateSpec): Page[] {
  const { layout } = spec;
  if (spec.edition !== "legacy2006" && (layout.look?.rows ?? "none") !== "none") return pagesInRows(spec);
  const columns = spec.halves.map((half) =>
    spec.edition === "legacy2006" ? legacyBlocks(half, spec) : blocksOfHalf(half, spec),
  );
  if (spec.edition === "legacy2006" || layout.arrangement === "page-each") {
    return columns.map((blocks) => ({ columns: [{ blocks, left: 0, width: 1 }], isStacked: false, layout }));
  }
  if (layout.arrangement === "stacked") {
    return [{ columns: columns.map((blocks) => ({ blocks, left: 0, width: 1 })), isStacked: true, layout }];
  }
  const share = 1 / columns.length;
  // A gutter of a twentieth of the page keeps the halves apart.
  const beside = columns.map((blocks, index) => ({ blocks, left: index * share, width: share - 0.05 }));
  return [{ columns: beside, isStacked: false, layout }];
}

/** Halves as tables; side by side they share their rows, otherwise each half has its own. */
function pagesInRows(spec: CertificateSpec): Page[] {
  const { layout } = spec;
  const kind = layout.look?.rows ?? "none";
  const parts = spec.halves.map((half) => partsOfHalf(half, spec));
  const page = { columns: [], isStacked: true, layout };
  if (kind === "label-value") {
    const tables = parts.map((half) => labelValueRows(half));
    return layout.arrangement === "page-each"
      ? tables.map((rows) => ({ ...page, rows }))
      : [{ ...page, rows: tables.flat() }];
  }
  const share = 1 / parts.length;
  const row = (blocksOf: (half: HalfParts) => readonly Block[], isBoxed: boolean) => ({
    cells: parts.map((half, index) => ({
      blocks: blocksOf(half),
      left: index * share,
      width: isBoxed ? share : share - 0.05,
    })),
    isBoxed,
  });
  const isBoxed = kind === "boxed";
  const fields = (parts[0]?.fields ?? []).map((_field, index) => row((half) => half.fields[index] ?? [], isBoxed));
  return [
    {
      ...page,
      rows: [row((half) => [...half.heading, ...half.number], isBoxed), ...fields, row((half) => half.footer, false)],
    },
  ];
}

function labelValueRows({ heading, number, fields, footer }: HalfParts) {
  const across = (blocks: readonly Block[]) => ({ cells: [{ blocks, left: 0, width: 1 }], isBoxed: false });
  const rows = fields.map(([label, ...values]) => ({
    cells: [
      { blocks: label === undefined ? [] : [label], left: 0, width: 0.4 },
      { blocks: values, left: 0.4, width: 0.6 },
    ],
    isBoxed: true,
  }));
  return [across([...heading, ...number]), ...rows, across([{ ...emptyLine, size: 0.5 }, ...footer, emptyLine])];
}
