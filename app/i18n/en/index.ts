import { fields } from "./fields.ts";

/** All texts of this language; every namespace is a file beside this one. */
export const texts = { fields };
