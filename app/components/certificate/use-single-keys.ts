import { useCallback, useSyncExternalStore } from "react";

const remembered = "desk-single-keys";
const changed = "desk-single-keys-changed";

function subscribe(onChange: () => void): () => void {
  window.addEventListener(changed, onChange);
  window.addEventListener("storage", onChange);
  return () => {
    window.removeEventListener(changed, onChange);
    window.removeEventListener("storage", onChange);
  };
}

/** Whether keys work without Alt where nobody types; this browser remembers it. */
export function useSingleKeys(): [boolean, (on: boolean) => void] {
  const isOn = useSyncExternalStore(
    subscribe,
    () => localStorage.getItem(remembered) !== "off",
    () => true,
  );
  const turn = useCallback((on: boolean) => {
    localStorage.setItem(remembered, on ? "on" : "off");
    window.dispatchEvent(new Event(changed));
  }, []);
  return [isOn, turn];
}
