import {
  endChild,
  type Limits,
  type PoolChild,
  residentBytes,
  setIdle,
  startChild,
} from "./reader-pool-child.server.ts";

export type SeatOptions = Pick<Limits, "mostMemoryBytes"> & {
  size: number;
  recycleAfter: number;
  endIdleAfterMs?: number | undefined;
  entry?: string | undefined;
};

export type Seats = {
  /** Waits for a free seat, first come, first served. @throws the signal's reason */
  take(signal: AbortSignal): Promise<PoolChild>;
  /** @param isFit whether the process can take another order; otherwise it is on its way out */
  giveBack(child: PoolChild, isFit: boolean): Promise<void>;
  endAll(): Promise<void>;
};

/** A process that holds more of its limit when it has finished a file is replaced. */
const grownShare = 0.85;

/** Lends reader processes: never more than `size` at a time, warm ones first; a new one is started when none is left. */
export function createSeats({ size, recycleAfter, endIdleAfterMs, entry, mostMemoryBytes }: SeatOptions): Seats {
  const children = new Set<PoolChild>();
  const idle = new Map<PoolChild, NodeJS.Timeout | undefined>();
  const queue = createQueue(size);

  async function forget(child: PoolChild): Promise<void> {
    children.delete(child);
    clearTimeout(idle.get(child));
    idle.delete(child);
    await endChild(child);
  }
  function start(): PoolChild {
    const child = startChild(entry);
    children.add(child);
    return child;
  }
  function warm(): PoolChild | null {
    for (const [child, timer] of idle) {
      clearTimeout(timer);
      idle.delete(child);
      if (!child.hasEnded) return child;
      children.delete(child);
    }
    return null;
  }
  function rest(child: PoolChild): void {
    setIdle(child, true);
    const isKept = endIdleAfterMs === undefined;
    idle.set(child, isKept ? undefined : setTimeout(() => void forget(child), endIdleAfterMs).unref());
  }

  return {
    async take(signal) {
      await queue.enter(signal);
      const child = warm() ?? start();
      setIdle(child, false);
      return child;
    },
    async giveBack(child, isFit) {
      const isGrown = residentBytes(child) > mostMemoryBytes * grownShare;
      if (isFit && !isGrown && child.ordersTaken < recycleAfter) rest(child);
      else await forget(child);
      queue.leave();
    },
    async endAll() {
      await Promise.all([...children].map(forget));
    },
  };
}

/** Lets so many in at a time; who leaves hands the place to who has waited longest. */
function createQueue(size: number) {
  const waiting: (() => void)[] = [];
  let inside = 0;
  function leave(): void {
    const next = waiting.shift();
    if (next === undefined) inside -= 1;
    else next();
  }
  function turn(signal: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      const go = () => {
        signal.removeEventListener("abort", giveUp);
        resolve();
      };
      const giveUp = () => {
        waiting.splice(waiting.indexOf(go), 1);
        reject(signal.reason as Error);
      };
      waiting.push(go);
      signal.addEventListener("abort", giveUp, { once: true });
    });
  }
  return {
    async enter(signal: AbortSignal): Promise<void> {
      signal.throwIfAborted();
      if (inside >= size) await turn(signal);
      else inside += 1;
    },
    leave,
  };
}
