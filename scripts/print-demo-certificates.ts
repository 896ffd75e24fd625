/**
 * Prints the files that the demonstration is made of into scripts/demo/certificates. Run it after a change of the plan.
 *
 * Usage: npm run demo:print
 */
import { mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { printCertificate, printDocument } from "./certificate-printer/print-certificate.ts";
import { bundleFolder } from "./demo/bundle.ts";
import { inventedUniversity } from "./demo/invented-university.ts";
import { cutOff, drawScan, printSyllabus } from "./demo/other-documents.ts";
import { planCertificates } from "./demo/plan-files.ts";
import { legacyCertificate, specOfPlan } from "./demo/specs-of-plan.ts";

async function main(): Promise<void> {
  const plan = planCertificates(inventedUniversity());
  await rm(bundleFolder, { recursive: true, force: true });
  await mkdir(bundleFolder, { recursive: true });
  let bytes = 0;
  const keep = async (file: string, content: Buffer): Promise<void> => {
    bytes += content.length;
    await writeFile(join(bundleFolder, file), content);
  };
  for (const [place, certificate] of plan.entries()) {
    await keep(certificate.file, await printCertificate(specOfPlan(certificate, place)));
  }
  const legacy = await printCertificate(legacyCertificate);
  await keep("legacy-2008.pdf", legacy);
  await keep("application.pdf", await printDocument([application]));
  await keep("syllabus.pdf", await printSyllabus());
  await keep("scan.png", await drawScan());
  await keep("broken.pdf", cutOff(legacy));
  console.log(`${plan.length + 5} files, ${Math.round(bytes / 1024)} KB in ${bundleFolder}`);
}

const application = {
  kind: "application",
  authors: ["Титова Ирина Ивановна"],
  title: "Сборник ситуационных задач по гражданскому праву",
} as const;

await main();
