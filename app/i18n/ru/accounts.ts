import type { accounts as english } from "../en/accounts.ts";
import type { RussianTexts } from "../texts.ts";

export const accounts: RussianTexts<typeof english> = {};
