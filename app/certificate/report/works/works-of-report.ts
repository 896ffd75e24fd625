import { fractionText } from "#app/certificate/aggregate/fraction.ts";
import type { Participation } from "#app/certificate/aggregate/participation.ts";
import type { RatedCertificate } from "#app/model/rating.ts";
import type { ReportWork, WorkShare } from "./report-work.ts";

type Rows = { certificates: readonly RatedCertificate[]; participations: readonly Participation<RatedCertificate>[] };

/** The certificates of a report that is held as a whole, as its stream would bring them. */
export function worksOf({ certificates, participations }: Rows): ReportWork[] {
  const shares = new Map<string, WorkShare[]>();
  for (const { certificate, author, share } of participations) {
    const { staffId, departmentId, facultyId } = author;
    const known = shares.get(certificate.id) ?? [];
    shares.set(certificate.id, [...known, { staffId, departmentId, facultyId, points: fractionText(share) }]);
  }
  const key = ({ staffId, departmentId }: WorkShare) => `${staffId}\u0000${departmentId}`;
  return certificates.map(({ id, number, registeredOn, receivedOn, createdOn, ...certificate }) => ({
    id,
    number,
    registeredOn,
    receivedOn,
    createdOn,
    objectType: certificate.objectType,
    workKind: certificate.workKind,
    kindIsGuessed: certificate.kindIsGuessed,
    governingOn: certificate.governingOn,
    countsOn: certificate.countsOn,
    titles: certificate.titles,
    fileId: certificate.fileId,
    authors: certificate.printedAuthors.map(({ name }) => name),
    shares: (shares.get(id) ?? []).sort((a, b) => (key(a) < key(b) ? -1 : 1)),
  }));
}
