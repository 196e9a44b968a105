import { createBuzzWatch, type Signal } from '../../src/core/buzz/watch.ts';
import type { Life } from './month.ts';

export interface Lived {
  /** Cards for moderators (level 2 and 3) on talks that were no storm. */
  readonly falseCards: readonly Signal[];
  /** For each storm: after what share of its events the card came; nothing when it did not. */
  readonly found: readonly (number | undefined)[];
  readonly events: number;
}

/** Lets a life pass before the watch. */
export function live(life: Life, group = 'g'): Lived {
  const watch = createBuzzWatch();
  const passed = new Map<string, number>();
  const found = new Map<string, number>();
  const falseCards: Signal[] = [];
  const stormOf = (id: string): string | undefined => [...life.storms.keys()].find((s) => id === s || id.startsWith(`${s}.`));
  for (const h of life.happenings) {
    const storm = h.what === 'message' ? stormOf(h.id) : h.what === 'reaction' ? stormOf(h.message) : undefined;
    if (storm) passed.set(storm, (passed.get(storm) ?? 0) + 1);
    const signal =
      h.what === 'message'
        ? watch.message({ group, ...h, forwarded: false })
        : h.what === 'reaction'
          ? watch.reaction(group, h.message, h.at, h.by, [h.emoji], [])
          : watch.left(group, h.at);
    if (!signal || signal.level < 2) continue;
    const about = stormOf(signal.root);
    // A loose reply of a storm that became a root of its own is the storm, too.
    if (!about) falseCards.push(signal);
    else if (!found.has(about)) found.set(about, (passed.get(about) ?? 0) / (life.storms.get(about)?.events ?? 1));
  }
  return { falseCards, found: [...life.storms.keys()].map((s) => found.get(s)), events: life.happenings.length };
}
