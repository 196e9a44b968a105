// What moderators ask of a store that has grown: 100,000 closed and 5,000 open cases, on the embedded database, one process.
//   npm run bench queue [closed] [open]
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openEmbedded } from '../src/adapters/postgres/open-embedded.ts';
import { saveCase } from '../src/adapters/postgres/save-case.ts';
import { createStore } from '../src/adapters/postgres/store.ts';
import { type Case, replay } from '../src/core/case.ts';
import type { CaseEvent } from '../src/core/case-event.ts';
import type { Readings } from '../src/core/journal.ts';
import { defaultPolicy } from '../src/core/policy.ts';
import { statisticsOf } from '../src/core/statistics.ts';
import { stepsFor } from '../src/core/steps-for.ts';
import type { Finding } from '../src/core/verdict.ts';
import { memory, ms, quantile, say, timeEach } from './measure.ts';

const [closed = 100_000, open = 5_000] = process.argv.slice(2).map(Number);
const groups = 20;
const authors = 2_000;
const moderators = 12;
const day = 24 * 3_600_000;
const start = Date.parse('2026-01-01T00:00:00.000Z');
const kinds = ['person_name', 'phone', 'national_id', 'hurtful_irony', 'patient_mockery', 'rare_profile', 'birth_date'] as const;
const outcomes = {
  person_name: 'remove',
  phone: 'remove',
  national_id: 'remove',
  hurtful_irony: 'advise',
  patient_mockery: 'alert',
  rare_profile: 'alert',
  birth_date: 'remove',
} as const;

const person = (prefix: string, n: number) => ({ platform: 'telegram', id: `${prefix}${n}` });
const iso = (time: number): string => new Date(time).toISOString();

/** A case as it would have been made, spread over ten months; the last `open` of them wait. */
function caseAt(i: number): Case {
  const opened = start + Math.floor((i / (closed + open)) * 300 * day);
  const group = { platform: 'telegram', group: `-100${i % groups}` };
  const kind = kinds[i % kinds.length] as (typeof kinds)[number];
  const finding: Finding = {
    kind,
    rule: kind.replaceAll('_', '-'),
    passage: 0,
    start: 3,
    end: 17,
    confidence: 'certain',
    why: ['shape', 'cue'],
    outcome: outcomes[kind],
  };
  const findings = [finding, { ...finding, kind: kinds[(i * 3) % kinds.length] as Finding['kind'], start: 30, end: 44 }];
  const steps = stepsFor({ outcome: finding.outcome, findings }, { ...defaultPolicy, mode: 'enforce' }, 0);
  const by = person('moderator-', i % moderators);
  const done = steps
    .filter((s) => ['remove', 'alert', 'advise'].includes(s.kind))
    .map((s): CaseEvent => ({ type: 'done', at: iso(opened + 900), step: s.id, receipt: `${group.group}/${i}` }));
  const events: CaseEvent[] = [
    {
      type: 'opened',
      at: iso(opened),
      group,
      about: {
        what: 'message',
        message: { ...group, channel: group.group, id: String(i) },
        author: person('', i % authors),
        fingerprint: `f${i}`,
        version: iso(opened),
      },
      outcome: finding.outcome,
      findings,
      steps,
    },
    ...done,
  ];
  if (i < closed) {
    const decision = i % 5 === 0 ? 'false_alarm' : 'confirm';
    events.push(
      { type: 'viewed', at: iso(opened + 60_000), by, clear: false },
      {
        type: 'decided',
        at: iso(opened + 90_000 + (i % 500) * 60_000),
        by,
        decision,
        steps: [],
        ...(decision === 'false_alarm' && { reason: 'colleague' as const }),
      },
      { type: 'closed', at: iso(opened + 2 * day) },
    );
  } else if (i % 9 === 0) events.push({ type: 'claimed', at: iso(opened + 60_000), by, until: iso(opened + 660_000) });
  return replay(`m-${String(i).padStart(16, '0')}`, events) as Case;
}

const folder = mkdtempSync(join(tmpdir(), 'confrere-bench-'));
const { pool, close } = await openEmbedded(folder);
try {
  const store = await createStore(pool, { key: new Uint8Array(32).fill(7) });
  const began = performance.now();
  const client = await pool.connect();
  for (let i = 0; i < closed + open; ) {
    await client.query('BEGIN');
    for (const end = Math.min(i + 2_000, closed + open); i < end; i++) await saveCase(client, caseAt(i));
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
