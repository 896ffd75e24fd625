import { useCallback, useEffect, useRef } from "react";

/**
 * Tells whether something was typed into a form since these values were shown, so that nothing is refreshed under the hands
 * of whoever is typing.
 *
 * @param version of the values; another one is shown as it was saved
 */
export function useUnsaved(formId: string, version: number): () => boolean {
  const shown = useRef<{ version: number; content: string | null } | null>(null);
  useEffect(() => {
    shown.current = { version, content: contentOf(formId) };
  }, [formId, version]);
  return useCallback(() => (shown.current?.content ?? null) !== contentOf(formId), [formId]);
}

/** Everything in the form as one text; `null`: there is no such form, as where nothing may be changed. */
function contentOf(formId: string): string | null {
  const form = document.getElementById(formId);
  if (!(form instanceof HTMLFormElement)) return null;
  const entries = [...new FormData(form)].map(([name, value]) => [name, typeof value === "string" ? value : ""]);
  return JSON.stringify(entries);
}
