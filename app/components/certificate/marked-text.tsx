import { Fragment } from "react";
import { useTranslation } from "react-i18next";
import type { Piece } from "#app/certificate/review/mark-differences.ts";

/** A text with what differs underlined; whoever hears the page is told in words. */
export function MarkedText({ pieces }: { pieces: readonly Piece[] }) {
  const { t } = useTranslation();
  return placed(pieces).map(({ text, differs, start }) => (
    <Fragment key={start}>
      {differs ? (
        <mark className="bg-warn-soft text-ink underline decoration-warn decoration-2 underline-offset-4">
          <span className="sr-only">({t("deskFields.halves.differs")}) </span>
          {text}
        </mark>
      ) : (
        text
      )}
    </Fragment>
  ));
}

/** With the place in the text where each piece begins. */
function placed(pieces: readonly Piece[]): (Piece & { start: number })[] {
  return pieces.map((piece, index) => ({
    ...piece,
    start: pieces.slice(0, index).reduce((sum, { text }) => sum + text.length, 0),
  }));
}
