import { useRevalidator } from "@remix-run/react";
import { useEffect } from "react";

const everyMs = 1500;

/** Asks the server again every second and a half while something goes on there; not while nobody looks. */
export function useRefreshWhile(isGoingOn: boolean): void {
  const { revalidate, state } = useRevalidator();
  useEffect(() => {
    if (!isGoingOn || state !== "idle") return undefined;
    const refresh = () => {
      if (document.visibilityState === "visible") revalidate();
    };
    const timer = setTimeout(refresh, everyMs);
    // A tab that was hidden when its turn came catches up as soon as it is seen.
    document.addEventListener("visibilitychange", refresh);
    return () => {
      clearTimeout(timer);
      document.removeEventListener("visibilitychange", refresh);
    };
  }, [isGoingOn, state, revalidate]);
}
