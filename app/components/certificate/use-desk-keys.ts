import { useEffect, useRef } from "react";
import { deskPress, type DeskPress } from "./desk-keys.ts";

/** Id of the box for the reason of a decision. */
export const reasonId = "field-reason";

const typed = 'input:not([type="checkbox"], [type="radio"], [type="button"], [type="submit"]), textarea, select';

/**
 * Lets the desk be worked by keys alone: each presses the button or goes to the field that does the same by mouse, so there
 * is nothing a key can do that the screen does not show.
 *
 * @param singleKeys whether keys work without Alt where nobody types
 * @param onHelp shows or hides the map of the keys
 */
export function useDeskKeys(singleKeys: boolean, onHelp: () => void): void {
  const finding = useRef(-1);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || document.querySelector("dialog[open]") !== null) return;
      const at = event.target instanceof Element ? event.target : null;
      const inField = at?.matches(typed) ?? false;
      if (event.code === "Escape" && inField && at instanceof HTMLElement) return at.blur();
      const press = deskPress(event, { inField, inReason: at?.id === reasonId, singleKeys });
      if (press === null) return;
      event.preventDefault();
      if (press.action === "help") return onHelp();
      finding.current = carryOut(press, at, finding.current);
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, [singleKeys, onHelp]);
}

/** @returns the finding that was gone to last */
function carryOut({ action, index }: DeskPress, at: Element | null, lastFinding: number): number {
  if (action === "next-finding" || action === "previous-finding") {
    return goToFinding(lastFinding, action === "next-finding" ? 1 : -1);
  }
  if (action === "suggestion") suggestionsNear(at)[index]?.click();
  else if (action === "reason") document.getElementById(reasonId)?.focus();
  else if (action === "field") document.querySelector<HTMLElement>("#fields input, [form=fields].control")?.focus();
  else document.querySelector<HTMLElement>(`[data-desk-key="${action}"]`)?.click();
  return lastFinding;
}

function goToFinding(last: number, step: 1 | -1): number {
  const findings = [...document.querySelectorAll<HTMLElement>("[data-finding]")];
  if (findings.length === 0) return -1;
  const from = last < 0 && step < 0 ? 0 : last;
  const next = (from + step + findings.length) % findings.length;
  const line = findings[next];
  const button = line?.querySelector<HTMLElement>("button");
  if (button === undefined || button === null) line?.focus();
  else button.click();
  return next;
}

/** The suggestions of the field somebody is in, the wordings while they are at the reason, otherwise the first there are. */
function suggestionsNear(at: Element | null): HTMLElement[] {
  const all = (selector: string) => [...document.querySelectorAll<HTMLElement>(selector)];
  if (at?.id === reasonId) return all("[data-reason]");
  const name = at?.getAttribute("name") ?? "";
  const own = all("[data-suggestions]").find((group) => group.dataset["suggestions"] === name);
  return [...((own ?? all("[data-suggestions]")[0])?.querySelectorAll<HTMLElement>("button") ?? [])];
}
