import type { AppContext } from "#app/context.server.ts";
import { listCertificatesOf } from "#db/queries/submissions.server.ts";
import { checkAndSubmit } from "#scripts/demo/check-and-submit.ts";
import { sendAndRead } from "#scripts/demo/send-and-read.ts";
import { asViewer, type TestAccount } from "../../factories/account.ts";

/** A certificate that was sent and read, waiting for its teacher. @returns its id */
export async function givenDraft(app: AppContext, teacher: TestAccount, pdf: Buffer): Promise<string> {
  const submissionId = await sendAndRead(app, asViewer(teacher), "куәлік.pdf", pdf);
  const [certificate] = await listCertificatesOf(app.db.read, [submissionId]);
  if (certificate === undefined) throw new Error("the file gave no certificate");
  return certificate.id;
}

/** A certificate in the office's queue; authors who are not in the directory are from outside. @returns its id */
export async function givenSubmitted(app: AppContext, teacher: TestAccount, pdf: Buffer): Promise<string> {
  const id = await givenDraft(app, teacher, pdf);
  await checkAndSubmit(app, asViewer(teacher), id, []);
  return id;
}
