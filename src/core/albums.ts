import type { Arrived } from './journal.ts';
import type { MessageRef, PersonRef } from './message.ts';

/** An item of an album. `id` is that of its message. */
export interface Item {
  readonly id: string;
  readonly message: MessageRef;
  readonly author: PersonRef;
}

/**
 * The items of albums seen lately: an album arrives item by item without an end, and when its caption names a patient its pictures go too, those before it as
 * those after. In this process and for two minutes; items that another process saw before are not known here.
 */
export interface Albums {
  /** Remembers this item and answers the others of its album. */
  others(arrived: Arrived): readonly Item[];
}

const rememberMs = 2 * 60_000;
const mostAlbums = 1000;
const mostItems = 20;

export function createAlbums(now: () => string): Albums {
  const seen = new Map<string, { readonly until: number; readonly items: readonly Item[] }>();
  return {
    others({ id, envelope }) {
      const { album, ref, author } = envelope;
      if (album === undefined) return [];
      const at = Date.parse(now());
      for (const [key, { until }] of seen) if (until <= at || seen.size > mostAlbums) seen.delete(key);
      const key = [ref.platform, ref.group, album].join('\0');
      const others = (seen.get(key)?.items ?? []).filter((item) => item.id !== id);
      seen.set(key, { until: at + rememberMs, items: [...others, { id, message: ref, author }].slice(-mostItems) });
      return others;
    },
  };
}
