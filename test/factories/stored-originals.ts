import { eq, inArray } from "drizzle-orm";
import { originalPath } from "#app/certificate/intake/original-path.server.ts";
import { storeOriginal } from "#app/certificate/intake/store-original.server.ts";
import type { AppContext } from "#app/context.server.ts";
import { certificates, files, submissions } from "#db/schema/index.ts";

/** A PDF to look at from outside only: its beginning is right, the rest is filling of its own. */
export function pdfBytes(word: string, size = 2000): Buffer {
  return Buffer.concat([Buffer.from(`%PDF-1.4 ${word}\n`), Buffer.alloc(size, word)]);
}

/**
 * Stores a real file for every certificate there is, as if it had been sent: the factories write rows alone.
 *
 * @returns the path on disk by the certificate's number
 */
export async function storeOriginals(app: AppContext, size?: number): Promise<Map<string, string>> {
  const paths = new Map<string, string>();
  const rows = await app.db.read
    .select({ id: certificates.id, number: certificates.number, submissionId: certificates.submissionId })
    .from(certificates);
  for (const { id, number, submissionId } of rows) {
    const stored = await storeOriginal(app.config, pdfBytes(id, size));
    await giveFile(app, submissionId, stored);
    paths.set(number ?? id, originalPath(app.config, stored.id));
  }
  return paths;
}

/** Makes this file the one of a sending. */
export async function giveFile(
  app: AppContext,
  submissionId: string,
  stored: Awaited<ReturnType<typeof storeOriginal>>,
): Promise<void> {
  await app.db.write(async (tx) => {
    const storedAt = app.clock.now().toISOString();
    await tx
      .insert(files)
      .values({ ...stored, storedAt })
      .onConflictDoNothing();
    await tx.update(submissions).set({ fileId: stored.id }).where(eq(submissions.id, submissionId));
  });
}

/** The file of one certificate goes to others as well: several certificates in one file. */
export async function shareFile(app: AppContext, numbers: readonly string[]): Promise<void> {
  const rows = await app.db.read
    .select({ submissionId: certificates.submissionId, fileId: submissions.fileId })
    .from(certificates)
    .innerJoin(submissions, eq(submissions.id, certificates.submissionId))
    .where(inArray(certificates.number, [...numbers]))
    .orderBy(certificates.number);
  const fileId = rows[0]?.fileId ?? "";
  await app.db.write(async (tx) => {
    const ids = rows.map(({ submissionId }) => submissionId);
    await tx.update(submissions).set({ fileId }).where(inArray(submissions.id, ids));
  });
}
