/**
 * Sets up what is missing, then does one thing. Plain Node without dependencies, because it runs before there are any.
 *
 * Usage: node scripts/setup.mjs demo|start|dev|test   Exit: that of what was started · 1 set-up failed · 2 wrong usage
 *
 * Nothing to do costs no time: installing is skipped while package-lock.json is what was installed,
 * building while the sources are what was built.
 */
import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, dirname, isAbsolute, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
process.chdir(root);

const modelFolder = "node_modules/.tizilim-language-data";
const russianModel = "rus.traineddata";

const modes = { demo, start, dev, test };
const mode = process.argv[2] ?? "";
if (!Object.hasOwn(modes, mode)) {
  console.error(`Usage: node scripts/setup.mjs ${Object.keys(modes).join("|")}`);
  process.exit(2);
}
requireNode(20, 19);
modes[mode]();

function demo() {
  install();
  provideRussianModel();
  build();
  // The access log would bury the sign-in data; LOG_LEVEL=info brings it back.
  const env = { NODE_ENV: "production", DATA_DIR: "data/demo", LOG_LEVEL: "warn", ...set(process.env) };
  run(process.execPath, ["--import", "tsx", "scripts/demo.ts"], env);
  serve([], env);
}

function start() {
  install();
  provideRussianModel();
  build();
  serve([], { NODE_ENV: "production" });
}

function dev() {
  install();
  provideRussianModel();
  serve(["--dev"], { NODE_ENV: "development" });
}

function test() {
  install();
  provideRussianModel();
  requireProgram(["chromium", "chromium-browser"], ["chromium"], "CHROMIUM_PATH");
  // The tests have LibreOffice recalculate the workbooks we write.
  requireProgram(["soffice"], ["libreoffice-calc-nogui"]);
  // And print the applications we write; its part for texts is a library, not a program of its own.
  requireProgram(["/usr/lib/libreoffice/program/libswlo.so"], ["libreoffice-writer-nogui"], "SOFFICE_PATH");
  // Somebody else's reader of workbooks, so that ours does not judge itself.
  requireOpenpyxl();
  run("npm", ["run", "--silent", "check"]);
  // Two files at a time where a test has its processor to itself; the engine's start processes of their own.
  vitest(["unit", "components", "db", "route"], "--maxWorkers=2");
  vitest(["engine"]);
  build();
  vitest(["e2e"]);
}

function vitest(projects, ...options) {
  const chosen = projects.flatMap((name) => ["--project", name]);
  run(process.execPath, ["node_modules/vitest/vitest.mjs", "run", ...chosen, ...options]);
}

/** `npm ci` when what is installed is not what package-lock.json asks for. */
function install() {
  const stamp = "node_modules/.installed-from";
  const wanted = fingerprint(["package-lock.json"]);
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) return;
  if (!isInstalled()) {
    console.log("Installing packages (npm ci)…");
    run("npm", ["ci", "--no-audit", "--no-fund", "--loglevel=error"]);
  }
  writeFileSync(stamp, wanted);
}

/** Compares npm's own record inside node_modules with the lock file: somebody may have installed by hand. */
function isInstalled() {
  if (!existsSync("node_modules/.package-lock.json")) return false;
  const { packages: wanted } = JSON.parse(readFileSync("package-lock.json", "utf8"));
  const { packages: installed } = JSON.parse(readFileSync("node_modules/.package-lock.json", "utf8"));
  return Object.entries(wanted).every(
    ([path, { version, optional, devOptional, peer }]) =>
      path === "" ||
      installed[path]?.version === version ||
      (installed[path] === undefined && (optional || devOptional || peer)),
  );
}

/** Builds when a source changed since the last build. */
function build() {
  const stamp = "build/.built-from";
  const sources = ["app", "db", "public", "vite.config.ts", "tsconfig.json", "package-lock.json"];
  const wanted = fingerprint(sources);
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) return;
  console.log("Building the app…");
  run("npm", ["run", "--silent", "build", "--", "--logLevel", "error"], { NODE_ENV: "production" });
  mkdirSync("build", { recursive: true });
  writeFileSync(stamp, wanted);
}

/** SHA-256 over names and contents of files and of all files in folders. */
function fingerprint(paths) {
  const hash = createHash("sha256");
  for (const path of paths.flatMap((path) => (existsSync(path) ? filesIn(path) : []))) {
    hash.update(path).update("\0").update(readFileSync(path)).update("\0");
  }
  return hash.digest("hex");
}

function filesIn(path) {
  if (!statSync(path).isDirectory()) return [path];
  const names = readdirSync(path).sort();
  return names.flatMap((name) => filesIn(join(path, name)));
}

/**
 * Scans are read a little better with the Russian model, which no npm package has. It is taken from the system, from Debian's
 * package, or done without; asked for once per installation of packages.
 */
