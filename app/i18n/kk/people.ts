import type { people as english } from "../en/people.ts";
import type { TextsLike } from "../texts.ts";

export const people: TextsLike<typeof english> = {};
