import type { auth as english } from "../en/auth.ts";
import type { RussianTexts } from "../texts.ts";

export const auth: RussianTexts<typeof english> = {};
