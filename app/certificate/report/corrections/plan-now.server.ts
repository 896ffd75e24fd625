import type { AppContext } from "#app/context.server.ts";
import { dayInKazakhstan } from "#app/model/calendar-date.ts";
import type { Viewer } from "#app/model/viewer.ts";
import { mayNow } from "#app/people/standing.server.ts";
import type { Queryable } from "#db/client.server.ts";
import { getCertificate } from "#db/queries/certificates.server.ts";
import { listPeriods, type PeriodWithRule } from "#db/queries/rating.server.ts";
import { codesByName, staffBook, type CorrectionFacts } from "./correction-facts.ts";
import type { CorrectionPlan } from "./correction-plan.ts";
import { digestOf, loadStaffLines, loadWorking, workingWords } from "./load-working.server.ts";
import { planCorrections } from "./plan-corrections.ts";
import type { WorkingContent } from "./read-working-register.ts";
import { readAuthorIdentity, readCertificateIdentity } from "./row-identity.ts";
import type { WorkingCertificate } from "./working-certificate.ts";

/** The plan of a corrected register against what there is now. */
export async function planNow(
  app: AppContext,
  q: Queryable,
  viewer: Viewer,
  content: WorkingContent,
): Promise<CorrectionPlan> {
  const certificates = await loadWorking(q, idsIn(content));
  const facts: CorrectionFacts = {
    certificates,
    staff: staffBook(await loadStaffLines(q)),
    ...codesByName(Object.values(workingWords)),
    closed: await closedOnes(q, certificates),
    own: new Set(),
    digest: digestOf,
  };
  const plan = planCorrections(content, facts);
  // Only those that would change are asked about: of most rows nothing changes.
  const own = await ownOnes(app, q, viewer, plan);
  return own.size === 0 ? plan : planCorrections(content, { ...facts, own });
}

function idsIn({ certificates, authors }: WorkingContent): string[] {
  const identities = [
    ...certificates.map(({ identity }) => readCertificateIdentity(identity)),
    ...authors.map(({ identity }) => readAuthorIdentity(identity)),
  ];
  return [...new Set(identities.flatMap((identity) => identity?.certificateId ?? []))];
}

/** Nobody corrects what was decided on their own sending, as nobody reopens it. */
async function ownOnes(
  { clock }: Pick<AppContext, "clock">,
  q: Queryable,
  viewer: Viewer,
  { rows }: CorrectionPlan,
): Promise<ReadonlySet<string>> {
  const day = dayInKazakhstan(clock.now());
  const changed = new Set(rows.flatMap(({ corrections }) => corrections.map(({ certificateId }) => certificateId)));
  const own = new Set<string>();
  for (const id of changed) {
    const certificate = await getCertificate(q, id);
    if (certificate !== null && !(await mayNow(q, viewer, "reopen", certificate, day))) own.add(id);
  }
  return own;
}

/** Certificates whose governing day lies in a closed period: its copy of them stays as it is. */
async function closedOnes(q: Queryable, certificates: ReadonlyMap<string, WorkingCertificate>) {
  const closed = (await listPeriods(q)).filter(({ state }) => state === "closed");
  const held = [...certificates.values()].filter((one) => closed.some((period) => isIn(one, period)));
  return new Set(held.map(({ id }) => id));
}

function isIn(certificate: WorkingCertificate, { period, rule }: PeriodWithRule): boolean {
  const { registeredOn, createdOn, receivedOn } = certificate;
  const day = { registered: registeredOn, created: createdOn, received: receivedOn }[rule.rule.governingDate];
  return day !== null && day >= period.startsOn && day <= period.endsOn;
}
