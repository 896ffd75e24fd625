import { createContext, useContext } from "react";

/** Lets this response's own scripts run under the Content-Security-Policy. Only the server knows it: browsers hide it. */
export const NonceContext = createContext<string | undefined>(undefined);

export function useNonce(): string | undefined {
  return useContext(NonceContext);
}
