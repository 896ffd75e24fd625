import { PDFiumModule } from "@hyzyla/pdfium";

type Call = (...numbers: number[]) => number;

/** PDFium's C functions that are used here (fpdfview.h, fpdf_text.h, fpdf_edit.h); handles and pointers are numbers. */
const names = [
  "FPDF_LoadMemDocument",
  "FPDF_GetLastError",
  "FPDF_CloseDocument",
  "FPDF_GetPageCount",
  "FPDF_LoadPage",
  "FPDF_ClosePage",
  "FPDF_GetPageWidth",
  "FPDF_GetPageHeight",
  "FPDF_PageToDevice",
  "FPDF_RenderPageBitmap",
  "FPDFBitmap_CreateEx",
  "FPDFBitmap_FillRect",
  "FPDFBitmap_Destroy",
  "FPDFPage_CountObjects",
  "FPDFPage_GetObject",
  "FPDFPageObj_GetType",
  "FPDFPageObj_GetBounds",
  "FPDFPageObj_GetMatrix",
  "FPDFFormObj_CountObjects",
  "FPDFFormObj_GetObject",
  "FPDFPath_CountSegments",
  "FPDFPath_GetPathSegment",
  "FPDFPathSegment_GetType",
  "FPDFPathSegment_GetPoint",
  "FPDFPage_GetAnnotCount",
  "FPDFPage_GetAnnot",
  "FPDFPage_CloseAnnot",
  "FPDFAnnot_GetSubtype",
  "FPDFAnnot_GetRect",
  "FPDFText_LoadPage",
  "FPDFText_ClosePage",
  "FPDFText_CountChars",
  "FPDFText_GetUnicode",
  "FPDFText_GetLooseCharBox",
  "FPDFText_GetCharOrigin",
  "FPDFText_GetCharAngle",
  "FPDFText_GetFontSize",
  "FPDFText_GetMatrix",
  "FPDFText_HasUnicodeMapError",
  "FPDFText_IsGenerated",
  "FPDFText_IsHyphen",
] as const;

export type Pdfium = Record<(typeof names)[number], Call> & {
  malloc(size: number): number;
  free(pointer: number): void;
  /** PDFium's memory. Asked anew each time, because the array is another one after the memory grew. */
  memory(): Uint8Array<ArrayBuffer>;
};

/** An open document; `close` gives its memory back. */
export type PdfDocument = {
  pdfium: Pdfium;
  handle: number;
  pageCount: number;
  /** The page that was opened last: half of what reading a page costs is opening it, so it stays open for the next look. */
  openPage: { page: number; handle: number } | null;
  close: () => void;
};

export type PdfProblem = "encrypted" | "damaged";

let loading: Promise<Pdfium> | undefined;

/** PDFium, started on the first call (about 50 ms) and kept: it holds no state between documents. */
export function loadPdfium(): Promise<Pdfium> {
  loading ??= startPdfium();
  return loading;
}

async function startPdfium(): Promise<Pdfium> {
  const module = await PDFiumModule({});
  // The package types a third of what its wasm exports, so the functions are taken by name and checked once; and from
  // the wasm itself, because the package's own wrappers check every call again.
  const exported = new Map<string, unknown>(Object.entries(module.wasmExports));
  const initialise = new Map<string, unknown>(Object.entries(module)).get("_FPDF_InitLibraryWithConfig");
  if (typeof initialise === "function") initialise({ version: 2 });
  const calls = names.map((name) => {
    const call = exported.get(name);
    if (typeof call !== "function") throw new Error(`PDFium does not export ${name}`);
    return [name, call];
  });
  return {
    ...(Object.fromEntries(calls) as Record<(typeof names)[number], Call>),
    malloc: (size) => module.wasmExports.malloc(size),
    free: (pointer) => module.wasmExports.free(pointer),
    memory: () => module.HEAPU8 as Uint8Array<ArrayBuffer>,
  };
}

const passwordRequired = 4;

/** Opens a PDF; the bytes are copied into PDFium's memory. Returns the reason when it cannot be opened. */
export async function openPdf(bytes: Uint8Array): Promise<PdfDocument | PdfProblem> {
  const pdfium = await loadPdfium();
  const pointer = pdfium.malloc(bytes.length);
  pdfium.memory().set(bytes, pointer);
  const handle = pdfium.FPDF_LoadMemDocument(pointer, bytes.length, 0);
  if (handle === 0) {
    const problem = pdfium.FPDF_GetLastError() === passwordRequired ? "encrypted" : "damaged";
    pdfium.free(pointer);
    return problem;
  }
  const document: PdfDocument = {
    pdfium,
    handle,
    pageCount: pdfium.FPDF_GetPageCount(handle),
    openPage: null,
    close: () => {
      closePage(document);
      pdfium.FPDF_CloseDocument(handle);
      pdfium.free(pointer);
    },
  };
  return document;
}

function closePage(document: PdfDocument): void {
  if (document.openPage !== null) document.pdfium.FPDF_ClosePage(document.openPage.handle);
  document.openPage = null;
}

/** Runs `use` on a page, which stays open until another one is asked for; `null` when the page is damaged. */
export function withPage<T>(document: PdfDocument, page: number, use: (pageHandle: number) => T): T | null {
  if (document.openPage?.page !== page) {
    closePage(document);
    const handle = document.pdfium.FPDF_LoadPage(document.handle, page - 1);
    if (handle === 0) return null;
    document.openPage = { page, handle };
  }
  return use(document.openPage.handle);
}

/** Runs `use` with `size` bytes of PDFium's memory, for its output parameters. */
export function withMemory<T>(pdfium: Pdfium, size: number, use: (pointer: number) => T): T {
  const pointer = pdfium.malloc(size);
  if (pointer === 0) throw new Error("PDFium is out of memory");
  try {
    return use(pointer);
  } finally {
    pdfium.free(pointer);
  }
}
