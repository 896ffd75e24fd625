import { z } from "zod";

/** What is tried first everywhere, with what is tried first here. Lower case; the length rule has thrown out shorter ones. */
const common = new Set([
  "00000000",
  "11111111",
  "12121212",
  "12341234",
  "12345678",
  "123456789",
  "1234567890",
  "1234qwer",
  "123qweasd",
  "1q2w3e4r",
  "1q2w3e4r5t",
  "1qaz2wsx",
  "87654321",
  "987654321",
  "aa123456",
  "aa12345678",
  "abc12345",
  "abcd1234",
  "admin123",
  "admin1234",
  "administrator",
  "almaty2026",
  "asdfghjk",
  "asdfghjkl",
  "football",
  "iloveyou",
  "kazakhstan",
  "kazakhstan1",
  "letmein1",
  "parol123",
  "parol1234",
  "password",
  "password1",
  "password12",
  "password123",
  "q1w2e3r4",
  "q1w2e3r4t5",
  "qazwsxedc",
  "qwer1234",
  "qwerty12",
  "qwerty123",
  "qwertyui",
  "qwertyuiop",
  "samsung1",
  "taldykorgan",
  "tizilim1",
  "universitet",
  "university",
  "zaq12wsx",
  "zhetysu1",
  "йцукенгш",
  "йцукенгшщз",
  "казахстан",
  "қазақстан",
  "құпиясөз",
  "пароль12",
  "пароль123",
  "талдықорған",
  "университет",
]);

/** Whether a password would be among the first guesses: listed, or one character over and over. */
export function isCommonPassword(password: string): boolean {
  const lower = password.normalize("NFC").toLowerCase();
  return common.has(lower) || new Set(lower).size === 1;
}

/** A new password: 8–128 characters of any kind, not a common one. No rule about kinds of characters: those make passwords worse. */
export const newPassword = z
  .string({ error: "password_too_short" })
  .min(8, "password_too_short")
  .max(128, "password_too_long")
  .refine((password) => !isCommonPassword(password), "password_too_common");
