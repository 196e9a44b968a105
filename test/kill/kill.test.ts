import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, it, vi } from 'vitest';
import { phrasesOf } from '../../src/languages/index.ts';
import { type KillPoint, killPoints, moments } from '../kill-points.ts';
import { type BotApi, startBotApi } from '../platforms/telegram/bot-api/start-bot-api.ts';
import { describeWith, ownDatabase, ownRedis } from '../setup/describe-with.ts';
import { compile } from '../setup/compiled-child.ts';
import { type Child, startChild } from './run.ts';

const leak = 'Mme Zineb Bouhlal, 54 ans, CIN BK999912, son numéro est le 06 39 98 12 34, avis svp';
const clean = 'Bonjour, qui est de garde samedi ?';
const { repeated } = phrasesOf('fr').card;
const root = mkdtempSync(join(tmpdir(), 'confrere-kill-'));
const template = join(root, 'template');

interface Setup {
  readonly env: () => Promise<NodeJS.ProcessEnv>;
}

// A database made once and copied: what is tested is the restart, not the first start.
beforeAll(async () => {
  compile();
  const child = await startChild({ CONFRERE_DATA: template, CONFRERE_PORT: '0' });
  await child.stop();
}, 120_000);
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** One life cut short at a boundary, and the next one, which must make up for it. */
async function die(point: KillPoint, moment: (typeof moments)[number], platform: 'telegram' | 'practice', setup: Setup) {
  const folder = join(root, `${point}-${moment}-${platform}`.replaceAll(/[^a-z-]/g, '_'));
  cpSync(template, folder, { recursive: true });
  const api = await startBotApi({ flood: { groupPerMinute: 1000 } });
  let child: Child | undefined;
  try {
    const salma = api.people.add({ first_name: 'Salma' });
    const mona = api.people.add({ first_name: 'Mona' });
    const group = api.groups.add({ members: [salma], bot: 'administrator' });
    const room = api.groups.add({ members: [mona], bot: 'administrator' });
    api.startPrivateChat(salma);
    const settings = join(folder, 'confrere.yaml');
    writeFileSync(settings, `defaults: {mode: enforce, country: MA}\ngroups:\n  telegram:${group.id}: {moderators: "telegram:${room.id}"}\n`);
    const log = join(folder, 'log');
    const env = {
      CONFRERE_DATA: folder,
      CONFRERE_PORT: '0',
      CONFRERE_CONFIG: settings,
      CONFRERE_LOG: log,
      TELEGRAM_TOKEN: api.token,
      TELEGRAM_API_ROOT: api.url,
      TELEGRAM_PER_MINUTE: '1000',
      ...(await setup.env()),
    };

    child = await startChild({ ...env, KILL_AT: `${point}/${moment}/${platform}` });
    // To the platform that is not under test first, so that its message is in hand when the process dies.
    const say = () => void [clean, leak].map((text) => api.say(salma, group, text));
    if (platform === 'practice') say();
    const first = platform === 'practice' && point === 'inbox.drop' ? clean : leak;
    await child.post({ as: 'salma', text: first });
    if (platform === 'telegram') say();
    const signal = await Promise.race([child.ended, new Promise((_, reject) => setTimeout(() => reject(new Error('it did not die there')), 60_000).unref())]);
    if (signal !== 'SIGKILL') throw new Error(`it ended by itself: ${signal}`);

    child = await startChild(env);
    if (first === clean) await child.post({ as: 'salma', text: leak });
    await vi.waitFor(
      async () => {
        const how = await idle(child, api);
        if (how !== 'idle') throw new Error(how);
      },
      { timeout: 90_000, interval: 100 },
    );
    const { cases, verified, waiting } = await child.state();
    return {
      api,
      verified,
      cases: cases.filter((c) => c.what === 'message'),
      left: api.messages(group).map((m) => m.text),
      cards: api.messages(room).map((m) => m.text ?? ''),
      advice: api.messages({ id: salma.id }).filter((m) => m.from?.is_bot),
      waiting,
      practice: JSON.parse(readFileSync(join(folder, 'practice.json'), 'utf8')) as PracticeFile,
    };
  } finally {
    await child?.stop();
    await api.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

interface PracticeFile {
  readonly messages: readonly { readonly text?: string; readonly removed?: unknown }[];
  readonly alerts: readonly unknown[];
}

async function idle(child: Child | undefined, api: BotApi): Promise<string> {
  if (!child) return 'no child';
  const { waiting, cases } = await child.state();
  const owed = cases.flatMap((c) => c.owed);
  const messages = cases.filter((c) => c.what === 'message').length;
  return waiting || owed.length || api.updates.pending().length || messages < 2
    ? `waiting ${waiting}, owed ${owed.join(' ')}, updates ${api.updates.pending().length}, cases ${messages}`
    : 'idle';
}

function suite(setup: Setup): void {
  describe.concurrent.each(['telegram', 'practice'] as const)('on %s', (platform) => {
    describe.each(killPoints)('killed at %s', (point) => {
      it.for(moments)('%s it, everything comes right', { timeout: 240_000 }, async (moment, { expect }) => {
        const seen = await die(point, moment, platform, setup);
        // Every message was judged, for a row leaves the inbox only with its verdict and none is waiting; the patient's is gone.
        expect(seen.waiting).toBe(0);
        expect(seen.left).toEqual([clean]);
        expect(seen.cases.map((c) => c.platform).sort()).toEqual(['practice', 'telegram']);
        // No owed step is lost, none is given up.
        for (const c of seen.cases)
          expect(Object.fromEntries(Object.entries(c.settled).map(([id, s]) => [id, s.why ?? 'done']))).toEqual({
            remove: 'done',
            alert: 'done',
            advise: 'done',
          });
        // One alert a case; on Telegram at most one repeat, which says so, and only where an alert of Telegram's could be in flight.
        const inFlight = platform === 'practice' || ['journal.append:trying:alert', 'platform.perform:alert', 'journal.append:done:alert'].includes(point);
        expect(seen.cards.length).toBeGreaterThanOrEqual(1);
        expect(seen.cards.length).toBeLessThanOrEqual(inFlight ? 2 : 1);
        expect(seen.cards.filter((text) => !text.includes(repeated)).length).toBeLessThanOrEqual(1);
        expect(seen.practice.alerts).toHaveLength(1);
        expect(seen.verified.brokenAt).toBeUndefined();
      });
    });
  });
}

describe('embedded', () => suite({ env: async () => ({}) }));
describeWith('postgres', 'PostgreSQL', (postgres) =>
  describeWith('redis', 'and Redis', (redis) =>
    suite({ env: async () => ({ DATABASE_URL: (await ownDatabase(postgres)).url, REDIS_URL: await ownRedis(redis) }) }),
  ),
);
