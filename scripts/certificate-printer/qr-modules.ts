import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";

import { prepareZXingModule, writeBarcode } from "zxing-wasm/writer";

let preparing: Promise<unknown> | undefined;

/** The package would fetch its wasm from a CDN: it is handed the file that was installed instead. */
function prepared(): Promise<unknown> {
  preparing ??= (async () => {
    const path = createRequire(import.meta.url).resolve("zxing-wasm/writer/zxing_writer.wasm");
    const wasmBinary = new Uint8Array(await readFile(path)).buffer;
    await prepareZXingModule({ overrides: { wasmBinary }, fireImmediately: true });
  })();
  return preparing;
}

/** The squares of a QR code, row by row; true is dark. */
export async function qrModules(text: string): Promise<boolean[][]> {
  await prepared();
  const { symbol, error } = await writeBarcode(text, { format: "QRCode" });
  if (error !== "") throw new Error(`no QR code of ${text}: ${error}`);
  const { width, height, data } = symbol;
  return Array.from({ length: height }, (_row, y) =>
    Array.from({ length: width }, (_column, x) => (data[y * width + x] ?? 255) < 128),
  );
}
