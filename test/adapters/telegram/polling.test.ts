import { Api } from 'grammy';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Receiving, poll } from '../../../src/adapters/telegram/polling.ts';
import { type BotApi, startBotApi } from '../../platforms/telegram/bot-api/start-bot-api.ts';

let api: BotApi;
let polling: Receiving | undefined;
beforeEach(async () => {
  api = await startBotApi();
});
afterEach(async () => {
  await polling?.stop();
  await api.close();
});

describe('the numbers of updates', () => {
  it('constraint 26: begin anew after a silent week, lower than before, and nothing is lost', async () => {
    const amina = api.people.add({ first_name: 'Amina' });
    const group = api.groups.add({ members: [amina], bot: 'administrator' });
    const ids: number[] = [];
    polling = poll({
      api: new Api(api.token, { apiRoot: api.url }),
      handle: async (update) => void ids.push(update.update_id),
      trouble: () => undefined,
      longPollSeconds: 1,
      now: api.clock.now,
    });
    api.say(amina, group, 'avant');
    await expect.poll(() => ids.length).toBe(1);
    // Numbers are drawn until one is lower than the last: half of them are.
    for (let round = 1; round < 12 && !ids.some((id, i) => i > 0 && id < (ids[i - 1] ?? 0)); round++) {
      api.clock.advance(8 * 86_400_000);
      const polls = api.calls('getUpdates').length;
      await expect.poll(() => api.calls('getUpdates').length, { timeout: 5_000 }).toBeGreaterThan(polls + 1);
      api.say(amina, group, `semaine ${round}`);
      await expect.poll(() => ids.length, { timeout: 5_000 }).toBe(round + 1);
    }
    expect(ids.some((id, i) => i > 0 && id < (ids[i - 1] ?? 0))).toBe(true);
  }, 60_000);
});
