import { submitFile } from "#app/certificate/intake/submit-file.server.ts";
import { readCertificate } from "#app/certificate/read-certificate.server.ts";
import { recordReading } from "#app/jobs/record-reading.server.ts";
import { dayInKazakhstan } from "#app/model/calendar-date.ts";
import type { AppContext } from "#app/context.server.ts";
import type { Viewer } from "#app/model/viewer.ts";
import { claimNextJob, finishJob } from "#db/queries/jobs.server.ts";

export async function sendAndRead(
  app: AppContext,
  sender: Viewer,
  originalName: string,
  bytes: Buffer,
): Promise<string> {
  const { submissionId } = await submitFile(app, sender, { originalName, content: bytes });
  const reading = await readCertificate(bytes, { today: dayInKazakhstan(app.clock.now()), fileName: originalName });
  await app.db.write(async (tx) => {
    const job = await claimNextJob(tx, app.clock.now());
    await recordReading(app, tx, { submissionId, senderId: sender.id, jobId: job!.id }, reading);
    await finishJob(tx, job!, { state: "done", error: null, at: app.clock.now() });
  });
  return submissionId;
}
