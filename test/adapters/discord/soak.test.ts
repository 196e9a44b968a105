import type { APIMessage } from 'discord.js';
import { afterEach, describe, expect, it } from 'vitest';
import { chance as seeded } from '../../simulation/chance.ts';
import { type Life, openLife } from './life.ts';

/** How many events: `SOAK_EVENTS=10000` for the long run. */
const events = Number(process.env['SOAK_EVENTS'] ?? 1_000);
const seed = Number(process.env['SOAK_SEED'] ?? 20_261_125);
const channelCount = 8;

let life: Life | undefined;
afterEach(() => life?.close());

const post = 'POST /channels/:channel/messages';
const remove = 'DELETE /channels/:channel/messages/:message';
const history = 'GET /channels/:channel/messages';

/** One of the things that go wrong. */
const troubles: readonly ((life: Life) => Promise<void> | void)[] = [
  ({ discord }) => discord.gateway.duplicateNext(20),
  ({ discord }) => discord.gateway.reorderNext(5),
  ({ discord }) => discord.gateway.cutAll(),
  ({ discord }) => discord.gateway.reconnect(),
  ({ discord }) => discord.gateway.invalidate(true),
  ({ discord }) => discord.gateway.invalidate(false),
  ({ discord }) => {
    discord.gateway.forgetSessions();
    discord.gateway.closeAll(4_000);
  },
  ({ discord }) => {
    discord.faults.next(post, { retryAfter: 0.2 });
    discord.faults.next(remove, { retryAfter: 0.2 });
    discord.faults.next('POST /users/@me/channels', { retryAfter: 0.2, scope: 'shared' });
  },
  ({ discord }) => {
    for (const route of [post, remove, history, 'POST /users/@me/channels']) discord.faults.next(route, { status: 502, page: '<html>Bad Gateway</html>' });
  },
  ({ discord }) => {
    for (const route of [post, remove]) discord.faults.next(route, { disconnect: 'after' });
  },
  ({ discord }) => {
    for (const route of [post, remove]) discord.faults.next(route, { disconnect: 'before' });
  },
  (one) => one.refuse(20),
  async (one) => {
    await one.stop();
    await one.start();
  },
  async (one) => {
    await one.die();
    await one.start();
  },
  async (one) => {
    await one.discord.kill();
    await one.discord.restore('lost');
  },
];

describe(`${events} events of Discord, with resumes, lost sessions, 429s, 5xx, cut lines and restarts`, () => {
  it('are all judged, with one case, one card and one word to the author each, and nothing is taken away that bears no patient', {
    timeout: 300_000,
  }, async () => {
    const { next: chance, pick } = seeded(seed);
    life = await openLife();
    const { discord, guild } = life;
    const amina = discord.people.create({ username: 'amina' });
    discord.guilds.join(guild, amina);
    const channels = Array.from({ length: channelCount }, (_, n) => discord.guilds.channel(guild, { name: `service-${n}` }));
    await life.start();
    await expect
      .poll(() => discord.calls().filter((c) => c.method === 'GET' && c.path.endsWith('/messages')).length, { timeout: 20_000 })
      .toBeGreaterThanOrEqual(channelCount);

    /** What each message says at the end, and whether it was taken back by its author. */
    const last = new Map<string, { message: APIMessage; text: string; gone: boolean }>();
    const batch = Math.ceil(events / troubles.length);
    let n = 0;
    const patient = (): string => `Mme Zineb Tahiri, dossier ${n}`;
    const say = (): void => {
      const text = chance() < 0.02 ? patient() : `bonjour ${n}`;
      const message = discord.talk.post(pick(channels), amina, text);
      last.set(message.id, { message, text, gone: false });
    };
    const deeds: readonly (readonly [upTo: number, deed: () => void])[] = [
      [0.75, say],
      [
        0.9,
        () => {
          const one = pick([...last.values()].slice(-30));
          // Once each: two edits within one millisecond have no order that anybody could know.
          if (!one || one.gone || !one.text.startsWith('bonjour')) return say();
          one.text = chance() < 0.05 ? patient() : `corrigé ${n}`;
          discord.talk.edit(one.message, { content: one.text });
        },
      ],
      [
        1,
        () => {
          const one = pick([...last.values()].slice(-30));
          if (!one || one.gone || one.text.startsWith('Mme')) return say();
          one.gone = true;
          discord.talk.delete(one.message);
        },
      ],
    ];
    const unjudged = (): string[] => {
      const judged = new Set(life?.judged.map((j) => `${j.id} ${j.text}`));
      return [...last.values()].filter((m) => !m.gone && !judged.has(`${m.message.id} ${m.text}`)).map((m) => m.text);
    };
    for (const [round, trouble] of troubles.entries()) {
      const at = Math.floor(batch * chance());
      for (let i = 0; i < batch; i++, n++) {
        // In the midst of what is said, so that some of it waits, some is in hand and some comes after.
        if (i === at) await trouble(life);
        const dice = chance();
        deeds.find(([upTo]) => dice < upTo)?.[1]();
        if (i % 50 === 49) await new Promise((resolve) => setImmediate(resolve));
      }
      discord.gateway.release();
      if (round % 4 === 3) await expect.poll(unjudged, { timeout: 60_000, interval: 200 }).toEqual([]);
    }

    await expect.poll(unjudged, { timeout: 90_000, interval: 200 }).toEqual([]);
    const patients = [...last.values()].filter((m) => m.text.startsWith('Mme'));
    // Of a message that was edited the step bears the version it is about: `remove.2`.
    const unsettled = async (): Promise<readonly string[]> => {
      await life?.resume();
      const cases = (await life?.cases()) ?? [];
      const owed = cases.flatMap((c) =>
        ['alert', 'remove', 'advise'].flatMap((step) =>
          Object.keys(c.settled).some((id) => id.split('.')[0] === step)
            ? []
            : [`${c.stage}: ${step} ${JSON.stringify(c.owed.find((o) => o.step.id === step) ?? 'not owed')} ${JSON.stringify(Object.keys(c.settled))}`],
        ),
      );
      return cases.length < patients.length ? ['a case is missing', ...owed] : owed;
    };
    await expect.poll(unsettled, { timeout: 90_000, interval: 300 }).toEqual([]);

    const cases = await life.cases();
    expect(cases).toHaveLength(patients.length);
    // A version that was judged after the message had been taken away finds it gone, and that is the truth.
    const isAgain = (c: (typeof cases)[number], step: string, why: string): boolean =>
      why === 'gone' && step.startsWith('remove.') && Object.entries(c.settled).some(([id, s]) => id.startsWith('remove') && s.why === undefined);
    const undone = cases.flatMap((c) =>
      Object.entries(c.settled).flatMap(([step, { why }]) => (why === undefined || isAgain(c, step, why) ? [] : [`${step}: ${why}`])),
    );
    expect(undone).toEqual([]);
    const count = (all: readonly APIMessage[], id: string): number => all.filter((m) => JSON.stringify(m.components ?? []).includes(id)).length;
    const [cards, words] = [discord.messages(life.room), discord.direct(amina)];
    expect(cases.map((c) => [count(cards, c.id), count(words, c.id)]).filter(([card, word]) => card !== 1 || word !== 1)).toEqual([]);
    // Of what is gone, each bears a patient or was taken back by its author.
    const left = channels.flatMap((c) => discord.messages(c)).filter((m) => !m.author.bot);
    expect(left.map((m) => m.content).sort()).toEqual(
      [...last.values()]
        .filter((m) => !m.gone && !m.text.startsWith('Mme'))
        .map((m) => m.text)
        .sort(),
    );
  });
});
