import type { shell as english } from "../en/shell.ts";
import type { RussianTexts } from "../texts.ts";

export const shell: RussianTexts<typeof english> = {};
