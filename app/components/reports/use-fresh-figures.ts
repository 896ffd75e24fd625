import { useRevalidator } from "@remix-run/react";
import { useEffect, useRef, useState } from "react";
import { serverAnswers } from "../reading/use-refresh-while.ts";

/** Away longer than this, somebody else may well have changed something. */
const longAbsenceMs = 60_000;
const tryAgainMs = 3000;

export type Freshness = "fresh" | "checking" | "unreachable";

/**
 * Whether the figures on the page may be shown. A page that the browser brings back as it was, and one that was out of
 * sight for a minute, asks the server again first; while it does not answer, nothing old is shown. A step back inside
 * the application needs none of this: it loads anew.
 */
export function useFreshFigures(): Freshness {
  const { revalidate, state } = useRevalidator();
  const [freshness, setFreshness] = useState<Freshness>("fresh");
  const isLoading = useRef(false);
  useEffect(() => {
    if (isLoading.current && state === "idle") setFreshness("fresh");
    isLoading.current = state === "loading";
  }, [state]);
  useEffect(() => {
    const end = new AbortController();
    let timer: ReturnType<typeof setTimeout> | undefined;
    let hiddenAt: number | null = null;
    const check = async () => {
      clearTimeout(timer);
      setFreshness((before) => (before === "fresh" ? "checking" : before));
      const isReachable = await serverAnswers(end.signal);
      if (end.signal.aborted) return;
      if (!isReachable) {
        setFreshness("unreachable");
        timer = setTimeout(() => void check(), tryAgainMs);
        return;
      }
      revalidate();
    };
    const look = () => {
      if (document.visibilityState === "hidden") hiddenAt ??= Date.now();
      else {
        const wasLong = hiddenAt !== null && Date.now() - hiddenAt >= longAbsenceMs;
        hiddenAt = null;
        if (wasLong) void check();
      }
    };
    document.addEventListener("visibilitychange", look, { signal: end.signal });
    window.addEventListener("pageshow", ({ persisted }) => persisted && void check(), { signal: end.signal });
    return () => {
      end.abort();
      clearTimeout(timer);
    };
  }, [revalidate]);
  return freshness;
}
