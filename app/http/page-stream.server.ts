import { Transform } from "node:stream";

/**
 * What React writes a page into. React 18 hands on its buffer of 2048 bytes whole even where the next letter no longer
 * fitted into its end (react issue 24985): in Cyrillic text a zero byte stands there every few kilobytes, which browsers
 * show as �. UTF-8 pages hold no zero bytes of their own, so every one is taken out.
 */
export function pageStream(): Transform {
  return new Transform({
    transform(chunk: Uint8Array, _encoding, done) {
      done(null, chunk.includes(0) ? chunk.filter((byte) => byte !== 0) : chunk);
    },
  });
}
