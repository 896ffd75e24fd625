import type { accounts as english } from "../en/accounts.ts";
import type { TextsLike } from "../texts.ts";

export const accounts: TextsLike<typeof english> = {};
