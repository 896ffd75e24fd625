/**
 * What a finding rests on: a place in the law, or a fact everybody can look up. Each has its citation in kk, ru and en
 * (`i18n/<language>/legal-sources`).
 */
export const legalSources = [
  "order-1315-app-2",
  "order-1315-rules-13",
  "order-1315-rules-app-1",
  "order-1315-in-force",
  "order-131",
  "order-131-in-force",
  "order-146-app-2",
  "order-146-in-force",
  "register-numbers",
  "institute-addresses",
  "accepted-files",
] as const;
export type LegalSource = (typeof legalSources)[number];
