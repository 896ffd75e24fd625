import { Worker } from "node:worker_threads";

/**
 * Ends this process when the one that started it is gone. The channel to a dead parent closes, but a process in an
 * endless loop never hears of it: so a thread of its own looks whether the process has been handed to another parent.
 *
 * @param parentId process id
 */
export function endWithParent(parentId: number): void {
  // An orderly exit would wait for a file that is being read, and that may never come.
  process.on("disconnect", () => process.kill(process.pid, "SIGKILL"));
  // There a process keeps the id of its parent for ever.
  if (process.platform === "win32") return;
  const look = `setInterval(() => { if (process.ppid !== ${parentId}) process.kill(process.pid, "SIGKILL"); }, 1000);`;
  new Worker(look, { eval: true, execArgv: [], stdout: true, stderr: true }).unref();
}
