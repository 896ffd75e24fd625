import { Refusal } from "#app/model/result.ts";

/** Packs under way at the same time: each reads from the disk as fast as somebody takes it. */
export type PackPlaces = {
  /**
   * @returns gives the place back
   * @throws Refusal `busy` when all are taken
   */
  take(): () => void;
};

/** Whoever waits on a slow line keeps a place for long. */
const most = 4;

export function createPackPlaces(): PackPlaces {
  const taken = new Set<symbol>();
  return {
    take() {
      if (taken.size >= most) throw new Refusal("busy", "packs");
      const place = Symbol("pack");
      taken.add(place);
      return () => void taken.delete(place);
    },
  };
}
