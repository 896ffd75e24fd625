import type { auth as english } from "../en/auth.ts";
import type { TextsLike } from "../texts.ts";

export const auth: TextsLike<typeof english> = {};
