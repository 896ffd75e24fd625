/**
 * Why two kept certificates may be one. `exact`: the same place of the very same file; `same`: number, day, title and authors
 * agree; `near`: title and authors do, the number does not — which separate certificates of co-authors may make right.
 */
export const duplicateKinds = ["exact", "same", "near"] as const;
export type DuplicateKind = (typeof duplicateKinds)[number];
