import { correctCertificate } from "#app/certificate/review/correct-certificate.server.ts";
import type { Decision } from "#app/certificate/review/decision-form.ts";
import { decide } from "#app/certificate/review/decide.server.ts";
import { openCertificate } from "#app/certificate/review/open-certificate.server.ts";
import { checkRegister } from "#app/certificate/review/register-checks.server.ts";
import type { AppContext } from "#app/context.server.ts";
import type { Viewer } from "#app/model/viewer.ts";
import { daysAfter } from "./days-after.ts";
import type { PlannedCertificate } from "./plan-files.ts";

const reasons = {
  "number-mismatch":
    "Қазақша және орысша бөліктердегі куәлік нөмірлері әртүрлі. Куәлікті тізіліммен салыстырып, түзетілген нұсқасын жүктеңіз.",
  "created-after-registered":
    "Дата создания объекта позже даты регистрации. Уточните дату в реестре и загрузите исправленное свидетельство.",
} as const;

const notOurs = "Авторлардың ешқайсысы біздің университетте жұмыс істемейді, сондықтан куәлік рейтингке есептелмейді.";

/**
 * What the science office does with a submitted certificate: sets the kind of work and approves it,
 * or sends it back with the reason its defect gives, or rejects it.
 */
export async function reviewByOffice(
  app: AppContext,
  office: Viewer,
  certificateId: string,
  { fate, defect, work, registeredOn }: PlannedCertificate,
): Promise<void> {
  const { values, version: seen } = await openCertificate(app, office, certificateId);
  if (fate === "approved") {
    // The office knows the day of receipt from the register: an entry is made within one working day.
    const receivedOn = daysAfter(registeredOn, -1);
    const correction = { ...values, version: seen, workKind: work.kind, receivedOn, authors: [] };
    const { version } = await correctCertificate(app, office, certificateId, correction);
    await decide(app, office, certificateId, { intent: "approve", version, fullLook: "done" });
    return;
  }
  if (defect === "number-mismatch") {
    const note = "Тізілімде қазақша бөліктегі нөмір тұр.";
    await checkRegister(app, office, certificateId, { version: seen, answer: "differs", address: "", note });
  }
  await decide(app, office, certificateId, refusal(defect, seen));
}

function refusal(defect: PlannedCertificate["defect"], version: number): Decision {
  if (defect === "number-mismatch" || defect === "created-after-registered") {
    return { intent: "return", version, reason: reasons[defect] };
  }
  return { intent: "reject", version, reason: notOurs };
}
