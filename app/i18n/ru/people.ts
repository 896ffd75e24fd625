import type { people as english } from "../en/people.ts";
import type { RussianTexts } from "../texts.ts";

export const people: RussianTexts<typeof english> = {};
