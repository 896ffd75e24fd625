import { PDFiumModule } from "@hyzyla/pdfium";

/** The part of PDFium's C interface that the package exports but does not describe. */
type UndescribedPdfium = {
  _FPDFText_GetUnicode(textPage: number, index: number): number;
  _FPDFText_GetCharBox(textPage: number, index: number, left: number, right: number, bottom: number, top: number): number;
  _FPDFText_GetLooseCharBox(textPage: number, index: number, rectangle: number): number;
  _FPDFText_GetCharOrigin(textPage: number, index: number, x: number, y: number): number;
  _FPDFText_GetCharAngle(textPage: number, index: number): number;
  _FPDFText_HasUnicodeMapError(textPage: number, index: number): number;
  _FPDFText_IsHyphen(textPage: number, index: number): number;
  _FPDF_PageToDevice(
    page: number,
    startX: number,
    startY: number,
    sizeX: number,
    sizeY: number,
    rotate: number,
    pageX: number,
    pageY: number,
    deviceX: number,
    deviceY: number,
  ): number;
  _FPDFPageObj_GetBounds(object: number, left: number, bottom: number, right: number, top: number): number;
};
type DescribedPdfium = Awaited<ReturnType<typeof PDFiumModule>>;
export type Pdfium = DescribedPdfium & UndescribedPdfium;

/** An open document; `close` gives its memory back. */
export type PdfDocument = { pdfium: Pdfium; handle: number; pageCount: number; close(): void };

export type PdfProblem = "encrypted" | "damaged";

let loading: Promise<Pdfium> | undefined;

/** PDFium, started on the first call (about 50 ms) and kept: it holds no state between documents. */
export function loadPdfium(): Promise<Pdfium> {
  loading ??= PDFiumModule({}).then((module) => {
    module._FPDF_InitLibraryWithConfig({ version: 2 });
    // The package types a third of what its wasm exports; the rest is PDFium's documented C interface.
    return module as Pdfium;
  });
  return loading;
}

const passwordRequired = 4;

/** Opens a PDF; the bytes are copied into PDFium's memory. Returns the reason when it cannot be opened. */
export async function openPdf(bytes: Uint8Array): Promise<PdfDocument | PdfProblem> {
  const pdfium = await loadPdfium();
  const memory = pdfium.wasmExports.malloc(bytes.length);
  pdfium.HEAPU8.set(bytes, memory);
  const handle = pdfium._FPDF_LoadMemDocument(memory, bytes.length, 0);
  if (handle === 0) {
    const problem = pdfium._FPDF_GetLastError() === passwordRequired ? "encrypted" : "damaged";
    pdfium.wasmExports.free(memory);
    return problem;
  }
  const close = () => {
    pdfium._FPDF_CloseDocument(handle);
    pdfium.wasmExports.free(memory);
  };
  return { pdfium, handle, pageCount: pdfium._FPDF_GetPageCount(handle), close };
}

/** Runs `use` on an open page and closes it; `null` when the page is damaged. */
export function withPage<T>({ pdfium, handle }: PdfDocument, page: number, use: (pageHandle: number) => T): T | null {
  const pageHandle = pdfium._FPDF_LoadPage(handle, page - 1);
  if (pageHandle === 0) return null;
  try {
    return use(pageHandle);
  } finally {
    pdfium._FPDF_ClosePage(pageHandle);
  }
}

/** Runs `use` with `size` bytes of PDFium's memory, for its output parameters. */
export function withMemory<T>(pdfium: Pdfium, size: number, use: (pointer: number) => T): T {
  const pointer = pdfium.wasmExports.malloc(size);
  if (pointer === 0) throw new Error("PDFium is out of memory");
  try {
    return use(pointer);
  } finally {
    pdfium.wasmExports.free(pointer);
  }
}
