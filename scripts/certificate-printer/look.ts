export type Face = "regular" | "bold" | "italic" | "small-caps";

/** What a pen or a stamp adds. Places and sizes are shares of the page's width and height, from the top left corner. */
export type InkSpec = {
  kind: "round-stamp" | "box-stamp" | "signature" | "pen-line" | "pen-number";
  x: number;
  y: number;
  size: number;
  colour: string;
  /** Degrees, clockwise. */
  turn: number;
  opacity: number;
};

/** What a page wears besides its paragraphs; {@link plainLook} is a page with nothing of it. */
export type LookSpec = {
  labelFace: Face;
  valueFace: "regular" | "bold" | "italic";
  align: "left" | "center" | "justify";
  headingColour: string;
  labelColour: string;
  /** Where the line of number and date stands; `apart`: the number on a line of its own. */
  numberPlace: "center" | "left" | "right" | "apart";
  /** Ministry and institute above the heading of each half. */
  hasIssuer: boolean;
  /** Fine wavy lines under everything, as on secured paper. */
  background: "none" | "waves";
  /**
   * Paragraphs run freely (`none`), or stand in rows: a cell a half with lines around it (`boxed`) or without (`open`),
   * or label left and value right (`label-value`).
   */
  rows: "none" | "boxed" | "open" | "label-value";
  columnRule: "none" | "thin" | "double";
  frame: "none" | "line" | "double" | "ornament";
  emblem: "none" | "sun" | "watermark";
  /** The name of the state above everything. */
  hasStateLine: boolean;
  /** One line across the page's foot that says who signed. */
  hasSignedLine: boolean;
  qr: { text: string; place: "bottom-left" | "bottom-right" | "bottom-middle" | "top-right" } | null;
  /** Words broken at line ends, with a hyphen only where a line really ends. */
  hasHyphens: boolean;
  marginPt: number;
  ink: readonly InkSpec[];
};

export const plainLook: LookSpec = {
  labelFace: "bold",
  valueFace: "regular",
  align: "left",
  headingColour: "#000000",
  labelColour: "#000000",
  numberPlace: "center",
  hasIssuer: false,
  background: "none",
  rows: "none",
  columnRule: "none",
  frame: "none",
  emblem: "none",
  hasStateLine: false,
  hasSignedLine: false,
  qr: null,
  hasHyphens: false,
  marginPt: 48,
  ink: [],
};

/** Heights that frame, emblem, state line, code and signed line keep for themselves, in points. */
export function reservedBands(look: LookSpec): { top: number; bottom: number } {
  const isCodeOnTop = look.qr?.place === "top-right";
  const emblem = look.emblem === "sun" ? 58 : 0;
  const top = Math.max(emblem + (look.hasStateLine ? 20 : 0), isCodeOnTop ? 78 : 0);
  const bottom = (look.qr !== null && !isCodeOnTop ? 84 : 0) || (look.hasSignedLine ? 30 : 0);
  return { top, bottom };
}
