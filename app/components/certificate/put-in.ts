/** The input with this id, `null`: there is none. */
export function inputOf(inputId: string): HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement | null {
  const input = document.getElementById(inputId);
  const isInput =
    input instanceof HTMLInputElement || input instanceof HTMLTextAreaElement || input instanceof HTMLSelectElement;
  return isInput ? input : null;
}

/** Puts a value in as if it were typed, so that whatever listens to the input hears it. */
export function putIn(inputId: string, value: string): void {
  const input = inputOf(inputId);
  if (input === null) return;
  input.value = value;
  input.dispatchEvent(new Event("input", { bubbles: true }));
  input.dispatchEvent(new Event("change", { bubbles: true }));
  input.focus();
}
