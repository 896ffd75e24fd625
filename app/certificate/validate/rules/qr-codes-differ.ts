import type { QrCode } from "#app/model/reading.ts";

import { shortened } from "../code-addresses.ts";
import { finding, type Rule } from "../rule.ts";

/**
 * A certificate has one code, at most printed in both halves. Two codes that say different things on one page come from
 * two documents, or one was pasted over.
 */
export const qrCodesDiffer: Rule = ({ qrCodes }) => {
  const pages = [...new Set(qrCodes.map(({ place }) => place.page))];
  const differing = pages.map((page) => distinct(qrCodes.filter(({ place }) => place.page === page)));
  const [one, other] = differing.find((codes) => codes.length > 1) ?? [];
  if (one === undefined || other === undefined) return [];
  const params = { one: shortened(one.text), other: shortened(other.text) };
  const places = differing.filter((codes) => codes.length > 1).flatMap((codes) => codes.map(({ place }) => place));
  return [finding("qr-codes-differ", "warning", { params, clause: "institute-addresses", places })];
};

function distinct(codes: readonly QrCode[]): QrCode[] {
  const texts = codes.map(({ text }) => text.trim());
  return codes.filter((_, index) => texts.indexOf(texts[index] ?? "") === index);
}
