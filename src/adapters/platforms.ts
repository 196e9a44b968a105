import { createHmac } from 'node:crypto';
import { join } from 'node:path';
import type { Env } from '../config.ts';
import type { Store } from '../core/journal.ts';
import type { Phrases } from '../core/language.ts';
import type { Log } from '../core/log.ts';
import type { GroupRef, PersonRef, PlaceRef } from '../core/message.ts';
import type { Platform } from '../core/platform.ts';
import { createDiscord } from './discord/index.ts';
import { createPractice } from './practice/index.ts';
import { createTelegram } from './telegram/index.ts';

interface Options {
  readonly env: Env;
  readonly dataDir: string;
  readonly log: Log;
  readonly store: Store;
  readonly moderatorsOf: (group: GroupRef) => Promise<PlaceRef | undefined>;
  readonly isModeratorsChat: (platform: string, chat: string) => Promise<boolean>;
  readonly phrases: (language: string) => Phrases;
  /** Derived from the operator's key. */
  readonly secret: Uint8Array;
}

export interface Platforms {
  readonly byName: ReadonlyMap<string, Platform>;
  /** Pages that platforms show inside the desk, by path. */
  readonly mounts: Readonly<Record<string, (request: Request) => Promise<Response>>>;
}

/** The one list of chat platforms; each is there when its configuration is. */
export function createPlatforms({ env, dataDir, log, store, isModeratorsChat, phrases, secret }: Options): Platforms {
  const practice = env.CONFRERE_PRACTICE === 'on' ? createPractice({ folder: dataDir }) : undefined;
  const telegram =
    env.TELEGRAM_TOKEN === undefined
      ? undefined
      : createTelegram({
          token: env.TELEGRAM_TOKEN,
          ...(env.TELEGRAM_API_ROOT !== undefined && { apiRoot: env.TELEGRAM_API_ROOT }),
          log,
          words: (language = '') => phrases(language.slice(0, 2).toLowerCase()).telegram,
          perMinute: env.TELEGRAM_PER_MINUTE,
          keptIn: join(dataDir, 'telegram.json'),
          namesIn: { file: join(dataDir, 'telegram-names'), secret: createHmac('sha256', secret).update('telegram names').digest() },
          ...(env.TELEGRAM_WEBHOOK_URL !== undefined && {
            webhook: {
              url: env.TELEGRAM_WEBHOOK_URL,
              secret: env.TELEGRAM_WEBHOOK_SECRET ?? createHmac('sha256', secret).update('telegram webhook').digest('hex'),
              host: env.CONFRERE_HOST,
              port: env.TELEGRAM_WEBHOOK_PORT,
            },
          }),
          moderatorsChats: async () => (await store.readings.groups()).flatMap((g) => (g.moderators?.platform === 'telegram' ? [g.moderators.channel] : [])),
          isModeratorsChat: (chat) => isModeratorsChat('telegram', chat),
          knownGroups: async () => (await store.readings.groups()).filter((g) => g.ref.platform === 'telegram' && g.active).map((g) => g.ref.group),
        });
  const discord =
    env.DISCORD_TOKEN === undefined
      ? undefined
      : createDiscord({
          token: env.DISCORD_TOKEN,
          ...(env.DISCORD_API_ROOT !== undefined && { apiRoot: env.DISCORD_API_ROOT }),
          ...(env.DISCORD_SHARDS && { shards: env.DISCORD_SHARDS }),
          log,
          marks: store.marks,
          isModeratorsChat: (channel) => isModeratorsChat('discord', channel),
          knownGroups: async () => (await store.readings.groups()).filter((g) => g.ref.platform === 'discord' && g.active).map((g) => g.ref.group),
          formerGroups: async () => (await store.readings.groups()).filter((g) => g.ref.platform === 'discord' && !g.active).map((g) => g.ref.group),
          openMessages: async (guild) =>
            (await store.readings.cases({ group: { platform: 'discord', group: guild }, open: true, limit: 200 })).flatMap((c) =>
              c.about.what === 'message' ? [{ message: c.about.message, author: c.about.author }] : [],
            ),
        });
  const all = [practice, telegram, discord, desk].filter((p) => p !== undefined);
  return { byName: new Map(all.map((p) => [p.name, p])), mounts: practice ? { '/practice': practice.fetch } : {} };
}

/** Who signed in at the desk is the operator: a moderator of every group. Nothing is posted there, for alerts stand in its queue by themselves. */
const desk: Platform = {
  name: 'desk',
  idempotent: true,
  start: async () => undefined,
  perform: async (order) => (order.do === 'alert' || order.do === 'refresh' ? { done: true, receipt: 'desk' } : { done: false, why: 'unsupported' }),
  moderates: async (person: PersonRef) => person.id === 'operator',
  administers: async (person) => person.id === 'operator',
  belongs: async () => false,
  abilities: async () => [],
  pictureOf: async () => undefined,
  nameOf: async () => 'desk',
  titleOf: async (group) => group.group,
  stop: async () => undefined,
};
