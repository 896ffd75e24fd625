import type { Language } from "./language.ts";

/**
 * `faculty`: submits certificates; `office`: the science office, reviews; `administration`: reads figures, exports reports;
 * `sysadmin`: accounts and settings, no say in reviews.
 */
export const roles = ["faculty", "office", "administration", "sysadmin"] as const;
export type Role = (typeof roles)[number];

/** Who is asking. Made once a request from the session, and handed to every use case. */
export type Viewer = { id: string; role: Role; displayName: string; language: Language };

/**
 * How somebody who is not the sender is tied to a certificate. `further-sender`: sent the same one later; `uploader`: sent it
 * in the sender's name and may still do so; `author`: named on it; `head`: heads a department of its people.
 */
export type Tie = "further-sender" | "uploader" | "author" | "head";
