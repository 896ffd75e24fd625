/** Starts a reader, says its process id, and gives it a file on which it hangs; for a test that then kills this process. */
import { fileURLToPath } from "node:url";
import { createReaderPool } from "#app/certificate/read/reader-pool.server.ts";

const entry = fileURLToPath(new URL("scripted-reader.ts", import.meta.url));
const readers = createReaderPool({ size: 1, entry });
const { engine } = await readers.read("read", { fileName: "a.pdf" });
process.stdout.write(engine);
await readers.read("hang in a loop", { fileName: "a.pdf" });
