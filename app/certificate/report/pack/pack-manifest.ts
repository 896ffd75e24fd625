import { z } from "zod";
import { languages } from "#app/model/language.ts";
import { reportKinds } from "#app/model/report.ts";

/** Names of what stands beside workbook and originals. */
export const manifestPath = "manifest.json";
export const sumsPath = "SHA256SUMS.txt";

/** Raised when a reader of the former version could misunderstand the new one. */
export const packVersion = 1;

const sha256 = z.string().regex(/^[\da-f]{64}$/u);
const count = z.number().int().min(0);
const path = z.string().min(1).max(1000);

/** What a pack says of itself: which report, of which state, and every file with its SHA-256. */
export const packManifest = z.object({
  format: z.literal("tizilim-evidence-pack"),
  version: z.literal(packVersion),
  report: z.object({
    kind: z.enum(reportKinds),
    title: z.string(),
    /** The query string of the report. */
    search: z.record(z.string(), z.string()),
    language: z.enum(languages),
    /** `null`: the report is about no period. */
    period: z.string().nullable(),
    /** Number of the frozen state; `null`: the register as it was. */
    snapshot: z.number().nullable(),
    /** `null`: nothing is counted in it. */
    ruleVersion: z.number().nullable(),
  }),
  /** Instant (ISO, UTC). */
  madeAt: z.string(),
  madeBy: z.string(),
  counts: z.object({
    /** Certificates whose rows lead to a file. */
    certificates: count,
    originals: count,
    /** Of the originals together. */
    bytes: count,
    /** Certificates of the report whose originals were not the maker's to open. */
    withheld: count,
  }),
  workbook: z.object({ path, sha256, bytes: count }),
  originals: z.array(
    z.object({
      path,
      sha256,
      bytes: count,
      certificates: z.array(z.object({ id: z.string(), number: z.string(), registeredOn: z.string() })).min(1),
    }),
  ),
});
export type PackManifest = z.infer<typeof packManifest>;

/** The manifest as it is written: one file a line, so that two packs can be compared by eye. */
export function manifestText({ originals, ...head }: PackManifest): string {
  const lines = originals.map((one) => JSON.stringify(one)).join(",\n");
  return `${JSON.stringify(head, null, 2).slice(0, -2)},\n  "originals": [${lines === "" ? "" : `\n${lines}\n`}]\n}\n`;
}

/** One file with its digest. */
type Summed = { path: string; sha256: string };

/** Digests as `sha256sum -c` takes them; no name of ours needs its escapes. */
export function sumsText(files: readonly Summed[]): string {
  return files.map(({ path: name, sha256: digest }) => `${digest}  ${name}\n`).join("");
}

/** @returns `null` where there is none, or a line is none of {@link sumsText} */
export function parseSums(text: string): Summed[] | null {
  const lines = text.split("\n");
  if (lines.pop() !== "" || lines.length === 0) return null;
  const files = lines.map((line) => /^([\da-f]{64}) {2}(.+)$/u.exec(line));
  return files.every((found) => found !== null)
    ? files.map(([, digest = "", name = ""]) => ({ path: name, sha256: digest }))
    : null;
}
