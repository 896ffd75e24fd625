import { blocksOfHalf } from "./blocks.ts";
import { legacyBlocks } from "./legacy-blocks.ts";
import { otherDocumentPage, type OtherDocumentSpec } from "./other-documents.ts";
import { printPages, type Page } from "./print-pages.ts";
import type { CertificateSpec } from "./spec.ts";

/** Prints one invented certificate as a PDF with a text layer; `page-each` and `legacy2006` take a page a half. */
export async function printCertificate(spec: CertificateSpec): Promise<Buffer> {
  return printPages(pagesOf(spec));
}

/** Prints several certificates and other documents into one file, in this order. */
export async function printDocument(parts: readonly (CertificateSpec | OtherDocumentSpec)[]): Promise<Buffer> {
  return printPages(parts.flatMap((part) => ("edition" in part ? pagesOf(part) : [otherDocumentPage(part)])));
}

function pagesOf(spec: CertificateSpec): Page[] {
  const { layout } = spec;
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
