import type { Edition } from "#app/model/edition.ts";
import type { Language } from "#app/model/language.ts";
import type { Chance } from "#db/seed/chance.ts";

import { pagesOf } from "../certificate-printer/print-certificate.ts";
import { printedFontSize } from "../certificate-printer/print-pages.ts";
import type { CertificateSpec, LayoutSpec } from "../certificate-printer/spec.ts";
import { drawLayout } from "./draw-looks.ts";
import { drawContent, type Content, type Misprint } from "./invented-content.ts";

/** A certificate's contents and its look. */
export type DrawnCertificate = { content: Content; spec: CertificateSpec };

export type Wanted = {
  /** Smaller text than this would be unreadable in the picture, also for a human being. */
  leastFontSize: number;
  /** Whether the picture holds one page only. */
  isOnePage: boolean;
  edition?: Edition;
  languages?: readonly Language[];
  misprint?: Misprint;
  /** No stamp and no pen over the text, no misprint in it: nothing that would excuse a mistake. */
  isClean?: boolean;
};

/** Draws certificates until one is legible in the picture that is planned. */
export function drawCertificate(chance: Chance, wanted: Wanted): DrawnCertificate {
  for (;;) {
    const drawn = drawOnce(chance, wanted);
    const isTooLong = wanted.isOnePage && pagesOf(drawn.spec).length > 1;
    if (!isTooLong && printedFontSize(pagesOf(drawn.spec)) >= wanted.leastFontSize) return drawn;
  }
}

const usual: readonly (readonly [Edition, readonly Language[]])[] = [
  ...Array.from({ length: 14 }, () => ["form2018", ["kk", "ru"]] as const),
  ["form2018", ["kk", "en"]],
  ["form2018", ["kk", "en"]],
  ["form2010", ["kk", "ru"]],
  ["form2010", ["kk", "ru"]],
  ["legacy2006", ["ru"]],
  ["legacy2006", ["kk"]],
];

const misprints: readonly Misprint[] = [
  "number-mismatch",
  "date-mismatch",
  "created-mismatch",
  "missing-title",
  "missing-created",
];

function drawOnce(chance: Chance, wanted: Wanted): DrawnCertificate {
  const [usualEdition, usualLanguages] = chance.pick(usual);
  const edition = wanted.edition ?? usualEdition;
  const languages = wanted.languages ?? (wanted.edition === undefined ? usualLanguages : (["kk", "ru"] as const));
  const isMisprinted = chance.happens(12) && edition !== "legacy2006" && wanted.isClean !== true;
  const misprint = wanted.misprint ?? (isMisprinted ? chance.pick(misprints) : null);
  const content = drawContent(chance, edition, languages, misprint);
  const qrText = edition === "form2018" && chance.happens(60) ? recordAddress(chance) : null;
  const drawn = drawLayout(chance, qrText);
  const hasOwnQuotes = content.halves.some((half) => /[«“"]/u.test(half.title ?? ""));
  // A title with quotation marks of its own gets no second pair around it.
  const quoted = hasOwnQuotes ? { ...drawn, titleQuotes: "none" as const } : drawn;
  const layout = wanted.isClean === true ? withoutInk(quoted) : quoted;
  // The law names both languages and no order.
  const halves = chance.happens(20) ? content.halves.toReversed() : content.halves;
  if (edition !== "legacy2006") return { content, spec: { edition, halves, layout } };
  const [first] = halves;
  const registerEntry = {
    number: first?.number ?? "",
    registeredOn: first?.registeredOn ?? wantedDay(),
  };
  const name = first?.authors[0] ?? "";
  return { content, spec: { edition, halves, layout, legacy: { applicant: name, rightHolder: name, registerEntry } } };
}

function withoutInk(layout: LayoutSpec): LayoutSpec {
  return layout.look === undefined ? layout : { ...layout, look: { ...layout.look, ink: [] } };
}

function wantedDay(): never {
  throw new TypeError("a legacy certificate has a date");
}

const signs = Array.from("abcdefghijkmnopqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789");

/** An address such as the register's record pages have; it leads nowhere. */
function recordAddress(chance: Chance): string {
  const id = Array.from({ length: 5 }, () => chance.pick(signs)).join("");
  return `https://copyright.kazpatent.kz/?!.iD=${id}`;
}
