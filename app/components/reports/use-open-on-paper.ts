import { useEffect } from "react";

/**
 * Opens what is folded while the page is printed: paper cannot be clicked. The style sheet does the same where the
 * browser knows how; this is for the others.
 */
export function useOpenOnPaper(): void {
  useEffect(() => {
    const end = new AbortController();
    let opened: HTMLDetailsElement[] = [];
    const open = () => {
      opened = [...document.querySelectorAll<HTMLDetailsElement>("main details:not([open])")];
      for (const one of opened) one.open = true;
    };
    const close = () => {
      for (const one of opened) one.open = false;
      opened = [];
    };
    window.addEventListener("beforeprint", open, { signal: end.signal });
    window.addEventListener("afterprint", close, { signal: end.signal });
    return () => end.abort();
  }, []);
}
