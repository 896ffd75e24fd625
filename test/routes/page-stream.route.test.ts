import { PassThrough } from "node:stream";
import { buffer } from "node:stream/consumers";
import { createElement } from "react";
import { renderToPipeableStream, renderToString } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { pageStream } from "#app/http/page-stream.server.ts";

const page = createElement(
  "ul",
  null,
  Array.from({ length: 400 }, (_, index) =>
    createElement("li", { key: index, title: "Әңгіме".repeat(index % 7) }, "Куәлік"),
  ),
);

async function renderInto(stream: PassThrough | ReturnType<typeof pageStream>): Promise<Buffer> {
  const { pipe } = renderToPipeableStream(page, { onShellReady: () => pipe(stream) });
  return await buffer(stream);
}

describe("the stream of a page in Kazakh", () => {
  test("holds exactly the page, without the zero bytes of React's buffers", async () => {
    const bytes = await renderInto(pageStream());
    expect(bytes.includes(0)).toBe(false);
    expect(bytes.toString()).toBe(renderToString(page));
  });

  test("still needs us: when this fails, React is mended and the stream can go", async () => {
    expect((await renderInto(new PassThrough())).includes(0)).toBe(true);
  });
});
