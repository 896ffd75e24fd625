/** A worker that only claims: prints the ids of the jobs it got, one a line. Usage: claim-all-jobs DATABASE */
import { openDb } from "#db/client.server.ts";
import { claimNextJob } from "#db/queries/jobs.server.ts";

const db = openDb(process.argv[2] ?? "");
for (;;) {
  const job = await db.write(async (tx) => await claimNextJob(tx, new Date()));
  if (job === null) break;
  process.stdout.write(`${job.id}\n`);
}
db.close();
