import { readFile } from "node:fs/promises";

import { z } from "zod";

/** One line that `npm run read` writes for a certificate, as far as the bench looks at it. */
const readLine = z.object({
  file: z.string(),
  form: z.string(),
  number: z.string().nullable(),
  date: z.string().nullable(),
  authors: z.array(z.string()),
  type: z.string().nullable(),
  title: z.record(z.string(), z.string()),
  created: z.string().nullable(),
  findings: z.array(z.string()),
  qrUrl: z.string().nullable(),
  /** How sure the engine is of each field; fields that are not printed have none. */
  confidence: z.record(z.string(), z.number().nullable()).default({}),
  /** Fields that a person is asked to look at. */
  doubtful: z.array(z.string()).default([]),
});

export type ReadLine = z.infer<typeof readLine>;

/** Lines of a JSON-lines file. */
export async function readLinesOf(path: string): Promise<ReadLine[]> {
  const lines = (await readFile(path, "utf8")).split("\n").filter((line) => line.trim() !== "");
  return lines.map((line) => readLine.parse(JSON.parse(line)));
}
