import { z } from "zod";
import { languages } from "#app/model/language.ts";
import { roles } from "#app/model/viewer.ts";
import { newPassword } from "./password-rules.ts";

const email = z
  .string({ error: "email_invalid" })
  .trim()
  .toLowerCase()
  .max(254, "email_invalid")
  .pipe(z.email("email_invalid"));
const displayName = z.string({ error: "name_missing" }).trim().min(1, "name_missing").max(120, "name_too_long");
const role = z.enum(roles, "role_missing");

/** Sign-in form. The password is only limited in length: what is wrong with it is nobody's business here. */
export const signInForm = z.object({
  email,
  password: z.string({ error: "password_missing" }).min(1, "password_missing").max(128, "password_too_long"),
  /** Path to go to afterwards. */
  to: z.string().optional(),
});
export type SignIn = z.infer<typeof signInForm>;

/** First visit: the token from the console and the first administrator. */
export const setUpForm = z.object({
  token: z.string({ error: "token_missing" }).trim().min(1, "token_missing").max(100, "token_missing"),
  email,
  displayName,
  password: newPassword,
  language: z.enum(languages).default("kk"),
});
export type SetUp = z.infer<typeof setUpForm>;

const userId = z.string().min(1).max(64);

/** What a system administrator can do to accounts. Field messages are codes (`accounts.problems.<code>`). */
export const accountForm = z.discriminatedUnion("intent", [
  z.object({
    intent: z.literal("add"),
    email,
    displayName,
    role,
    /** Entry in the staff directory. */
    staffId: z.string().max(64).optional(),
  }),
  z.object({ intent: z.literal("change-role"), userId, role }),
  z.object({ intent: z.literal("deactivate"), userId }),
  z.object({ intent: z.literal("activate"), userId }),
  z.object({ intent: z.literal("reset-password"), userId }),
]);
export type AccountChange = z.infer<typeof accountForm>;
export type NewAccount = Extract<AccountChange, { intent: "add" }>;

/** Changing one's own password. */
export const ownPasswordForm = z.object({
  current: z.string({ error: "password_missing" }).min(1, "password_missing").max(128, "password_too_long"),
  password: newPassword,
});
export type OwnPasswordChange = z.infer<typeof ownPasswordForm>;
