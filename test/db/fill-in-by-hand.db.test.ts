import { expect, test } from "vitest";
import { fillInByHand } from "#app/certificate/intake/fill-in-by-hand.server.ts";
import { submitFile } from "#app/certificate/intake/submit-file.server.ts";
import { correctCertificate } from "#app/certificate/review/correct-certificate.server.ts";
import { correctionForm } from "#app/certificate/review/correction-form.ts";
import { openCertificate } from "#app/certificate/review/open-certificate.server.ts";
import { runNextJob } from "#app/jobs/run-next-job.server.ts";
import { aFileReading, pdfBytes } from "#test/factories/file-reading.ts";
import { anOfficeWorld } from "#test/factories/office-world.ts";
import { testContext } from "#test/support/test-context.ts";

test("a scan is filled in by its sender only, once, and what is typed is judged", async () => {
  const app = await testContext();
  const { teacher, otherTeacher } = await anOfficeWorld(app);
  const { submissionId } = await submitFile(app, teacher, { originalName: "скан.pdf", content: pdfBytes("scan") });
  await expect(fillInByHand(app, teacher, submissionId)).rejects.toMatchObject({ code: "illegal_transition" });
  await runNextJob(app, async () => aFileReading([], { outcome: "needs-ocr" }));

  await expect(fillInByHand(app, otherTeacher, submissionId)).rejects.toMatchObject({ code: "not_found" });
  const id = await fillInByHand(app, teacher, submissionId);
  expect(await fillInByHand(app, teacher, submissionId)).toBe(id);

  const typed = { number: "71284", registeredOn: "2026-03-23", createdOn: "2026-03-24", titleKk: "Алматы тарихы" };
  await correctCertificate(app, teacher, id, correctionForm.parse({ version: 0, ...typed }));
  const detail = await openCertificate(app, teacher, id);
  expect(detail.values).toMatchObject(typed);
  expect(detail.findings.map(({ code, severity }) => [code, severity])).toEqual([
    ["created-after-registered", "warning"],
  ]);
});
