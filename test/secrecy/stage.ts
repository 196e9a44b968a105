import type { Chat, Message, User } from '@grammyjs/types';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'vitest';
import { type BotApi, startBotApi } from '../platforms/telegram/bot-api/start-bot-api.ts';
import { dataFolder } from '../setup/data-folder.ts';
import { type Browser, openBrowser } from './browser.ts';
import { type Running, run, type State } from './process.ts';
import { addFolder, addPracticeCards, addRedis, createSinks, type Sinks } from './sinks.ts';

export interface Urls {
  readonly databaseUrl?: string;
  readonly redisUrl?: string;
}

/** Two groups, their members, the process between them, and all that it writes. */
export interface Stage {
  readonly urls: Urls;
  readonly folder: string;
  readonly settings: string;
  readonly api: BotApi;
  readonly group: Chat;
  readonly room: Chat;
  readonly salma: User;
  /** Has never opened the chat with the bot. */
  readonly karim: User;
  readonly mona: User;
  readonly sinks: Sinks;
  /** Of the process that runs now. */
  readonly child: () => Running;
  readonly browser: () => Browser;
  start(): Promise<void>;
  close(): Promise<void>;
}

export const waitMs = { timeout: 90_000, interval: 100 };

export const goodSettings = (group: Chat, room: Chat): string =>
  `defaults: {mode: enforce, country: MA, removalsPerHour: 1000}\nlimits: {maxRemovalsPerHour: 1000}\ngroups:\n  telegram:${group.id}: {moderators: "telegram:${room.id}"}\n`;

export async function openStage(urls: Urls): Promise<Stage> {
  const folder = mkdtempSync(join(tmpdir(), 'confrere-secrecy-'));
  const template = await dataFolder();
  if (!urls.databaseUrl) cpSync(template.path, folder, { recursive: true });
  await template.remove();
  const api = await startBotApi({ flood: { groupPerMinute: undefined }, without: ['deleteEphemeralMessage'] });
  const [salma, karim, mona] = [api.people.add({ first_name: 'Salma' }), api.people.add({ first_name: 'Karim' }), api.people.add({ first_name: 'Mona' })];
  const group = api.groups.add({ members: [salma, karim], bot: 'administrator' });
  const room = api.groups.add({ members: [mona], bot: 'administrator' });
  api.startPrivateChat(salma);
  api.startPrivateChat(mona);
  const settings = join(folder, 'confrere.yaml');
  writeFileSync(settings, goodSettings(group, room));
  const sinks = createSinks();
  let child: Running | undefined;
  let browser: Browser | undefined;
  const env: NodeJS.ProcessEnv = {
    CONFRERE_DATA: folder,
    CONFRERE_PORT: '0',
    CONFRERE_CONFIG: settings,
    CONFRERE_LOG: join(folder, 'log'),
    CONFRERE_METRICS: 'on',
    TELEGRAM_TOKEN: api.token,
    TELEGRAM_API_ROOT: api.url,
    TELEGRAM_PER_MINUTE: '1000',
    ...(urls.databaseUrl && { DATABASE_URL: urls.databaseUrl }),
    ...(urls.redisUrl && { REDIS_URL: urls.redisUrl }),
  };
  return {
    ...{ urls, folder, settings, api, group, room, salma, karim, mona, sinks },
    child: () => open(child),
    browser: () => open(browser),
    async start() {
      child = await run(env, sinks);
      browser = await openBrowser(child.link);
    },
    async close() {
      await child?.stop();
      await api.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function open<T>(thing: T | undefined): T {
  if (thing === undefined) throw new Error('not started');
  return thing;
}

export const cardsOf = ({ api, room }: Stage): readonly Message[] => api.messages(room).filter((m) => m.from?.is_bot);

/** Resolves when nothing is left to do but what time will bring. */
export async function untilQuiet(stage: Stage): Promise<State> {
  let state: State | undefined;
  const busy = async (): Promise<readonly string[]> => {
    state = await stage.child().state();
    const owed = state.cases.flatMap((c) => c.owed);
    return [...owed, ...Array<string>(state.waiting).fill('a message'), ...Array<string>(stage.api.updates.pending().length).fill('an update')];
  };
  await expect.poll(busy, waitMs).toEqual([]);
  return open(state);
}

/** All that can be read from outside while the process lives. */
export async function addLive(stage: Stage): Promise<void> {
  const { sinks, urls, folder } = stage;
  const browser = stage.browser();
  const { cases } = await stage.child().state();
  const audit = Array.from({ length: 60 }, (_, n) => `/audit?before=${1 + n * 50}`);
  for (const path of ['/', '/problems', '/audit', ...audit, ...cases.map((c) => `/case/${c.id}`)])
    sinks.add('pages of the desk', (await browser.get(path)).text);
  sinks.add('metrics', (await browser.get('/metrics')).text);
  sinks.add('cards on Telegram', JSON.stringify(cardsOf(stage)));
  addPracticeCards(sinks, folder);
  addFolder(sinks, folder);
  if (urls.redisUrl) await addRedis(sinks, urls.redisUrl);
}
