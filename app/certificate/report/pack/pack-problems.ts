import { nameKey } from "./safe-name.ts";
import { manifestPath, sumsPath, type PackManifest } from "./pack-manifest.ts";

/**
 * What does not hold about a pack. `not-a-zip`: it cannot be opened or read to its end; `unsafe`: a name or an entry that no
 * pack of ours has, and that could do harm when unpacked; `no-manifest`, `no-sums`: missing or not understood; `missing`,
 * `extra`: against the manifest; `wrong-size`, `altered`: other bytes; `sums-differ`: manifest and sums say different things;
 * `wrong-count`: the manifest contradicts itself; `dead-link`: a link of the workbook leads to no file of the pack;
 * `unlinked`: no row of the workbook leads to an original; `no-workbook`: the workbook cannot be read.
 */
export type PackProblem = {
  code:
    | "not-a-zip"
    | "unsafe"
    | "no-manifest"
    | "no-sums"
    | "missing"
    | "extra"
    | "wrong-size"
    | "altered"
    | "sums-differ"
    | "wrong-count"
    | "dead-link"
    | "unlinked"
    | "no-workbook";
  /** A path in the pack, or what was found. */
  what: string;
};

type Listed = { path: string; bytes: number };
type Summed = { path: string; sha256: string };

/** The files a manifest names, beside itself and the sums. */
export function namedFiles({ workbook, originals }: PackManifest): (Listed & Summed)[] {
  return [workbook, ...originals];
}

/** Whether the pack holds what the manifest names, and nothing else, in the sizes it names. */
export function compareListing(manifest: PackManifest, listing: readonly Listed[]): PackProblem[] {
  const found = new Map(listing.map(({ path, bytes }) => [path, bytes]));
  const named = namedFiles(manifest);
  const expected = new Set([manifestPath, sumsPath, ...named.map(({ path }) => path)]);
  return [
    ...named.flatMap(({ path, bytes }): PackProblem[] => {
      const size = found.get(path);
      if (size === undefined) return [{ code: "missing", what: path }];
      return size === bytes ? [] : [{ code: "wrong-size", what: path }];
    }),
    ...listing
      .filter(({ path }) => !expected.has(path))
      .map(({ path }): PackProblem => ({ code: "extra", what: path })),
    ...contradictions(manifest),
  ];
}

function contradictions({ counts, originals }: PackManifest): PackProblem[] {
  const told = {
    originals: originals.length,
    certificates: originals.reduce((sum, { certificates }) => sum + certificates.length, 0),
    bytes: originals.reduce((sum, { bytes }) => sum + bytes, 0),
  };
  const names = ["originals", "certificates", "bytes"] as const;
  return names
    .filter((name) => told[name] !== counts[name])
    .map((name) => ({ code: "wrong-count", what: `${name}: ${counts[name]} instead of ${told[name]}` }));
}

/** Whether `SHA256SUMS.txt` says what the manifest says, and of the manifest what it is. */
export function compareSums(
  manifest: PackManifest,
  { manifestSha256, sums }: { manifestSha256: string; sums: readonly Summed[] },
): PackProblem[] {
  const expected = new Map(namedFiles(manifest).map(({ path, sha256 }) => [path, sha256]));
  expected.set(manifestPath, manifestSha256);
  const told = new Map(sums.map(({ path, sha256 }) => [path, sha256]));
  return [...new Set([...expected.keys(), ...told.keys()])]
    .filter((path) => expected.get(path) !== told.get(path))
    .map((path) => ({ code: "sums-differ", what: path }));
}

/** Whether each link of the workbook leads to a file of the pack, and each original is led to. */
export function compareLinks(
  manifest: PackManifest,
  { targets, listing }: { targets: readonly string[]; listing: readonly Listed[] },
): PackProblem[] {
  const there = new Set(listing.map(({ path }) => path));
  const led = new Set(targets);
  return [
    ...[...led].filter((path) => !there.has(path)).map((what): PackProblem => ({ code: "dead-link", what })),
    ...manifest.originals
      .filter(({ path }) => !led.has(path))
      .map(({ path }): PackProblem => ({ code: "unlinked", what: path })),
  ];
}

/** Names that a system without case, or with one form of Unicode only, would unpack onto one another. */
export function clashes(listing: readonly Listed[]): PackProblem[] {
  const seen = new Set<string>();
  return listing.flatMap(({ path }): PackProblem[] => {
    const key = nameKey(path);
    if (seen.has(key)) return [{ code: "unsafe", what: `${path}: twice` }];
    seen.add(key);
    return [];
  });
}

const words: Record<PackProblem["code"], string> = {
  "not-a-zip": "no whole ZIP archive",
  unsafe: "not to be unpacked",
  "no-manifest": "no manifest that can be understood",
  "no-sums": "no list of checksums that can be understood",
  missing: "missing",
  extra: "not in the manifest",
  "wrong-size": "another size than the manifest says",
  altered: "another SHA-256 than the manifest says",
  "sums-differ": "manifest and list of checksums differ",
  "wrong-count": "the manifest contradicts itself",
  "dead-link": "a link of the workbook leads to no file",
  unlinked: "no row of the workbook leads to it",
  "no-workbook": "the workbook cannot be read",
};

/** A problem as the command prints it; what a stranger wrote into a file cannot steer the terminal. */
export function problemLine({ code, what }: PackProblem): string {
  return `${words[code]}: ${what.replaceAll(/[\p{C}]/gu, "?")}`;
}
