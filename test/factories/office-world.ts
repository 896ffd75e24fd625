import type { AppContext } from "#app/context.server.ts";
import type { Viewer } from "#app/model/viewer.ts";
import { addStaff, addStructure } from "./people.ts";
import { anAccount, asViewer } from "./account.ts";
import { aDraft, aJudgedReading } from "./certificate-to-review.ts";
import { openCertificate } from "#app/certificate/review/open-certificate.server.ts";
import { submitForReview } from "#app/certificate/review/submit-for-review.server.ts";

export type OfficeWorld = {
  teacher: Viewer;
  otherTeacher: Viewer;
  office: Viewer;
  secondOfficer: Viewer;
  administration: Viewer;
  /** Staff id of the author on every `aJudgedReading()`. */
  authorStaffId: string;
};

/** A faculty with two departments, the author of the usual certificate on its staff, and an account of each kind. */
export async function anOfficeWorld(app: AppContext): Promise<OfficeWorld> {
  const authorStaffId = await app.db.write(async (tx) => {
    await addStructure(tx);
    return await addStaff(tx, { surname: "Өтегенова", givenName: "Әсел" });
  });
  return {
    authorStaffId,
    teacher: asViewer(await anAccount(app, { displayName: "Өтегенова Әсел" })),
    otherTeacher: asViewer(await anAccount(app, { displayName: "Басқа Оқытушы" })),
    office: asViewer(await anAccount(app, { role: "office", displayName: "Бірінші Тексеруші" })),
    secondOfficer: asViewer(await anAccount(app, { role: "office", displayName: "Екінші Тексеруші" })),
    administration: asViewer(await anAccount(app, { role: "administration", displayName: "Басшы" })),
  };
}

/** A certificate that waits for the office. Returns its id. */
export async function aSubmitted(app: AppContext, sender: Viewer, reading = aJudgedReading()): Promise<string> {
  const id = await aDraft(app, sender, reading);
  const { version } = await openCertificate(app, sender, id);
  await submitForReview(app, sender, id, version);
  return id;
}
