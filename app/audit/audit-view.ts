/** One event as its readers may see it. */
export type AuditEntry = {
  id: number;
  at: string;
  /** `null`: the reading worker. */
  userId: string | null;
  userName: string | null;
  action: string;
  certificateId: string | null;
  subjectId: string | null;
  /** Number of the certificate as it stands now, where the reader may see it. */
  number: string | null;
  /** The certificate may be opened from here. */
  mayOpen: boolean;
  /** What it says is not for this reader; `before`, `after` and `reason` are left out. */
  isHidden: boolean;
  before: unknown;
  after: unknown;
  reason: string | null;
};

export type AuditPage = {
  entries: AuditEntry[];
  /** Id after which the next page goes on; `null`: this is the end. */
  olderThan: number | null;
  people: { id: string; name: string }[];
  /** The newest event of all, for noting down. */
  head: { id: number; hash: string } | null;
};

export type CertificateAudit = {
  certificateId: string;
  number: string | null;
  /** `isIntact`: the entry is as it was written, and follows the one before it. */
  entries: (AuditEntry & { hash: string | null; isIntact: boolean })[];
};
