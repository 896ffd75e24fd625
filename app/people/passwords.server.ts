import { randomInt } from "node:crypto";
import { hash, verify } from "@node-rs/argon2";

/** OWASP's first choice for Argon2id: 19 MiB, two passes. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** No 0/o, 1/l/i: people read these passwords to one another on the telephone. */
const letters = "abcdefghjkmnpqrstuvwxyz23456789";

/** Hash of a password nobody has, with the same cost: unknown addresses take as long to refuse as known ones. */
const decoy = "$argon2id$v=19$m=19456,t=2,p=1$c2FsdC1vZi1ub2JvZHk$9eZCt1IfoMDdXpe0pXuTJ3cYJt9XTzmq1XMPvpn6t2E";

export async function hashPassword(password: string): Promise<string> {
  return await hash(password.normalize("NFC"), cost);
}

/** Whether the password fits; `null` (no such account) never fits and costs the same time. */
export async function isPasswordOf(passwordHash: string | null, password: string): Promise<boolean> {
  const fits = await verify(passwordHash ?? decoy, password.normalize("NFC"));
  return passwordHash !== null && fits;
}

/** A password to be handed over and changed: four groups of four, about 79 bits. */
export function generatePassword(): string {
  const group = () => Array.from({ length: 4 }, () => letters[randomInt(letters.length)]).join("");
  return [group(), group(), group(), group()].join("-");
}
