import { promisify } from "node:util";
import { inflateRaw } from "node:zlib";

const inflate = promisify(inflateRaw);

const endOfDirectory = 0x06054b50;
const entryHeader = 0x02014b50;
const [stored, deflated] = [0, 8];

type Entry = { method: number; data: Uint8Array };

/**
 * Whether a zip archive really unpacks to no more than `limit` bytes. What it says of itself may be a lie, so every entry is
 * unpacked once with the rest of the limit as its end, and forgotten.
 */
export async function unpacksWithin(archive: Uint8Array, limit: number): Promise<boolean> {
  let left = limit;
  try {
    for (const { method, data } of entriesOf(archive)) {
      if (method !== stored && method !== deflated) return false;
      // The platform takes no limit of nothing.
      if (left <= 0) return false;
      left -= method === stored ? data.length : (await inflate(data, { maxOutputLength: left })).length;
    }
  } catch {
    // Broken data, offsets outside of the file, or more than is allowed: all of them are refused.
    return false;
  }
  return left >= 0;
}

/** @throws RangeError where the directory points outside of the file */
function* entriesOf(archive: Uint8Array): Generator<Entry, void, undefined> {
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength);
  let end = archive.length - 22;
  while (end >= 0 && view.getUint32(end, true) !== endOfDirectory) end -= 1;
  let at = view.getUint32(end + 16, true);
  for (let count = view.getUint16(end + 10, true); count > 0; count -= 1) {
    if (view.getUint32(at, true) !== entryHeader) throw new RangeError("no entry");
    const [method, length] = [view.getUint16(at + 10, true), view.getUint32(at + 20, true)];
    const local = view.getUint32(at + 42, true);
    const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
    if (start + length > archive.length) throw new RangeError("outside");
    yield { method, data: archive.subarray(start, start + length) };
    at += 46 + [28, 30, 32].reduce((sum, offset) => sum + view.getUint16(at + offset, true), 0);
  }
}
