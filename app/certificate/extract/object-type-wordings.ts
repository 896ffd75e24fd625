import type { Language } from "#app/model/language.ts";
import type { KnownObjectType } from "#app/model/object-type.ts";

import { englishWordings } from "./object-type-wordings/en.ts";
import { kazakhWordings } from "./object-type-wordings/kk.ts";
import { russianWordings } from "./object-type-wordings/ru.ts";

/**
 * The closed list: how certificates, the register and the law word each type. The first of each language is the usual one.
 * Sculpture, painting, graphics and design count as fine art, garden art as architecture, as the register's own groups do.
 *
 * @see Law on Copyright and Related Rights of 10.06.1996, art. 7; Order 146, para. 2; the State register's wordings
 */
export const objectTypeWordings: Record<Language, Record<KnownObjectType, readonly string[]>> = {
  kk: kazakhWordings,
  ru: russianWordings,
  en: englishWordings,
};
