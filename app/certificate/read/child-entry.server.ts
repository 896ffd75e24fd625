/** The other end of `readInChild`: reads one file, answers, ends. */
import { readFile } from "node:fs/promises";

import { readCertificate } from "../read-certificate.server.ts";
import type { ChildAnswer, ChildRequest } from "./in-child.server.ts";

process.once("message", (request) => {
  // Only our own parent writes to this channel.
  void answer(request as ChildRequest);
});

async function answer({ filePath, fileName, today, numberLine }: ChildRequest): Promise<void> {
  const reply: ChildAnswer = await readFile(filePath)
    .then((bytes) => readCertificate(bytes, { fileName, today, ...(numberLine === null ? {} : { numberLine }) }))
    .then((reading) => ({ reading }))
    .catch((error: unknown) => ({ bug: error instanceof Error ? (error.stack ?? error.message) : String(error) }));
  process.send?.(reply, () => process.disconnect());
}
