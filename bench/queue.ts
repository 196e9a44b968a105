// What moderators ask of a store that has grown: 100,000 closed and 5,000 open cases, on the embedded database, one process.
//   npm run bench queue [closed] [open]
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openEmbedded } from '../src/adapters/postgres/open-embedded.ts';
import { saveCase } from '../src/adapters/postgres/save-case.ts';
import { createStore } from '../src/adapters/postgres/store.ts';
import type { Readings } from '../src/core/journal.ts';
import { statisticsOf } from '../src/core/statistics.ts';
import { caseAt, day, groups, iso, person, start } from './grown.ts';
import { memory, ms, quantile, say, timeEach } from './measure.ts';

const [closed = 100_000, open = 5_000] = process.argv.slice(2).map(Number);

const folder = mkdtempSync(join(tmpdir(), 'confrere-bench-'));
const { pool, close } = await openEmbedded(folder);
try {
  const store = await createStore(pool, { key: new Uint8Array(32).fill(7) });
  const began = performance.now();
  const client = await pool.connect();
  for (let i = 0; i < closed + open; ) {
    await client.query('BEGIN');
    for (const end = Math.min(i + 2_000, closed + open); i < end; i++) await saveCase(client, caseAt(i, { closed, open }));
    await client.query('COMMIT');
  }
  client.release();
  await pool.query('ANALYZE confrere.cases');
  say(`${closed} closed and ${open} open cases in ${groups} groups, written in ${Math.round((performance.now() - began) / 1000)} s`);
  await measure(store.readings);
  say(`memory ${memory()} MB`);
} finally {
  await close();
  rmSync(folder, { recursive: true, force: true });
}

async function measure(readings: Readings): Promise<void> {
  const group = { platform: 'telegram', group: '-1007' };
  const since = iso(start + 270 * day);
  const page = { open: true, order: 'urgent', limit: 50 } as const;
  const first = await readings.cases(page);
  let deep = first;
  for (let i = 0; i < 40; i++) deep = await readings.cases({ ...page, before: deep.at(-1)?.id ?? '' });
  const asked: readonly (readonly [string, () => Promise<unknown>])[] = [
    ['the queue, first page of all groups', () => readings.cases(page)],
    ['the queue, page 41', () => readings.cases({ ...page, before: deep[0]?.id ?? '' })],
    ['the queue of one group', () => readings.cases({ ...page, group })],
    ['the queue by kind', () => readings.cases({ ...page, kind: 'rare_profile' })],
    ['the queue by severity', () => readings.cases({ ...page, minSeverity: 4 })],
    ['what one moderator has in hand', () => readings.cases({ ...page, claimedBy: person('moderator-', 3) })],
    ['how many wait', () => readings.count({ open: true })],
    ['a queue page with its counts', async () => Promise.all([readings.cases(page), readings.count({ open: true }), readings.count({ open: true, group })])],
    ['decided lately, newest first', () => readings.cases({ states: ['decided', 'closed'], limit: 50 })],
    ['one member’s cases', () => readings.rows({ author: person('', 77), limit: 100 })],
    ['one case', () => readings.case(first[0]?.id ?? '')],
    ['the case that stands for a text', () => readings.standingFor({ group, fingerprint: 'f104007' })],
    ['statistics of 30 days, one group', async () => statisticsOf(await readings.rows({ group, openedSince: since }))],
    ['statistics of 30 days, all groups', async () => statisticsOf(await readings.rows({ openedSince: since }))],
  ];
  say(`${'asked'.padEnd(40)}${'median'.padStart(10)}${'p95'.padStart(10)}${'worst'.padStart(10)}`);
  for (const [what, ask] of asked) {
    const times = await timeEach(Array.from({ length: 40 }), ask);
    say(`${what.padEnd(40)}${ms(quantile(times, 0.5)).padStart(10)}${ms(quantile(times, 0.95)).padStart(10)}${ms(times.at(-1) ?? 0).padStart(10)}`);
  }
}