function provideRussianModel() {
  const systems = [
    "/usr/share/tesseract-ocr/5/tessdata",
    "/usr/share/tesseract-ocr/4.00/tessdata",
    "/usr/share/tessdata",
  ];
  const folders = [modelFolder, process.env.TESSDATA_PREFIX, process.env.LANGUAGE_DATA_DIR, ...systems];
  if (folders.some((folder) => folder !== undefined && existsSync(join(folder, russianModel)))) return;
  const stamp = join(modelFolder, ".asked-for-russian");
  if (existsSync(stamp)) return;
  mkdirSync(modelFolder, { recursive: true });
  writeFileSync(stamp, "");
  if (isOnPath("apt-get") && isOnPath("dpkg-deb") && unpackRussianModel()) return;
  console.log(
    `Scans will be read without the Russian model. To add it, put ${russianModel} (Debian: tesseract-ocr-rus) into a folder named in TESSDATA_PREFIX.`,
  );
}

/** Unpacks Debian's package beside our other models: that needs no root and changes nothing else on the machine. */
function unpackRussianModel() {
  const folder = mkdtempSync(join(tmpdir(), "tizilim-model-"));
  const quietly = (program, ...args) =>
    spawnSync(program, args, { cwd: folder, stdio: "ignore", timeout: 60_000 }).status === 0;
  const download = () => quietly("apt-get", "download", "tesseract-ocr-rus");
  try {
    if (!download() && !(process.getuid?.() === 0 && quietly("apt-get", "update", "-qq") && download())) return false;
    const debPackage = readdirSync(folder).find((name) => name.endsWith(".deb"));
    if (debPackage === undefined || !quietly("dpkg-deb", "-x", debPackage, "unpacked")) return false;
    const model = filesIn(join(folder, "unpacked")).find((path) => path.endsWith(russianModel));
    if (model === undefined) return false;
    copyFileSync(model, join(modelFolder, russianModel));
    return true;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Makes sure that one of these programs is there; as root on Debian or Ubuntu it is installed, else a sentence says what to do. */
function requireProgram(names, debianPackages, variable) {
  const given = variable === undefined ? undefined : process.env[variable];
  if (names.some(isOnPath) || (given !== undefined && existsSync(given))) return;
  installFromDebian(names[0], debianPackages, variable === undefined ? "" : `, or set ${variable} to where it is`);
}

/** Python's openpyxl, for whichever Python has it. */
function requireOpenpyxl() {
  const has = (python) => spawnSync(python, ["-c", "import openpyxl"], { stdio: "ignore" }).status === 0;
  if (["/usr/bin/python3", "python3"].some(has)) return;
  installFromDebian("Python with openpyxl", ["python3-openpyxl"], ", or with pip");
}

/** As root on Debian or Ubuntu installs packages; elsewhere says what to install, and ends. */
function installFromDebian(what, debianPackages, otherwise) {
  const packages = debianPackages.join(" ");
  if (process.getuid?.() !== 0 || !isOnPath("apt-get")) {
    console.error(`The tests need ${what}. Install it (on Debian: sudo apt-get install ${packages})${otherwise}.`);
    process.exit(1);
  }
  console.log(`Installing ${packages} (apt-get)…`);
  const quiet = { DEBIAN_FRONTEND: "noninteractive" };
  run("apt-get", ["update", "-qq"], quiet);
  run("apt-get", ["install", "-y", "-qq", "--no-install-recommends", ...debianPackages], quiet, "ignore");
}

function isOnPath(program) {
  if (isAbsolute(program)) return existsSync(program);
  return (process.env["PATH"] ?? "").split(delimiter).some((folder) => existsSync(join(folder, program)));
}

function requireNode(major, minor) {
  const [haveMajor = 0, haveMinor = 0] = process.versions.node.split(".").map(Number);
  if (haveMajor > major || (haveMajor === major && haveMinor >= minor)) return;
  console.error(`Tizilim needs Node.js ${major}.${minor} or newer, but this is ${process.versions.node}.`);
  process.exit(1);
}

/** Only what is really set: an empty variable means "as usual". */
function set(env) {
  return Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ""));
}

/** Runs a step to its end; what fails ends everything with the same exit code. */
function run(program, args, env = {}, stdout = "inherit") {
  const shell = process.platform === "win32" && program === "npm";
  const options = { stdio: ["inherit", stdout, "inherit"], env: { ...process.env, ...env }, shell };
  const { status, error } = spawnSync(program, args, options);
  if (error) console.error(`${program} could not be started: ${error.message}`);
  if (status !== 0) process.exit(status ?? 1);
}

/** Starts the server and hands on signals, so that it ends when this ends. */
function serve(flags, env) {
  const child = spawn(process.execPath, ["--import", "tsx", "scripts/serve.ts", ...flags], {
    stdio: "inherit",
    env: { ...process.env, ...env },
  });
  for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => child.kill(signal));
  child.on("close", (code) => process.exit(code ?? 1));
}
