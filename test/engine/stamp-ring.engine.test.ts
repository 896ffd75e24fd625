import { buffer } from "node:stream/consumers";
import PdfWriter from "pdfkit";
import { describe, expect, test } from "vitest";
import { localTools } from "#app/certificate/read/local-tools.server.ts";

const line = "The title of the work stands in one line";
const ring = "ACADEMY OF SCIENCES AND LETTERS";

/** A line of text, and over it a stamp whose letters go round in a ring, beginning at `start` (radians). */
async function pageWithStamp(start: number): Promise<Uint8Array> {
  const page = new PdfWriter({ size: "A4" });
  const bytes = buffer(page);
  page.fontSize(12).text(line, 72, 300);
  const step = (2 * Math.PI) / ring.length;
  for (const [index, letter] of ring.split("").entries()) {
    const degrees = ((start + index * step) * 180) / Math.PI;
    page.save().rotate(degrees, { origin: [200, 360] });
    page.fontSize(11).text(letter, 197, 300, { lineBreak: false }).restore();
  }
  page.end();
  return await bytes;
}

describe("the letters of a stamp's ring", () => {
  test.each([0.01, 0.02, 0.05, 0.1, 1.55])(
    "are no words of the page, not even those that stand upright (%d)",
    async (start) => {
      const source = await localTools.open(await pageWithStamp(start), "application/pdf");
      if (typeof source === "string") throw new Error(source);
      const words = source.readText(1).words.map(({ text }) => text);
      source.close();
      expect(words.join(" ")).toBe(line);
    },
  );
});
