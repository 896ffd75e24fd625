import type { FindingCode } from "#app/model/finding.ts";

/**
 * The templates for a certificate with these findings: first those that answer one of them, the heaviest finding first,
 * then those that fit always. The others say nothing about this certificate and are left out.
 *
 * @param templates in the office's order
 * @param codes of the certificate's findings, heaviest first
 */
export function offeredReasons<T extends { findings: readonly FindingCode[] }>(
  templates: readonly T[],
  codes: readonly FindingCode[],
): T[] {
  const heaviest = ({ findings }: T) => codes.findIndex((code) => findings.includes(code));
  const answering = templates.filter((template) => heaviest(template) >= 0);
  return [
    ...answering.toSorted((a, b) => heaviest(a) - heaviest(b)),
    ...templates.filter(({ findings }) => findings.length === 0),
  ];
}
