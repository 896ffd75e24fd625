import type { GreyRaster } from "./reading-tools.ts";

/** Grey levels as a PGM file: readers take it as it is, where other formats would have to be packed and unpacked. */
export function greyAsPgm({ width, height, grey }: GreyRaster): Uint8Array {
  const header = new TextEncoder().encode(`P5\n${width} ${height}\n255\n`);
  const file = new Uint8Array(header.length + grey.length);
  file.set(header);
  file.set(grey, header.length);
  return file;
}
