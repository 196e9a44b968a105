import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTelegram } from '../../../src/adapters/telegram/index.ts';
import type { Case } from '../../../src/core/case.ts';
import { phrasesOf } from '../../../src/languages/index.ts';
import { createLives, type Lives } from '../../fakes/life.ts';
import { createMemoryStore } from '../../fakes/memory-store.ts';
import { type BotApi, type BotApiOptions, startBotApi } from '../../platforms/telegram/bot-api/start-bot-api.ts';

export interface Life extends Lives {
  readonly api: BotApi;
  /** The moderators' chat. */
  readonly room: number;
  /** Ends without telling Telegram what was handled. */
  die(): Promise<void>;
  cases(): Promise<readonly Case[]>;
  close(): Promise<void>;
}

export async function openLife({ callMs, ...server }: BotApiOptions & { readonly callMs?: number } = {}): Promise<Life> {
  const api = await startBotApi({ flood: { groupPerMinute: undefined }, ...server });
  const room = api.groups.add({ title: 'Modération', bot: 'administrator' });
  const store = createMemoryStore(() => new Date().toISOString());
  const folder = mkdtempSync(join(tmpdir(), 'confrere-life-'));
  const lives = createLives({
    store,
    room: String(room.id),
    ...(callMs !== undefined && { callMs }),
    open: (log) =>
      createTelegram({
        token: api.token,
        apiRoot: api.url,
        log,
        words: (language = 'fr') => phrasesOf(language).telegram,
        isModeratorsChat: async (chat) => Number(chat) === room.id,
        knownGroups: async () => [],
        longPollSeconds: 1,
        perMinute: 100_000,
        namesIn: { file: join(folder, 'names'), secret: new Uint8Array(32).fill(9) },
      }),
  });
  return {
    ...lives,
    api,
    room: room.id,
    async die() {
      api.faults.outage(true);
      await lives.stop();
      api.faults.outage(false);
    },
    async cases() {
      // Asked group by group: one answer holds two hundred.
      const groups = await store.readings.groups();
      const all = await Promise.all(groups.map((g) => store.readings.cases({ group: g.ref, limit: 200 })));
      return all.flat().filter((c) => c.about.what === 'message');
    },
    async close() {
      await lives.stop();
      await api.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
