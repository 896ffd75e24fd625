import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { Readable } from "node:stream";
import type { AppContext } from "#app/context.server.ts";
import { dayInKazakhstan } from "#app/model/calendar-date.ts";
import type { MediaType } from "#app/model/reading.ts";
import { Refusal } from "#app/model/result.ts";
import type { Viewer } from "#app/model/viewer.ts";
import { mayNow, tiesToSending } from "#app/people/standing.server.ts";
import { getCertificate } from "#db/queries/certificates.server.ts";
import { getSubmittedFile, listCertificatesOf, type SubmittedFile } from "#db/queries/submissions.server.ts";
import { maySeeSending } from "./may-read-again.ts";
import { originalPath } from "./original-path.server.ts";

type World = Pick<AppContext, "db" | "config" | "clock">;

/** An original that the viewer may have. */
export type Original = { path: string; fileName: string; mediaType: MediaType; bytes: number };

/**
 * The original a certificate was read from.
 *
 * @throws Refusal `not_found`, also where the certificate is not the viewer's to see
 */
export async function findOriginalOfCertificate(
  world: World,
  viewer: Viewer,
  certificateId: string,
): Promise<Original> {
  const certificate = await getCertificate(world.db.read, certificateId);
  const day = dayInKazakhstan(world.clock.now());
  if (certificate === null || !(await mayNow(world.db.read, viewer, "view", certificate, day))) {
    throw new Refusal("not_found", certificateId);
  }
  return await originalOf(world, await getSubmittedFile(world.db.read, certificate.submissionId));
}

/**
 * The original of a sending, whether or not it was read: for its sender, and for everybody who may see a certificate of it.
 *
 * @throws Refusal `not_found`, also where the sending is somebody else's
 */
export async function findOriginalOfSubmission(world: World, viewer: Viewer, submissionId: string): Promise<Original> {
  const submission = await getSubmittedFile(world.db.read, submissionId);
  if (submission === null) throw new Refusal("not_found", submissionId);
  const { senderId } = submission;
  const day = dayInKazakhstan(world.clock.now());
  const ties = await tiesToSending(world.db.read, viewer, submission, day);
  const certificates = senderId === viewer.id ? [] : await listCertificatesOf(world.db.read, [submissionId]);
  if (!maySeeSending(viewer, { senderId, states: certificates.map(({ state }) => state), ties }))
    throw new Refusal("not_found", submissionId);
  return await originalOf(world, submission);
}

async function originalOf({ config }: World, submission: SubmittedFile | null): Promise<Original> {
  if (submission === null || submission.mediaType === null) throw new Refusal("not_found");
  const path = originalPath(config, submission.fileId);
  const onDisk = await stat(path).catch(() => null);
  if (onDisk === null) throw new Refusal("not_found", `original ${submission.fileId} is gone`);
  return { path, fileName: submission.originalName, mediaType: submission.mediaType, bytes: onDisk.size };
}

/** The bytes as they are read from disk; stops when `signal` is aborted. */
export function streamOriginal({ path }: Original, signal: AbortSignal): ReadableStream<Uint8Array> {
  const file = createReadStream(path, { signal });
  // Without a listener a client that goes away would end the process.
  file.on("error", () => undefined);
  return Readable.toWeb(file) as ReadableStream<Uint8Array>;
}
