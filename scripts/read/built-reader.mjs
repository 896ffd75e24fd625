import { mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";

const root = resolve(import.meta.dirname, "../..");
const folder = join(root, "build/read");
const stampFile = join(folder, "sources.json");
/** The command, and the program of its reader processes, which finds itself beside it. */
const entries = ["scripts/read-certificate.ts", "app/certificate/read/child-entry.server.ts"];
/** What else decides over the outcome; the lock file stands for the installed packages. */
const settings = ["package.json", "package-lock.json", "tsconfig.json", "scripts/read/built-reader.mjs"];

/**
 * Builds the command when a source has changed since it was built last; otherwise only looks at the sources' times.
 *
 * @returns address of the built command; null when it cannot be written or there is no compiler
 */
export async function builtReader() {
  try {
    if (!isFresh()) await build();
    return pathToFileURL(join(folder, "read-certificate.mjs")).href;
  } catch (error) {
    if (process.env["LOG_LEVEL"] === "debug") console.error(error);
    return null;
  }
}

function isFresh() {
  try {
    const stamp = JSON.parse(readFileSync(stampFile, "utf8"));
    return (
      stamp.node === process.version && Object.entries(stamp.sources).every(([path, seen]) => stateOf(path) === seen)
    );
  } catch {
    return false;
  }
}

function stateOf(path) {
  const { mtimeMs, size } = statSync(join(root, path));
  return `${mtimeMs} ${size}`;
}

async function build() {
  // The compiler that tsx brings: the very one that otherwise compiles the sources at every start.
  const require = createRequire(createRequire(import.meta.url).resolve("tsx/package.json"));
  const { build: bundle } = require("esbuild");
  const { metafile, outputFiles } = await bundle({
    absWorkingDir: root,
    entryPoints: entries,
    entryNames: "[name]",
    chunkNames: "[name]-[hash]",
    outdir: folder,
    outExtension: { ".js": ".mjs" },
    bundle: true,
    splitting: true,
    platform: "node",
    format: "esm",
    target: "node20",
    packages: "external",
    metafile: true,
    write: false,
    logLevel: "silent",
  });
  const sources = [...settings, ...Object.keys(metafile.inputs)];
  const stamp = { node: process.version, sources: Object.fromEntries(sources.map((path) => [path, stateOf(path)])) };
  mkdirSync(folder, { recursive: true });
  for (const { path, contents } of outputFiles) writeWhole(join(folder, basename(path)), contents);
  // Written last: whoever sees it finds everything else in its place.
  writeWhole(stampFile, JSON.stringify(stamp));
}

/** Two commands may build at the same time; neither must load half a file of the other. */
function writeWhole(path, contents) {
  const draft = `${path}.${process.pid}`;
  writeFileSync(draft, contents);
  renameSync(draft, path);
}
