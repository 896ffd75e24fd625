import type { Language } from "./language.ts";

/**
 * `faculty`: submits certificates; `office`: the science office, reviews; `administration`: reads figures, exports reports;
 * `sysadmin`: accounts and settings, no say in reviews.
 */
export const roles = ["faculty", "office", "administration", "sysadmin"] as const;
export type Role = (typeof roles)[number];

/** Who is asking. Made once a request from the session, and handed to every use case. */
export type Viewer = { id: string; role: Role; displayName: string; language: Language };
