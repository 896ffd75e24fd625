/**
 * Starts `read-certificate.ts` from one built file: compiling the sources anew costs every process most of a second,
 * which is longer than reading ten certificates. Plain Node, because it is what spares the compiler.
 *
 * Usage, exit: those of `read-certificate.ts`
 */
import { builtReader } from "./read/built-reader.mjs";

const built = await builtReader();
if (built === null) {
  // A folder nobody may write to: slower, but the same.
  const { register } = await import("tsx/esm/api");
  register();
  await import("./read-certificate.ts");
} else {
  await import(built);
}
