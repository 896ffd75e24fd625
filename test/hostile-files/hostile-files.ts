import { readFileSync } from "node:fs";

import { hostilePdfs } from "./hostile-pdf.ts";
import { hostilePictures } from "./hostile-pictures.ts";

export type HostileFile = { kind: string; name: string; bytes: Buffer };

const fixtures = new URL("../fixtures/", import.meta.url);
const fixture = (name: string) => readFileSync(new URL(name, fixtures));
const real = [
  "certificates/stacked.pdf",
  "certificates/legacy-kazakh.pdf",
  "certificates/three-in-one-file.pdf",
  "certificates/png-called.pdf",
  "pictures/scan-in-pdf.pdf",
  "pictures/scan-skewed.jpg",
  "pictures/scan-in-webp.webp",
  "pictures/two-certificates.tif",
];

/** Numbers from 0 to 1, the same for the same seed (Park and Miller's generator). */
export function numbersFrom(seed: number): () => number {
  let state = (seed % 2_147_483_646) + 1;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

type Mutation = (bytes: Buffer, random: () => number) => Buffer;
const place = (bytes: Buffer, random: () => number) => Math.floor(random() * bytes.length);

/** What happens to files on their way, and what somebody may do to them on purpose. */
export const mutations: Record<string, Mutation> = {
  truncated: (bytes, random) => bytes.subarray(0, place(bytes, random)),
  "flipped bytes": (bytes, random) => {
    const copy = Buffer.from(bytes);
    for (let flips = 1 + Math.floor(random() * 200); flips > 0; flips -= 1)
      copy[place(copy, random)] = Math.floor(random() * 256);
    return copy;
  },
  "a part twice": (bytes, random) => {
    const [from, to] = [place(bytes, random), place(bytes, random)].sort((a, b) => a - b);
    return Buffer.concat([bytes.subarray(0, to), bytes.subarray(from, to), bytes.subarray(to)]);
  },
  "a part lost": (bytes, random) => {
    const [from, to] = [place(bytes, random), place(bytes, random)].sort((a, b) => a - b);
    return Buffer.concat([bytes.subarray(0, from), bytes.subarray(to)]);
  },
  "other numbers": (bytes, random) => {
    const text = bytes.toString("latin1");
    const other = text.replace(/\d{2,}/gu, (digits) => (random() < 0.03 ? String(Math.floor(random() * 1e9)) : digits));
    return Buffer.from(other, "latin1");
  },
};

/** Real files, each changed in this way; the same for the same seed. */
export function mutatedFiles(count: number, seed: number): HostileFile[] {
  const random = numbersFrom(seed);
  const ways = Object.entries(mutations);
  return Array.from({ length: count }, (_, index) => {
    const name = real[index % real.length] ?? "";
    const [kind, mutate] = ways[Math.floor(random() * ways.length)] ?? ways[0] ?? ["whole", (bytes: Buffer) => bytes];
    return { kind, name: `${index}-${name.split("/")[1] ?? ""}`, bytes: mutate(fixture(name), random) };
  });
}

/** What each kind of file begins with. */
const marks = {
  pdf: "%PDF-1.7\n",
  jpg: "\u00ff\u00d8\u00ff\u00e0",
  png: "\u0089PNG\r\n\u001a\n",
  webp: "RIFF\u0000\u0010\u0000\u0000WEBPVP8 ",
  tif: "II*\u0000",
  heic: "\u0000\u0000\u0000\u0018ftypheic",
};

/** One file of every kind that was made by hand. */
export function craftedFiles(): HostileFile[] {
  const [pdf, jpeg] = [fixture("certificates/stacked.pdf"), fixture("pictures/scan-skewed.jpg")];
  const made: [string, string, Buffer][] = [
    ["empty", "empty.pdf", Buffer.alloc(0)],
    ["encrypted", "encrypted.pdf", fixture("certificates/encrypted.pdf")],
    ["wrong-ending", "certificate.jpg", pdf],
    ["page-of-the-web", "page.pdf", Buffer.from("<html><script>alert(1)</script></html>")],
    ["drawing-with-script", "drawing.png", Buffer.from("<svg xmlns='http://www.w3.org/2000/svg' onload='x()'/>")],
    ["program", "program.pdf", Buffer.concat([Buffer.from("MZ"), Buffer.alloc(2000, 1)])],
    ["pdf-and-archive", "both.pdf", Buffer.concat([pdf, Buffer.from("PK\u0003\u0004"), Buffer.alloc(500)])],
    ["archive", "archive.pdf", Buffer.concat([Buffer.from("PK\u0003\u0004\u0014"), Buffer.alloc(3000, 9)])],
    ["archive-and-pdf", "both.zip", Buffer.concat([Buffer.from("PK\u0003\u0004"), Buffer.alloc(500), pdf])],
    ["page-of-the-web-and-pdf", "both.html", Buffer.concat([Buffer.from("<html>"), pdf])],
    ["photo-and-pdf", "both.jpg", Buffer.concat([jpeg, pdf])],
    ["name-with-a-path", "../../etc/passwd.pdf", pdf.subarray(0, 3000)],
    ["name-of-control-signs", "\u202Efdp.exe\u0007.pdf", pdf.subarray(0, 2000)],
  ];
  const random = numbersFrom(7);
  const rubbish = () => Buffer.from(Array.from({ length: 5000 }, () => Math.floor(random() * 256)));
  for (const [kind, mark] of Object.entries(marks)) {
    made.push([
      `rubbish-behind-the-mark-of-${kind}`,
      `rubbish.${kind}`,
      Buffer.concat([Buffer.from(mark, "latin1"), rubbish()]),
    ]);
  }
  const pdfs = Object.entries(hostilePdfs).map(([kind, make]) => ({ kind, name: `${kind}.pdf`, bytes: make() }));
  const pictures = Object.entries(hostilePictures).map(([kind, make]) => ({
    kind,
    name: `${kind}.png`,
    bytes: make(),
  }));
  return [...made.map(([kind, name, bytes]) => ({ kind, name, bytes })), ...pdfs, ...pictures];
}
