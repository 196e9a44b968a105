import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, it, vi } from 'vitest';
import { type KillPoint, killPoints, moments } from '../kill-points.ts';
import { type Discord, startDiscord } from '../platforms/discord/loopback/start-discord.ts';
import { compile } from '../setup/compiled-child.ts';
import { describeWith, ownDatabase, ownRedis } from '../setup/describe-with.ts';
import { type Child, startChild } from './run.ts';

const leak = 'Mme Zineb Bouhlal, 54 ans, CIN BK999912, son numéro est le 06 39 98 12 34, avis svp';
const clean = 'Bonjour, qui est de garde samedi ?';
const root = mkdtempSync(join(tmpdir(), 'confrere-kill-discord-'));
const template = join(root, 'template');

beforeAll(async () => {
  compile();
  const child = await startChild({ CONFRERE_DATA: template, CONFRERE_PORT: '0' });
  await child.stop();
}, 120_000);
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** One life cut short at a boundary, and the next one, which must make up for it. */
async function die(point: KillPoint, moment: (typeof moments)[number], urls: NodeJS.ProcessEnv = {}) {
  const folder = join(root, `${point}-${moment}-${Object.keys(urls).length}`.replaceAll(/[^a-z0-9-]/g, '_'));
  cpSync(template, folder, { recursive: true });
  const discord = await startDiscord();
  let child: Child | undefined;
  try {
    const guild = discord.guilds.create({ name: 'Garde de nuit' });
    const channel = discord.guilds.channel(guild, { name: 'avis' });
    const room = discord.guilds.channel(guild, { name: 'modération' });
    const salma = discord.people.create({ username: 'salma' });
    discord.guilds.join(guild, salma);
    const settings = join(folder, 'confrere.yaml');
    writeFileSync(settings, `defaults: {mode: enforce, country: MA}\ngroups:\n  discord:${guild.id}: {moderators: "discord:${room.id}"}\n`);
    const env = {
      CONFRERE_DATA: folder,
      CONFRERE_PORT: '0',
      CONFRERE_CONFIG: settings,
      CONFRERE_LOG: join(folder, 'log'),
      CONFRERE_PRACTICE: 'off',
      DISCORD_TOKEN: discord.token,
      DISCORD_API_ROOT: discord.api,
      ...urls,
    };
    child = await startChild({ ...env, KILL_AT: `${point}/${moment}/discord` });
    // The bot is there once it has asked what was said before it came.
    await vi.waitFor(() => {
      if (!discord.calls().some((c) => c.method === 'GET' && c.path.includes(`${channel.id}/messages`))) throw new Error('not there yet');
    }, 30_000);
    for (const text of [clean, leak]) discord.talk.post(channel, salma, text);
    const signal = await Promise.race([child.ended, new Promise((_, reject) => setTimeout(() => reject(new Error('it did not die there')), 60_000).unref())]);
    if (signal !== 'SIGKILL') throw new Error(`it ended by itself: ${signal}`);

    child = await startChild(env);
    const second = child;
    await vi.waitFor(async () => idle(await second.state(), discord, channel), { timeout: 90_000, interval: 100 });
    const { cases, verified, waiting } = await child.state();
    return {
      verified,
      waiting,
      cases: cases.filter((c) => c.what === 'message'),
      left: discord.messages(channel).map((m) => m.content),
      cards: discord.messages(room).filter((m) => m.author.bot),
      advice: discord.direct(salma),
    };
  } finally {
    await child?.stop();
    await discord.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

function idle({ waiting, cases }: Awaited<ReturnType<Child['state']>>, discord: Discord, channel: { readonly id: string }): void {
  const owed = cases.flatMap((c) => c.owed).filter((kind) => kind === 'remove' || kind === 'alert' || kind === 'advise' || kind === 'refresh');
  const shown = discord.messages(channel).map((m) => m.content);
  if (waiting || owed.length || !cases.some((c) => c.what === 'message') || shown.length !== 1)
    throw new Error(`waiting ${waiting}, owed ${owed.join(' ')}, cases ${cases.length}, shown ${shown.length}`);
}

/** What is kept in other processes than the one that dies: one boundary of each kind, for the embedded store goes through all of them. */
const someKillPoints = ['inbox.keep', 'queue.add', 'platform.perform:remove', 'journal.append:trying:alert', 'platform.perform:alert'] as const;

function suite(points: readonly KillPoint[], urls: () => Promise<NodeJS.ProcessEnv>): void {
  describe.concurrent.each(points)('killed at %s', (point) => {
    it.for(moments)('%s it, everything comes right, and once', { timeout: 240_000 }, async (moment, { expect }) => {
      const seen = await die(point, moment, await urls());
      expect(seen.waiting).toBe(0);
      expect(seen.left).toEqual([clean]);
      expect(seen.cases).toHaveLength(1);
      const settled = seen.cases[0]?.settled ?? {};
      for (const step of ['remove', 'alert', 'advise']) expect(settled[step]?.why ?? (settled[step] ? 'done' : 'not done')).toBe('done');
      // Discord refuses a repetition by its nonce, and what is older is looked for: one card, one word to the author.
      expect(seen.cards).toHaveLength(1);
      expect(seen.advice).toHaveLength(1);
      expect(seen.verified.brokenAt).toBeUndefined();
    });
  });
}

describe('on Discord, embedded', () => suite(killPoints, async () => ({})));
describeWith('postgres', 'on Discord, PostgreSQL', (postgres) =>
  describeWith('redis', 'and Redis', (redis) =>
    suite(someKillPoints, async () => ({ DATABASE_URL: (await ownDatabase(postgres)).url, REDIS_URL: await ownRedis(redis) })),
  ),
);
