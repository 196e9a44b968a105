import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { Update } from 'grammy/types';
import { describe, expect, it } from 'vitest';
import { createPeople } from '../../../src/adapters/telegram/people.ts';
import { createPolls } from '../../../src/adapters/telegram/polls.ts';
import { createReactionCounts } from '../../../src/adapters/telegram/reactions.ts';
import { openRecalled } from '../../../src/adapters/telegram/recalled.ts';
import { type Hearing, hear } from '../../../src/adapters/telegram/updates.ts';

const round = 25_000;

/** Nobody and nothing comes twice: the worst for whoever remembers. */
function updateOf(n: number): Update {
  const chat = { id: -1000 - (n % 500), type: 'supergroup', title: `Garde ${n}` };
  const user = { id: n, is_bot: false, first_name: `Personne ${n}`, username: `p${n}` };
  const kinds: readonly object[] = [
    { message: { message_id: n, date: 1, chat, from: user, text: `bonjour ${n}` } },
    { message: { message_id: n, date: 1, chat, from: user, poll: { id: `p${n}`, question: 'Qui ?', options: [{ text: 'moi' }] } } },
    { message_reaction_count: { chat, message_id: n, date: 1, reactions: [{ type: { type: 'emoji', emoji: '👍' }, total_count: 1 }] } },
    { chat_member: { chat, date: 1, from: user, old_chat_member: { status: 'left', user }, new_chat_member: { status: 'member', user } } },
    { poll: { id: `p${n - 3}`, question: 'Qui ?', options: [{ text: 'moi' }] } },
  ];
  return { update_id: n, ...kinds[n % kinds.length] } as Update;
}

describe(`${3 * round} updates of people, polls and messages that are all new`, () => {
  it('leave the memory of the adapter where it was after the first third', async () => {
    setFlagsFromString('--expose_gc');
    const gc = runInNewContext('gc') as () => void;
    let arrivals = 0;
    const recalled = openRecalled(new Uint8Array(32), () => undefined);
    const h = {
      receiver: { arrived: async () => void arrivals++ },
      asking: { commandIn: () => undefined },
      people: createPeople(recalled),
      recalled,
      polls: createPolls(),
      counts: createReactionCounts(),
      lines: { add: async () => undefined, settled: async () => undefined },
      isModeratorsChat: async () => false,
      met: async () => undefined,
      isUnreadable: () => false,
    } as unknown as Hearing;
    const megabytes: number[] = [];
    for (let n = 1; n <= 3 * round; n++) {
      await hear(h, updateOf(n));
      if (n % round) continue;
      gc();
      megabytes.push(process.memoryUsage().heapUsed / 1e6);
    }
    expect(arrivals).toBeGreaterThan(2 * round);
    expect((megabytes[2] ?? 0) - (megabytes[0] ?? 0)).toBeLessThan(25);
  }, 120_000);
});
