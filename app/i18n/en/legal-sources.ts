import type { LegalSource } from "#app/model/legal-source.ts";

/** How each source of a finding is cited. */
export const legalSources: Record<LegalSource, string> = {
  "order-1315-app-2": "Order 1315, App. 2",
  "order-1315-rules-13": "Order 1315, Rules, para. 13",
  "order-1315-rules-app-1": "Order 1315, Rules, App. 1",
  "order-1315-in-force": "Order 1315, in force since 23.09.2018",
  "order-131": "Order 131",
  "order-131-in-force": "Order 131, in force 22.04.2010 – 22.09.2018",
  "order-146-app-2": "Order 146 as amended by No. 35, App. 2",
  "order-146-in-force": "Order 146 as amended by No. 35, in force 31.01.2006 – 22.04.2010",
  "register-numbers": "numbers published in the State register",
  "institute-addresses": "addresses of the institute: kazpatent.kz and its subdomains",
  "accepted-files": "kinds of files that are accepted",
};
