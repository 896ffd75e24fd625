import type { shell as english } from "../en/shell.ts";
import type { TextsLike } from "../texts.ts";

export const shell: TextsLike<typeof english> = {};
