import type { certificates as english } from "../en/certificates.ts";
import type { RussianTexts } from "../texts.ts";

export const certificates: RussianTexts<typeof english> = {};
