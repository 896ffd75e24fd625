const endOfDirectory = 0x06054b50;
const entryHeader = 0x02014b50;
const entryLength = 46;

/** How many bytes a zip archive says it holds unpacked; `Infinity` where that cannot be told. */
export function declaredSize(archive: Uint8Array): number {
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength);
  let end = archive.length - 22;
  while (end >= 0 && view.getUint32(end, true) !== endOfDirectory) end -= 1;
  if (end < 0) return Infinity;
  let at = view.getUint32(end + 16, true);
  let total = 0;
  for (let left = view.getUint16(end + 10, true); left > 0; left -= 1) {
    if (at + entryLength > archive.length || view.getUint32(at, true) !== entryHeader) return Infinity;
    total += view.getUint32(at + 24, true);
    at += entryLength + [28, 30, 32].reduce((sum, offset) => sum + view.getUint16(at + offset, true), 0);
  }
  return total;
}
