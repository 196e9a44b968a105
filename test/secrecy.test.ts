import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { patient, patients, planted, stringsOf } from './secrecy/patients.ts';
import { formNames, formOf, searchFor } from './secrecy/search.ts';
import { type Told, tellStory } from './secrecy/story.ts';
import type { Urls } from './secrecy/stage.ts';
import { compile } from './setup/compiled-child.ts';
import { describeWith, ownDatabase, ownRedis } from './setup/describe-with.ts';

beforeAll(compile, 120_000);

describe('the search', () => {
  const look = searchFor([planted]);
  it.each(formNames)('finds each string of a patient written as %s', (form) => {
    for (const text of Object.values(stringsOf(planted)).flat()) {
      for (const before of ['', 'a', 'ab'])
        expect(look(Buffer.concat([Buffer.from(before), formOf(form, text), Buffer.from('.')])).length, form).toBeGreaterThan(0);
    }
  });

  it('finds base64 wherever it begins', () => {
    for (const before of ['', 'a', 'ab', 'abc']) expect(look(Buffer.from(Buffer.from(`${before}${planted.cin}x`).toString('base64')))).not.toEqual([]);
  });

  it('does not take one patient for another', () => {
    for (const one of patients) expect(look(Buffer.from(one.text))).toEqual([]);
    expect(new Set(Array.from({ length: 51 }, (_, n) => patient(n).text)).size).toBe(51);
  });
});

function suite(open: () => Promise<Urls>, sinks: readonly string[]): void {
  let told: Told;
  afterAll(() => told?.stage.close());

  it('goes by every way there is', async () => {
    told = await tellStory(await open());
    const { state, statuses } = told;
    const abouts = (what: string): number => state.cases.filter((c) => c.about === what).length;
    expect(abouts('message')).toBeGreaterThanOrEqual(40);
    for (const notice of ['rule-broken', 'config-broken', 'unread']) expect(abouts(notice)).toBeGreaterThan(0);
    expect(statuses).toEqual([404, 404, 401, 200, 400, 403, 404, 413, 500, 200]);
    // The job that fails whenever it is tried kept the name of its error: what is not there beside it was left out, not overlooked.
    const jobs = sinks.find((sink) => sink === 'rows of bullmq' || sink === 'keys of Redis') ?? '';
    expect(told.stage.sinks.text(jobs)).toContain('Loud');
  }, 300_000);

  it('left nothing of fifty patients anywhere but in the chats and, sealed, in the vault', () => {
    const found = told.stage.sinks.search(searchFor(patients));
    expect(found.map(({ sink, who, what }) => `${sink}: ${what} of patient ${patients.indexOf(who)}`)).toEqual([]);
  });

  it('looked everywhere: what was planted on purpose is found in each place', () => {
    const found = told.stage.sinks.search(searchFor([planted]));
    expect([...new Set(found.map(({ sink }) => sink))].sort()).toEqual([...sinks].sort());
  });
}

const everywhere = [
  'the log',
  'stdout',
  'stderr',
  'metrics',
  'pages of the desk',
  'cards on Telegram',
  'cards of the practice group',
  'the journal',
  'rows of confrere',
];

describe('of what doctors write, on the embedded database', () => suite(async () => ({}), [...everywhere, 'rows of bullmq', 'files of the data folder']));
describeWith('postgres', 'of what doctors write, on PostgreSQL', (postgres) =>
  describeWith('redis', 'and Redis', (redis) =>
    suite(
      async () => ({ databaseUrl: (await ownDatabase(postgres)).url, redisUrl: await ownRedis(redis) }),
      [...everywhere, 'keys of Redis', 'files of Redis'],
    ),
  ),
);
