import type { Marks } from '../../core/marks.ts';
import type { PersonRef } from '../../core/message.ts';
import type { Keepsakes, Rows } from '../../core/platform.ts';
import { dueOf, type Hold, holderOf, holdKey, readHold } from './holds.ts';
import type { MarksInHand } from './marks.ts';
import { groupOf, userIdOf } from './refs.ts';
import type { Seen } from './seen.ts';
import type { Timeouts } from './timeouts.ts';

interface Options {
  readonly store: Marks;
  readonly marks: MarksInHand;
  readonly timeouts: Timeouts;
  readonly seen: Seen;
  /** Where the bot is, whichever process of it. */
  readonly here: () => Promise<readonly string[]>;
  /** Where it was once: nothing there can be done by it any more. */
  readonly formerly: () => Promise<readonly string[]>;
}

/** What is kept of persons on Discord beside the journal: a row for each restriction, and digests of names in memory. */
export function createKeepsakes({ store, marks, timeouts, seen, here, formerly }: Options): Keepsakes & {
  /** Lets go of the restrictions that are over on servers the bot has left: nothing is heard of those. */
  tidy(): Promise<void>;
} {
  async function holds(guild: string): Promise<readonly (readonly [user: string, Hold | undefined])[]> {
    return (await store.of(groupOf(guild))).flatMap(({ channel, message }) => {
      const user = holderOf(channel);
      return user === undefined ? [] : [[user, readHold(message)] as const];
    });
  }
  /** `last`: the call it was written for may still have to be made. */
  const isNeeded = (hold: Hold | undefined): boolean => hold !== undefined && (dueOf(hold, Date.now()) > 0 || hold.last > 0);

  /** Whether the row of this member stays on this server; nothing where there is none. */
  async function ofOne(guild: string, user: string, isHere: boolean): Promise<'going' | 'staying' | undefined> {
    const found = (await holds(guild)).find(([whose]) => whose === user);
    return found && (isHere && isNeeded(found[1]) ? 'staying' : 'going');
  }
  async function each(person: PersonRef, then: (guild: string, key: string) => Promise<void>): Promise<Rows> {
    const user = userIdOf(person);
    const rows = { going: 0, staying: 0 };
    if (user === undefined) return rows;
    const servers = new Map([...(await formerly()).map((g) => [g, false] as const), ...(await here()).map((g) => [g, true] as const)]);
    for (const [guild, isHere] of servers)
      await timeouts.alone(guild, user, async () => {
        const what = await ofOne(guild, user, isHere);
        if (what === 'going') await then(guild, holdKey(user));
        if (what) rows[what] += 1;
      });
    return rows;
  }

  return {
    of: (person) => each(person, async () => undefined),
    async forget(person) {
      const user = userIdOf(person);
      if (user !== undefined) seen.forget(user);
      return each(person, (guild, key) => marks.drop(guild, [key]));
    },
    async tidy() {
      for (const guild of await formerly()) {
        const over = (await holds(guild)).filter(([, hold]) => !hold || !dueOf(hold, Date.now()));
        if (over.length)
          await marks.drop(
            guild,
            over.map(([user]) => holdKey(user)),
          );
      }
    },
  };
}
