import type { certificates as english } from "../en/certificates.ts";
import type { TextsLike } from "../texts.ts";

export const certificates: TextsLike<typeof english> = {};
