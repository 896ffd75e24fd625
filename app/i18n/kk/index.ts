import { fields } from "./fields.ts";
import { findings } from "./findings.ts";
import { objectTypes, workKinds } from "./object-types.ts";

/** All texts of this language; every namespace is a file beside this one. */
export const texts = { fields, findings, objectTypes, workKinds };
