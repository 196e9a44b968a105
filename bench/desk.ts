// The desk over a store that has grown: 100,000 closed and 5,000 open cases on the embedded database, one process, pages asked for as a browser does.
//   npm run bench desk [closed] [open]
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createDesk } from '../src/adapters/desk/index.ts';
import { openEmbedded } from '../src/adapters/postgres/open-embedded.ts';
import { saveGroup } from '../src/adapters/postgres/projections.ts';
import { saveCase } from '../src/adapters/postgres/save-case.ts';
import { createStore } from '../src/adapters/postgres/store.ts';
import { createAsked } from '../src/core/asked.ts';
import { createModeration } from '../src/core/casework.ts';
import { type Deps, usualLimits } from '../src/core/deps.ts';
import { newGroup } from '../src/core/group.ts';
import type { Platform } from '../src/core/platform.ts';
import { defaultPolicy, limitsSchema } from '../src/core/policy.ts';
import { deskSettings } from '../src/desk-settings.ts';
import { phrasesOf } from '../src/languages/index.ts';
import { caseAt, groups, iso, person, start, day } from './grown.ts';
import { memory, ms, quantile, say, timeEach } from './measure.ts';

const [closed = 100_000, open = 5_000] = process.argv.slice(2).map(Number);
const host = '127.0.0.1:8480';
const secret = new Uint8Array(32).fill(7);
const moderator = person('moderator-', 3);

/** Answers at once: what is measured is the desk and its store, not a chat platform. */
const telegram: Platform = {
  name: 'telegram',
  idempotent: false,
  start: async () => undefined,
  perform: async () => ({ done: true }),
  moderates: async () => true,
  administers: async () => true,
  belongs: async () => true,
  abilities: async () => [],
  pictureOf: async () => undefined,
  nameOf: async ({ id }) => id,
  titleOf: async ({ group }) => group,
  stop: async () => undefined,
};

const folder = mkdtempSync(join(tmpdir(), 'confrere-bench-'));
const { pool, close } = await openEmbedded(folder);
try {
  const store = await createStore(pool, { key: secret });
  const client = await pool.connect();
  for (let i = 0; i < closed + open; ) {
    await client.query('BEGIN');
    for (const end = Math.min(i + 2_000, closed + open); i < end; i++) await saveCase(client, caseAt(i, { closed, open }));
    await client.query('COMMIT');
  }
  for (let i = 0; i < groups; i++) await saveGroup(client, newGroup({ platform: 'telegram', group: `-100${i}` }));
  client.release();
  await pool.query('ANALYZE confrere.cases');
  const now = (): string => iso(start + 300 * day);
  const deps: Deps = {
    store,
    queue: { add: async () => true, work: async () => undefined, close: async () => undefined },
    platforms: new Map([['telegram', telegram]]),
    reviewer: { review: async () => ({ outcome: 'pass', findings: [] }), safeVersion: async (text) => text },
    policyOf: async () => defaultPolicy,
    moderatorsOf: async () => undefined,
    phrases: phrasesOf,
    log: { reviewed: () => undefined, noted: () => undefined },
    now,
    limits: usualLimits,
    worker: 'bench',
    exclusive: true,
    secret,
  };
  const desk = createDesk({
    moderation: createModeration(deps),
    commands: { ...createAsked(deps, createModeration(deps), []), pressed: async () => ({ text: '' }) },
    readings: store.readings,
    journal: store.journal,
    core: deps,
    settings: deskSettings(deps, () => ({ policy: defaultPolicy, limits: limitsSchema.parse({}), moderators: false })),
    phrases: phrasesOf,
    problems: () => [],
    nameOf: telegram.nameOf,
    titleOf: telegram.titleOf,
    me: { platform: 'desk', id: 'operator' },
    secret,
    mounts: {},
    print: () => undefined,
    now,
  });
  desk.listens({ host: '127.0.0.1', port: 8480 });
  const key = new URL(desk.link(moderator)).searchParams.get('key') ?? '';
  const entered = await desk.fetch(
    new Request(`http://${host}/enter`, { method: 'POST', headers: { host, origin: `http://${host}` }, body: new URLSearchParams({ key }) }),
  );
  const cookie = entered.headers.getSetCookie()[0]?.split(';')[0] ?? '';
  const get = async (path: string): Promise<string> => {
    const answer = await desk.fetch(new Request(`http://${host}${path}`, { headers: { host, cookie, accept: 'text/html' } }));
    if (answer.status !== 200) throw new Error(`${path} answers ${answer.status}`);
    return answer.text();
  };
  const next = (page: string): string => (/rel="next" href="([^"]+)"/.exec(page)?.[1] ?? '/').replaceAll('&amp;', '&');
  let deep = next(await get('/'));
  for (let i = 0; i < 40; i++) deep = next(await get(deep));
  const waiting = caseAt(closed + 1, { closed, open }).id;
  say(`${closed} closed and ${open} open cases in ${groups} groups, seen by a moderator of all of them`);
  say(`${'page'.padEnd(40)}${'median'.padStart(10)}${'p95'.padStart(10)}${'worst'.padStart(10)}`);
  for (const [what, path] of [
    ['the queue', '/'],
    ['the queue, page 42', deep],
    ['the queue by kind', '/?kind=rare_profile'],
    ['the queue of one group', '/?group=telegram:-1007'],
    ['what I have in hand', '/?mine=1'],
    ['closed cases', '/?state=closed'],
    ['one case', `/case/${waiting}`],
    ['its author’s past', `/case/${waiting}/author`],
    ['statistics of 30 days, all groups', '/statistics?days=30'],
    ['statistics of 30 days, one group', '/statistics?days=30&group=telegram:-1007'],
  ] as const) {
    const times = await timeEach(Array.from({ length: 40 }), () => get(path));
    say(`${what.padEnd(40)}${ms(quantile(times, 0.5)).padStart(10)}${ms(quantile(times, 0.95)).padStart(10)}${ms(times.at(-1) ?? 0).padStart(10)}`);
  }
  say(`memory ${memory()} MB`);
  desk.close();
} finally {
  await close();
  rmSync(folder, { recursive: true, force: true });
}
