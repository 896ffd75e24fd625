/**
 * Measures the product; prints figures, changes nothing.
 *
 * Usage: npm run bench -- reading [--samples FOLDER]… [--jobs N] [--pictures MOST] [--accuracy-only]
 *        npm run bench -- calibrate [--samples FOLDER]… [--jobs N]
 *        Both take --read LINES.jsonl: what `npm run read` has written is judged, and nothing is read anew.
 *        npm run bench -- matching
 *        npm run bench -- counting
 *        npm run bench -- register
 *        npm run bench -- desk (needs a built app)
 *        npm run bench -- export (needs a built app and python3-xlsxwriter)
 *        npm run bench -- pack [--certificates N] (needs a built app)
 *        npm run bench -- hostile (needs a built app)
 * Exit: 0 measured · 1 a bench broke · 2 wrong usage
 */
import process, { argv } from "node:process";

type Bench = { run: (args: readonly string[]) => Promise<void> };

const benches: Record<string, () => Promise<Bench>> = {
  reading: () => import("./reading.bench.ts"),
  calibrate: () => import("./calibrate.bench.ts"),
  matching: () => import("./matching.bench.ts"),
  counting: () => import("./counting.bench.ts"),
  register: () => import("./register.bench.ts"),
  desk: () => import("./desk.bench.ts"),
  export: () => import("./export.bench.ts"),
  pack: () => import("./pack.bench.ts"),
  hostile: () => import("./hostile.bench.ts"),
};

const [name = "", ...args] = argv.slice(2);
const load = benches[name];
if (load === undefined) {
  console.error(`Usage: npm run bench -- ${Object.keys(benches).join("|")} [--samples FOLDER]...`);
  process.exitCode = 2;
} else {
  try {
    const bench = await load();
    await bench.run(args);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
