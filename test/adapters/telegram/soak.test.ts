import type { Chat, Message, User } from '@grammyjs/types';
import { afterEach, describe, expect, it } from 'vitest';
import { type Life, openLife } from './life.ts';

/** How many updates: `SOAK_UPDATES=10000` for the long run. */
const updates = Number(process.env['SOAK_UPDATES'] ?? 1_000);
const seed = Number(process.env['SOAK_SEED'] ?? 20_261_125);
const groupCount = 10;
const batch = Math.ceil(updates / 13);

let life: Life | undefined;
afterEach(() => life?.close());

/** The same chance in every run of one seed (mulberry32). */
function chances(from: number): () => number {
  let state = from;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** One of the things that go wrong. What is sent is never performed and its answer lost: Telegram has no key by which a repetition could be refused. */
const troubles: readonly ((life: Life) => Promise<void> | void)[] = [
  ({ api }) => api.faults.next('getUpdates', { disconnect: 'before' }),
  ({ api }) => api.faults.next('getUpdates', { disconnect: 'after' }),
  ({ api }) => api.faults.next('getUpdates', { status: 502, page: '<html>Bad Gateway</html>' }),
  ({ api }) => api.faults.next('deleteMessage', { disconnect: 'after' }),
  ({ api }) => api.faults.next('deleteMessage', { status: 500 }),
  ({ api }) => api.faults.next('sendMessage', { disconnect: 'before' }),
  ({ api }) => api.faults.next('sendMessage', { retryAfter: 1 }),
  ({ api }) => api.faults.next('deleteMessage', { retryAfter: 1 }),
  ({ api }) => api.updates.duplicateNext(5, 'same'),
  ({ api }) => api.updates.duplicateNext(5, 'new'),
  (one) => one.refuse(2),
  async (one) => {
    await one.stop();
    await one.start();
  },
  async (one) => {
    await one.die();
    await one.start();
  },
];

describe(`${updates} updates, with cut lines, 429s, 5xx and restarts`, () => {
  it('are all judged, with one case each, one alert unless a death cut its sending, and nothing is taken away twice', async () => {
    const chance = chances(seed);
    const pick = <T>(all: readonly T[]): T => all[Math.floor(chance() * all.length)] as T;
    life = await openLife();
    const { api } = life;
    await life.start();
    const user: User = api.people.add({ first_name: 'Amina' });
    const groups: readonly Chat[] = Array.from({ length: groupCount }, (_, i) =>
      api.groups.add({ title: `Garde ${i}`, members: [user], bot: 'administrator' }),
    );
    const sent: Message[] = [];
    let patients = 0;
    for (const [round, trouble] of troubles.entries()) {
      const at = Math.floor(batch * chance());
      for (let i = 0; i < batch; i++) {
        // In the midst of what is said, so that some of it waits, some is in hand and some comes after.
        if (i === at) await trouble(life);
        const isPatient = chance() < 0.02;
        if (isPatient) patients++;
        sent.push(api.say(user, pick(groups), isPatient ? `Mme Zineb Tahiri, dossier ${sent.length}` : `bonjour ${sent.length}`));
      }
      if (round % 4 === 3) await expect.poll(() => api.updates.pending().length, { timeout: 60_000 }).toBe(0);
    }
    await expect.poll(() => api.updates.pending().length, { timeout: 60_000 }).toBe(0);

    const unjudged = () => {
      const judged = new Set(life?.judged.map((j) => `${j.thread.split('/')[1]}/${j.id}`));
      return sent.filter((m) => !judged.has(`${m.chat.id}/${m.message_id}`)).length;
    };
    await expect.poll(unjudged, { timeout: 30_000 }).toBe(0);
    const unsettled = async () => {
      await life?.resume();
      return (await life?.cases())?.filter((c) => c.settled['alert']?.receipt === undefined || c.settled['remove'] === undefined).length;
    };
    await expect.poll(unsettled, { timeout: 60_000, interval: 200 }).toBe(0);

    const cases = await life.cases();
    expect(cases).toHaveLength(patients);
    const cards = api.messages({ id: life.room }).map((m) => JSON.stringify(m.reply_markup ?? {}));
    for (const { id, settled } of cases) {
      const n = cards.filter((c) => c.includes(id)).length;
      // Telegram refuses no repetition: a death between the sending and its receipt may show a card once more, and it is marked.
      expect(n === 1 || (n === 2 && settled['alert']?.repeat === true)).toBe(true);
    }
    // What was removed is what bears a patient, and each once.
    const removed = groups.flatMap((g) => api.removed(g));
    expect(
      removed
        .filter((m) => !m.from?.is_bot)
        .map((m) => m.text)
        .sort(),
    ).toEqual(sent.flatMap((m) => (m.text?.startsWith('Mme') ? [m.text] : [])).sort());
  }, 180_000);
});
