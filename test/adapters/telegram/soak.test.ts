import type { Chat, Message, User } from '@grammyjs/types';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { phrasesOf } from '../../../src/languages/index.ts';
import { chance as seeded } from '../../simulation/chance.ts';
import { type Life, openLife } from './life.ts';

/** How many updates: `SOAK_UPDATES=10000` for the long run. */
const updates = Number(process.env['SOAK_UPDATES'] ?? 1_000);
const seed = Number(process.env['SOAK_SEED'] ?? 20_261_125);
const groupCount = 10;
/** In each batch a handful, that every trouble meets one. */
const patientShare = updates > 5_000 ? 0.02 : 0.06;
const callMs = 8_000;

let life: Life | undefined;
afterEach(() => life?.close());

/** What was in hand when an answer was lost is done: of one step lost twice constraints.test.ts tells. */
const recovered = (one: Life): Promise<void> =>
  expect.poll(async () => (await one.cases()).filter((c) => c.owed.some((o) => o.orphans > 0)).length, { timeout: 60_000 }).toBe(0);

/** One of the things that go wrong, on the way in and on the way out. What the server took may have been done although nobody heard of it. */
const troubles: readonly ((life: Life) => Promise<void> | void)[] = [
  ({ api }) => api.faults.next('getUpdates', { disconnect: 'before' }),
  ({ api }) => api.faults.next('sendMessage', { disconnect: 'after' }),
  ({ api }) => api.faults.next('getUpdates', { disconnect: 'after' }),
  ({ api }) => api.faults.next('getUpdates', { status: 502, page: '<html>Bad Gateway</html>' }),
  ({ api }) => api.faults.next('sendMessage', { status: 502 }, 3),
  ({ api }) => api.faults.next('deleteMessage', { disconnect: 'after' }),
  ({ api }) => api.faults.next('sendMessage', { delayMs: callMs + 1_000 }),
  ({ api }) => api.faults.next('deleteMessage', { status: 500 }),
  ({ api }) => api.faults.next('sendMessage', { disconnect: 'before' }),
  ({ api }) => api.faults.next('sendMessage', { retryAfter: 1 }, 2),
  ({ api }) => api.faults.next('deleteMessage', { retryAfter: 1 }),
  ({ api }) => api.faults.next('*', { retryAfter: 1 }, 3),
  ({ api }) => api.updates.duplicateNext(5, 'same'),
  ({ api }) => api.updates.duplicateNext(5, 'new'),
  ({ api }) => api.updates.reorderNext(7),
  (one) => one.refuse(2),
  async ({ api }) => {
    const cut = api.faults.cut();
    api.faults.outage(true);
    await vi.waitFor(() => expect(api.faults.cut()).toBeGreaterThan(cut), { timeout: 20_000 });
    api.faults.outage(false);
  },
  async (one) => {
    await recovered(one);
    await one.stop();
    await one.start();
  },
  async (one) => {
    await recovered(one);
    one.api.faults.next('sendMessage', { disconnect: 'after' });
    await one.die();
    await one.start();
  },
];
const batch = Math.ceil(updates / troubles.length);

describe(`${updates} updates, with cut lines, 429s, 5xx and restarts`, () => {
  it('are all judged, with one case each, one card and one advice unless an answer was lost, and nothing is taken away twice', async () => {
    const { next: chance, pick } = seeded(seed);
    life = await openLife({ callMs });
    const { api } = life;
    await life.start();
    const user: User = api.people.add({ first_name: 'Amina' });
    api.startPrivateChat(user);
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
        const isPatient = chance() < patientShare;
        if (isPatient) patients++;
        sent.push(api.say(user, pick(groups), isPatient ? `Mme Zineb Tahiri, dossier ${sent.length}` : `bonjour ${sent.length}`));
      }
      api.updates.release();
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
      return (await life?.cases())?.filter((c) => c.owed.some((o) => ['alert', 'advise', 'remove'].includes(o.step.kind))).length;
    };
    await expect.poll(unsettled, { timeout: 120_000, interval: 200 }).toBe(0);

    const cases = await life.cases();
    expect(cases).toHaveLength(patients);
    // Telegram refuses no repetition: an answer that was lost may show a card or an advice once more, and never twice more; where it may, that is marked.
    const said = { alert: api.messages({ id: life.room }), advise: api.messages({ id: user.id }) };
    const repeats = { alert: 0, advise: 0 };
    for (const step of ['alert', 'advise'] as const) {
      const bodies = said[step].map((m) => ({ markup: JSON.stringify(m.reply_markup ?? {}), text: m.text ?? '' }));
      for (const { id, settled } of cases) {
        const mine = bodies.filter((c) => c.markup.includes(id));
        expect(settled[step]?.why).toBeUndefined();
        expect(mine.length === 1 || (mine.length === 2 && settled[step]?.repeat === true)).toBe(true);
        // The first, taken late, may stand after its repeat.
        if (step === 'alert' && mine.length === 2) expect(mine.some((c) => c.text.includes(phrasesOf('fr').card.repeated))).toBe(true);
        repeats[step] += mine.length - 1;
      }
    }
    // As many at most as answers were lost: three cut or late, two deaths.
    expect(repeats.alert + repeats.advise).toBeLessThanOrEqual(6);
    expect(api.faults.left()).toBe(0);
    // What was removed is what bears a patient, and each once.
    const removed = groups.flatMap((g) => api.removed(g));
    expect(
      removed
        .filter((m) => !m.from?.is_bot)
        .map((m) => m.text)
        .sort(),
    ).toEqual(sent.flatMap((m) => (m.text?.startsWith('Mme') ? [m.text] : [])).sort());
  }, 400_000);
});
