import { keyCaps, type DeskAction } from "./desk-keys.ts";

/** The key that does the same as the button it stands in; for the eye only, the button says it by `aria-keyshortcuts`. */
export function KeyCap({ action }: { action: DeskAction }) {
  return (
    <kbd aria-hidden className="key hidden lg:inline-block">
      {keyCaps[action]}
    </kbd>
  );
}
