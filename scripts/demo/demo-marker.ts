import { existsSync } from "node:fs";
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";

/** `greeting` is `null` while the demonstration is being made. */
const marker = z.object({ bundle: z.string(), greeting: z.string().nullable() });

function markerPath(dataDir: string): string {
  return join(dataDir, "demo.json");
}

/** What to tell people about the finished demonstration of this very bundle; `null` when the folder does not hold it. */
export async function greetingOf(dataDir: string, bundle: string): Promise<string | null> {
  const found = await readMarker(dataDir);
  return found?.bundle === bundle ? found.greeting : null;
}

/**
 * Empties the folder for a new demonstration and marks it as one that is being made.
 *
 * @throws Error when the folder holds a database that is no demonstration: nobody's real data is deleted
 */
export async function startOver(dataDir: string, bundle: string): Promise<void> {
  if (existsSync(join(dataDir, "tizilim.sqlite")) && (await readMarker(dataDir)) === null) {
    throw new Error(`${dataDir} holds a database that is not the demonstration's; choose another DATA_DIR`);
  }
  if (existsSync(markerPath(dataDir))) await rm(dataDir, { recursive: true });
  await mkdir(dataDir, { recursive: true });
  await writeFile(markerPath(dataDir), JSON.stringify({ bundle, greeting: null }));
}

/** Says that the demonstration is complete, so that the next start takes no time. */
export async function markMade(dataDir: string, bundle: string, greeting: string): Promise<void> {
  await writeFile(markerPath(dataDir), JSON.stringify({ bundle, greeting }));
}

async function readMarker(dataDir: string): Promise<z.infer<typeof marker> | null> {
  try {
    return marker.parse(JSON.parse(await readFile(markerPath(dataDir), "utf8")));
  } catch {
    return null;
  }
}
