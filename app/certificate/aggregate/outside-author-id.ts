const offset = 0xcbf29ce484222325n;
const prime = 0x100000001b3n;

/**
 * One id for one spelling of an author of another place, who is in no directory: capitals and spaces aside. It stands in
 * addresses and events, so it does not say the name (FNV-1a, 64 bits: told apart, not kept secret).
 */
export function outsideAuthorId(name: string): string {
  let digest = offset;
  for (const byte of new TextEncoder().encode(foldedName(name))) {
    digest = BigInt.asUintN(64, (digest ^ BigInt(byte)) * prime);
  }
  return `outside:${digest.toString(16).padStart(16, "0")}`;
}

/** A name as authors of other places are told apart and sorted by. */
export function foldedName(name: string): string {
  return name.trim().replaceAll(/\s+/gu, " ").toLowerCase();
}
