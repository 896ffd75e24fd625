import { useRevalidator } from "@remix-run/react";
import { useEffect } from "react";

const everyMs = 1500;
const never = () => false;

/**
 * Asks the server again every second and a half while something goes on there; not while nobody looks. A server that
 * cannot be reached is only waited for: the router would put an error page in the place of what is there.
 *
 * @param isHeldBack asked each time: while it says yes, nothing is refreshed
 */
export function useRefreshWhile(isGoingOn: boolean, isHeldBack: () => boolean = never): void {
  const { revalidate, state } = useRevalidator();
  useEffect(() => {
    if (!isGoingOn || state !== "idle") return undefined;
    const end = new AbortController();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const refresh = async () => {
      clearTimeout(timer);
      if (document.visibilityState !== "visible") return;
      const isReachable = await serverAnswers(end.signal);
      if (end.signal.aborted) return;
      if (isReachable && !isHeldBack()) revalidate();
      else lookLater();
    };
    const lookLater = () => {
      clearTimeout(timer);
      timer = setTimeout(() => void refresh(), everyMs);
    };
    lookLater();
    // A tab that was hidden when its turn came catches up as soon as it is seen.
    document.addEventListener("visibilitychange", () => void refresh(), { signal: end.signal });
    return () => {
      end.abort();
      clearTimeout(timer);
    };
  }, [isGoingOn, isHeldBack, state, revalidate]);
}

/** Whether the server answers at all; a file of its own costs it next to nothing. */
export async function serverAnswers(signal: AbortSignal): Promise<boolean> {
  return await fetch("/favicon.svg", { method: "HEAD", cache: "no-store", signal }).then(
    ({ ok }) => ok,
    () => false,
  );
}
