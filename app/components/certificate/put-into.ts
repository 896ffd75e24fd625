/** Puts a value into an input as if it were typed, so that whatever listens to the input hears it, and goes there. */
export function putInto(inputId: string, value: string): void {
  const input = document.getElementById(inputId);
  const isInput =
    input instanceof HTMLInputElement || input instanceof HTMLTextAreaElement || input instanceof HTMLSelectElement;
  if (!isInput) return;
  input.value = value;
  input.dispatchEvent(new Event("input", { bubbles: true }));
  input.dispatchEvent(new Event("change", { bubbles: true }));
  input.focus();
}
