/** A black and white picture: 1 is ink. */
type Mask = { width: number; height: number; ink: Uint8Array };

/** A patch of ink that hangs together (corners count): its box, the far sides included, and its pixels. */
export type Part = { left: number; top: number; right: number; bottom: number; size: number };

export type Parts = {
  parts: readonly Part[];
  /** Visits every horizontal run of the parts chosen: where it starts in the mask and how long it is. */
  eachRun: (isChosen: (part: Part) => boolean, visit: (start: number, length: number) => void) => void;
};

/** All patches of ink, found run by run in one pass over the rows. */
export function connectedParts({ width, height, ink }: Mask): Parts {
  const runs = runsOf(ink, width, height);
  const { starts, ends, rows } = runs;
  const parents = new Int32Array(starts.length);
  for (let run = 0; run < parents.length; run += 1) parents[run] = run;
  for (let y = 1; y < height; y += 1) joinRows(parents, runs, y, width);
  const parts: Part[] = [];
  const partOf = new Int32Array(starts.length).fill(-1);
  for (let y = 0; y < height; y += 1) {
    for (let run = rows[y] ?? 0; run < (rows[y + 1] ?? 0); run += 1) {
      const root = rootOf(parents, run);
      const [left, right] = [(starts[run] ?? 0) - y * width, (ends[run] ?? 0) - y * width - 1];
      if (partOf[root] === -1) {
        partOf[root] = parts.length;
        parts.push({ left, top: y, right, bottom: y, size: 0 });
      }
      const part = parts[partOf[root] ?? 0];
      if (part === undefined) continue;
      partOf[run] = partOf[root] ?? 0;
      if (left < part.left) part.left = left;
      if (right > part.right) part.right = right;
      part.bottom = y;
      part.size += right - left + 1;
    }
  }
  return {
    parts,
    eachRun: (isChosen, visit) => {
      const chosen = parts.map(isChosen);
      for (let run = 0; run < starts.length; run += 1) {
        const start = starts[run] ?? 0;
        if (chosen[partOf[run] ?? 0] === true) visit(start, (ends[run] ?? 0) - start);
      }
    },
  };
}

type Runs = { starts: Int32Array; ends: Int32Array; rows: Int32Array };

function runsOf(ink: Uint8Array, width: number, height: number): Runs {
  const rows = new Int32Array(height + 1);
  let count = 0;
  for (let at = 0; at < ink.length; at += 1) if (ink[at] === 1 && (at % width === 0 || ink[at - 1] === 0)) count += 1;
  const [starts, ends] = [new Int32Array(count), new Int32Array(count)];
  let run = 0;
  for (let y = 0; y < height; y += 1) {
    rows[y] = run;
    const end = (y + 1) * width;
    for (let at = y * width; at < end; at += 1) {
      if (ink[at] === 0) continue;
      starts[run] = at;
      while (at < end && ink[at] === 1) at += 1;
      ends[run] = at;
      run += 1;
    }
  }
  rows[height] = run;
  return { starts, ends, rows };
}

function rootOf(parents: Int32Array, run: number): number {
  let root = run;
  while (parents[root] !== root) {
    const above = parents[parents[root] ?? 0] ?? 0;
    parents[root] = above;
    root = above;
  }
  return root;
}

/** Joins the runs of row `y` with those above that they touch. The earlier run becomes the root. */
function joinRows(parents: Int32Array, { starts, ends, rows }: Runs, y: number, width: number): void {
  const [lower, end] = [rows[y] ?? 0, rows[y + 1] ?? 0];
  let above = rows[y - 1] ?? 0;
  for (let run = lower; run < end; run += 1) {
    const [from, to] = [(starts[run] ?? 0) - width - 1, (ends[run] ?? 0) - width + 1];
    while (above < lower && (ends[above] ?? 0) <= from) above += 1;
    for (let near = above; near < lower && (starts[near] ?? 0) < to; near += 1) {
      const [a, b] = [rootOf(parents, near), rootOf(parents, run)];
      if (a < b) parents[b] = a;
      else parents[a] = b;
    }
  }
}
