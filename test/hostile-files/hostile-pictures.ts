import { crc32, deflateRawSync, deflateSync } from "node:zlib";

type Size = { width: number; height: number };

function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, check]);
}

const pngMark = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** A PNG of grey, of eight bits a pixel or fewer, whose header says this size, whatever its data holds. */
export function png({ width, height }: Size, data: Buffer, more: readonly Buffer[] = [], bits = 8): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.writeUInt8(bits, 8);
  return Buffer.concat([pngMark, chunk("IHDR", header), ...more, chunk("IDAT", data), chunk("IEND", Buffer.alloc(0))]);
}

const giant: Size = { width: 30_000, height: 30_000 };

/** A little-endian TIFF whose pages are these lists of tags (number, value); `next` overrides where the next list stands. */
function tiff(pages: number, tags: readonly (readonly [number, number])[], isEndless = false): Buffer {
  const length = 2 + tags.length * 12 + 4;
  const bytes = Buffer.alloc(8 + pages * length + 64);
  bytes.write("II*\0", 0, "latin1");
  bytes.writeUInt32LE(8, 4);
  for (let page = 0; page < pages; page += 1) {
    const at = 8 + page * length;
    bytes.writeUInt16LE(tags.length, at);
    for (const [index, [tag, value]] of tags.entries()) {
      const entry = at + 2 + index * 12;
      bytes.writeUInt16LE(tag, entry);
      bytes.writeUInt16LE(4, entry + 2);
      bytes.writeUInt32LE(1, entry + 4);
      bytes.writeUInt32LE(value, entry + 8);
    }
    bytes.writeUInt32LE(isEndless ? 8 : page + 1 < pages ? at + length : 0, at + length - 4);
  }
  return bytes;
}

function tags({ width, height }: Size): [number, number][] {
  return [
    [256, width],
    [257, height],
    [258, 8],
    [259, 1],
    [262, 1],
    [273, 8],
    [277, 1],
    [278, height],
    [279, 64],
  ];
}

/** Start of frame of a baseline JPEG with this size and one component, and nothing behind it. */
function jpegHeader({ width, height }: Size): Buffer {
  const frame = [0xff, 0xc0, 0, 11, 8, height >> 8, height & 255, width >> 8, width & 255, 1, 1, 0x11, 0];
  return Buffer.from([0xff, 0xd8, ...frame, 0xff, 0xd9]);
}

function webpHeader({ width, height }: Size): Buffer {
  const bytes = Buffer.alloc(30);
  bytes.write("RIFF", 0, "latin1");
  bytes.writeUInt32LE(22, 4);
  bytes.write("WEBPVP8X", 8, "latin1");
  bytes.writeUInt32LE(10, 16);
  bytes.writeUIntLE(width - 1, 24, 3);
  bytes.writeUIntLE(height - 1, 27, 3);
  return bytes;
}

/** Pictures that are broken, endless or swollen, by the name of what is wrong with them. */
export const hostilePictures: Record<string, () => Buffer> = {
  "giant-png": () => png(giant, deflateSync(Buffer.alloc(30_001 * 1000), { level: 9 })),
  // Whole and right, and small on disk: 900 million pixels of one bit.
  "giant-png-that-is-whole": () => png(giant, deflateSync(Buffer.alloc(30_000 * (30_000 / 8 + 1))), [], 1),
  "giant-jpeg": () => jpegHeader({ width: 30_000, height: 30_000 }),
  "giant-webp": () => webpHeader({ width: 16_000_000, height: 16_000_000 }),
  "giant-tiff": () => tiff(1, tags(giant)),
  "swollen-png": () => png({ width: 100, height: 100 }, deflateSync(Buffer.alloc(200 * 1024 * 1024), { level: 9 })),
  "swollen-png-text": () =>
    png({ width: 2, height: 2 }, deflateSync(Buffer.alloc(6)), [
      chunk("zTXt", Buffer.concat([Buffer.from("a\0\0"), deflateSync(Buffer.alloc(200 * 1024 * 1024))])),
    ]),
  "png-of-one-pixel": () => png({ width: 1, height: 1 }, deflateSync(Buffer.alloc(2))),
  "png-of-nothing": () => png({ width: 0, height: 0 }, Buffer.alloc(0)),
  "png-as-wide-as-a-thread": () => png({ width: 90_000, height: 1 }, deflateSync(Buffer.alloc(90_001))),
  "png-with-wrong-data": () => png({ width: 900, height: 900 }, deflateRawSync(Buffer.alloc(10))),
  "tiff-in-a-circle": () => tiff(1, tags({ width: 8, height: 8 }), true),
  "tiff-of-a-thousand-pages": () => tiff(1000, tags({ width: 8, height: 8 })),
  "heic-of-rubbish": () =>
    Buffer.concat([Buffer.from("\0\0\0\u0018ftypheic\0\0\0\0mif1heic", "latin1"), Buffer.alloc(900, 7)]),
};
