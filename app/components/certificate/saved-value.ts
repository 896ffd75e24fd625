import { useEffect, useRef } from "react";

/**
 * Shows a value that was saved otherwise than it was typed (tidied, or another person's) in an input that keeps what is typed.
 * Only a change counts: what somebody typed before the page woke up stays.
 */
export function useSavedValue(inputId: string, saved: string): void {
  const shown = useRef(saved);
  useEffect(() => {
    if (shown.current === saved) return;
    shown.current = saved;
    const input = document.getElementById(inputId);
    const isInput =
      input instanceof HTMLInputElement || input instanceof HTMLTextAreaElement || input instanceof HTMLSelectElement;
    if (isInput) input.value = saved;
  }, [inputId, saved]);
}
