import type { LegalSource } from "#app/model/legal-source.ts";

/** How each source of a finding is cited. */
export const legalSources: Record<LegalSource, string> = {
  "order-1315-app-2": "Приказ № 1315, приложение 2",
  "order-1315-rules-13": "Приказ № 1315, Правила, п. 13",
  "order-1315-rules-app-1": "Приказ № 1315, Правила, приложение 1",
  "order-1315-in-force": "Приказ № 1315, действует с 23.09.2018",
  "order-131": "Приказ № 131",
  "order-131-in-force": "Приказ № 131, действовал 22.04.2010 – 22.09.2018",
  "order-146-app-2": "Приказ № 146 в редакции приказа № 35, приложение 2",
  "order-146-in-force": "Приказ № 146 в редакции приказа № 35, действовал 31.01.2006 – 22.04.2010",
  "register-numbers": "номера, опубликованные в государственном реестре",
  "institute-addresses": "адреса института: kazpatent.kz и его поддомены",
  "accepted-files": "какие файлы принимаются",
};
