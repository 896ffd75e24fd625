import { readFile } from "node:fs/promises";
import { submitFile } from "#app/certificate/intake/submit-file.server.ts";
import { readCertificate } from "#app/certificate/read-certificate.server.ts";
import type { AppContext } from "#app/context.server.ts";
import { runNextJob } from "#app/jobs/run-next-job.server.ts";
import { dayInKazakhstan } from "#app/model/calendar-date.ts";
import type { Viewer } from "#app/model/viewer.ts";

/**
 * A teacher sends a file, and the queue reads it at once. The engine runs in this process: these files are known to be
 * harmless, and a child for each would take most of the demonstration's time.
 *
 * @returns id of the submission
 */
export async function sendAndRead(
  app: AppContext,
  sender: Viewer,
  originalName: string,
  bytes: Buffer,
): Promise<string> {
  const { submissionId } = await submitFile(app, sender, { originalName, content: bytes });
  const outcome = await runNextJob(app, async (path, { fileName }) => {
    return await readCertificate(await readFile(path), { today: dayInKazakhstan(app.clock.now()), fileName });
  });
  if (outcome !== "done") throw new Error(`${originalName} could not be read: ${outcome}`);
  return submissionId;
}
