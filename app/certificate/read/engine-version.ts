/** Raised whenever the same bytes may be read differently, so that stored readings know which rules read them. */
export const engineVersion = "3";
