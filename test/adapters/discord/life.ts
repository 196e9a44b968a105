import { createDiscord } from '../../../src/adapters/discord/index.ts';
import type { Case } from '../../../src/core/case.ts';
import { createLives, type Lives } from '../../fakes/life.ts';
import { createMemoryStore } from '../../fakes/memory-store.ts';
import { type Discord, startDiscord } from '../../platforms/discord/loopback/start-discord.ts';

type Guild = ReturnType<Discord['guilds']['create']>;

export interface Life extends Lives {
  readonly discord: Discord;
  readonly guild: Guild;
  /** The moderators' channel. */
  readonly room: ReturnType<Discord['guilds']['channel']>;
  /** Ends without a last word to Discord. */
  die(): Promise<void>;
  cases(): Promise<readonly Case[]>;
  close(): Promise<void>;
}

export async function openLife(): Promise<Life> {
  // Limits are met where a test puts them; a busy hour would take as long here as it does there.
  const wide = { limit: 1_000, perMs: 1_000 };
  const writing = [
    'POST /channels/:channel/messages',
    'PATCH /channels/:channel/messages/:message',
    'DELETE /channels/:channel/messages/:message',
    'POST /users/@me/channels',
  ];
  const discord = await startDiscord({ rates: { global: 2_000, routes: Object.fromEntries(writing.map((route) => [route, wide])) } });
  const guild = discord.guilds.create({ name: 'Garde de nuit' });
  const room = discord.guilds.channel(guild, { name: 'modération' });
  discord.guilds.overwrite(room, guild, { deny: 1024n });
  const store = createMemoryStore(() => new Date().toISOString());
  const cases = async (): Promise<readonly Case[]> =>
    (await store.readings.cases({ group: { platform: 'discord', group: guild.id }, limit: 1_000 })).filter((c) => c.about.what === 'message');
  const lives = createLives({
    store,
    room: room.id,
    alertsPerMinute: 1_000,
    open: (log) =>
      createDiscord({
        token: discord.token,
        apiRoot: discord.api,
        log,
        marks: store.marks,
        isModeratorsChat: async (channel) => channel === room.id,
        knownGroups: async () => [],
        openMessages: async () => (await cases()).flatMap((c) => (c.about.what === 'message' ? [{ message: c.about.message, author: c.about.author }] : [])),
      }),
  });
  return {
    ...lives,
    discord,
    guild,
    room,
    async die() {
      discord.faults.outage(true);
      await lives.stop();
      discord.faults.outage(false);
    },
    cases,
    async close() {
      await lives.stop();
      await discord.close();
    },
  };
}
