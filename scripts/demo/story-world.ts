import type { Config } from "#app/config.server.ts";
import { createAppContext, type AppContext } from "#app/context.server.ts";
import { momentOf } from "./story-clock.ts";

/** The world with a clock that the story moves. */
export type StoryWorld = AppContext & { moveTo(moment: Date): void };

/** Opens the world at the story's first moment. The database must have been migrated. */
export function storyWorld(config: Config): StoryWorld {
  let now = momentOf("sending", 0);
  let lots = 0;
  return {
    ...createAppContext(config),
    clock: { now: () => now },
    // The demonstration is the same on every machine: the lot falls on the first of each dozen.
    chance: () => (lots++ % 12 === 0 ? 0 : 0.999),
    moveTo(moment) {
      now = moment;
    },
  };
}
