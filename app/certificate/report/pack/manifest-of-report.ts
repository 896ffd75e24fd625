import { z } from "zod";
import type { Language } from "#app/model/language.ts";
import type { ReportKind, ReportSearch } from "#app/model/report.ts";
import { bytesOf, type Proofs } from "./original-names.ts";
import { packVersion, type PackManifest } from "./pack-manifest.ts";
import { safeName } from "./safe-name.ts";

/** What a pack takes of its report. */
export type PackedReport = { fileName: string; subjectId: string; facts: Record<string, unknown>; proofs: Proofs };

/** Of the facts of a report, those that say of which state it is. */
const stateFacts = z.object({
  ruleVersion: z.number().nullable().catch(null),
  snapshot: z.number().nullable().catch(null),
});

/** What the pack of a report says of itself. */
export function manifestOf(
  { kind, search, language }: { kind: ReportKind; search: ReportSearch; language: Language },
  { fileName, subjectId, facts, proofs }: PackedReport,
  { workbook, madeAt, madeBy }: { workbook: { sha256: string; bytes: number }; madeAt: Date; madeBy: string },
): PackManifest {
  const { originals, withheld } = proofs;
  return {
    format: "tizilim-evidence-pack",
    version: packVersion,
    report: {
      kind,
      title: fileName,
      search,
      language,
      period: kind === "person" ? null : subjectId,
      ...stateFacts.parse(facts),
    },
    madeAt: madeAt.toISOString(),
    madeBy,
    counts: {
      certificates: originals.reduce((sum, { certificates }) => sum + certificates.length, 0),
      originals: originals.length,
      bytes: bytesOf(originals),
      withheld,
    },
    workbook: { path: `${safeName(fileName, kind)}.xlsx`, sha256: workbook.sha256, bytes: workbook.bytes },
    originals: originals.map(({ path, fileId, bytes, certificates }) => ({
      path,
      sha256: fileId,
      bytes,
      certificates,
    })),
  };
}
