import type { LegalSource } from "#app/model/legal-source.ts";

/** How each source of a finding is cited. */
export const legalSources: Record<LegalSource, string> = {
  "order-1315-app-2": "№ 1315 бұйрық, 2-қосымша",
  "order-1315-rules-13": "№ 1315 бұйрық, Қағидалар, 13-тармақ",
  "order-1315-rules-app-1": "№ 1315 бұйрық, Қағидалар, 1-қосымша",
  "order-1315-in-force": "№ 1315 бұйрық, 23.09.2018 бастап күшінде",
  "order-131": "№ 131 бұйрық",
  "order-131-in-force": "№ 131 бұйрық, 22.04.2010 – 22.09.2018 күшінде болған",
  "order-146-app-2": "№ 146 бұйрық (№ 35 бұйрықтың редакциясында), 2-қосымша",
  "order-146-in-force": "№ 146 бұйрық (№ 35 бұйрықтың редакциясында), 31.01.2006 – 22.04.2010 күшінде болған",
  "register-numbers": "мемлекеттік тізілімде жарияланған нөмірлер",
  "institute-addresses": "институттың мекенжайлары: kazpatent.kz және оның қосалқы домендері",
  "accepted-files": "қабылданатын файл түрлері",
};
