/** What a key of the desk does. */
export const deskActions = [
  "next",
  "previous",
  "save-next",
  "approve",
  "reason",
  "return",
  "hold",
  "claim",
  "next-finding",
  "previous-finding",
  "suggestion",
  "field",
  "list",
  "help",
] as const;
export type DeskAction = (typeof deskActions)[number];

/** What was pressed; `index` counts suggestions from 0. */
export type DeskPress = { action: DeskAction; index: number };

/** Keys by their place on the keyboard (`KeyboardEvent.code`), so that Kazakh, Russian and Latin layouts are one. */
const byCode: ReadonlyMap<string, DeskAction> = new Map([
  ["KeyJ", "next"],
  ["KeyK", "previous"],
  ["KeyS", "save-next"],
  ["KeyA", "approve"],
  ["KeyR", "reason"],
  ["KeyH", "hold"],
  ["KeyC", "claim"],
  ["KeyN", "next-finding"],
  ["KeyP", "previous-finding"],
  ["KeyE", "field"],
  ["KeyL", "list"],
]);

/** What stands on the key for people, beside the action; Latin, as every keyboard here shows it. */
export const keyCaps: Record<DeskAction, string> = {
  next: "J",
  previous: "K",
  "save-next": "S",
  approve: "A",
  reason: "R",
  return: "Ctrl+Enter",
  hold: "H",
  claim: "C",
  "next-finding": "N",
  "previous-finding": "P",
  suggestion: "1–9",
  field: "E",
  list: "L",
  help: "?",
};

export type PressedKey = Pick<
  KeyboardEvent,
  "code" | "key" | "altKey" | "ctrlKey" | "metaKey" | "shiftKey" | "repeat" | "isComposing"
>;

/** Where the hands are. */
export type Typing = {
  /** The focus is where letters are typed. */
  inField: boolean;
  /** That field is the reason. */
  inReason: boolean;
  /** Somebody switched single keys off, for example because they speak to the computer. */
  singleKeys: boolean;
};

/**
 * What a press means; `null`: it is the browser's or the text's. While somebody types, letters are letters, and the same
 * keys work with Alt. A key that is held down does nothing twice.
 */
export function deskPress(pressed: PressedKey, { inField, inReason, singleKeys }: Typing): DeskPress | null {
  const { code, key, altKey, ctrlKey, metaKey, shiftKey } = pressed;
  if (pressed.repeat || pressed.isComposing) return null;
  if (inReason && code === "Enter" && (ctrlKey || metaKey) && !altKey) return { action: "return", index: 0 };
  if (ctrlKey || metaKey) return null;
  if (!altKey && (inField || !singleKeys)) return null;
  if ((code === "Slash" && shiftKey) || key === "?") return { action: "help", index: 0 };
  if (shiftKey) return null;
  const digit = /^(?:Digit|Numpad)([1-9])$/.exec(code)?.[1];
  if (digit !== undefined) return { action: "suggestion", index: Number(digit) - 1 };
  const action = byCode.get(code);
  return action === undefined ? null : { action, index: 0 };
}
