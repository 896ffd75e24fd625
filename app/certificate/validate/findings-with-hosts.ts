import type { Finding } from "#app/model/finding.ts";
import type { CertificateReading } from "#app/model/reading.ts";

import type { RuleContext } from "./rule.ts";
import { qrUnknownHost } from "./rules/qr-unknown-host.ts";

/** The engine reads without settings: its findings, with the codes judged by the hosts that are allowed here. */
export function findingsWithHosts(reading: CertificateReading, context: RuleContext): Finding[] {
  return [...reading.findings.filter(({ code }) => code !== "qr-unknown-host"), ...qrUnknownHost(reading, context)];
}
