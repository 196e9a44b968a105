import { expect, test } from 'vitest';
import type { Arrived } from '../../src/core/journal.ts';
import type { StoreWorld } from './store.ts';
import { at, canary, editedAt, envelope, handClock, hour, opened, passages } from './samples.ts';

const second = [{ source: 'body', text: 'rewritten' }] as const;
const soon = '2026-03-02T08:05:00.000Z';
const taken = (answer: Arrived | 'older'): Arrived => {
  if (answer === 'older') throw new Error('was taken for older');
  return answer;
};

export function inboxContract({ pool, open }: StoreWorld): void {
  test('takes a message in once', async () => {
    const { inbox } = await open();
    const answers = await Promise.all(Array.from({ length: 6 }, () => inbox.keep('m-1', envelope, passages, 24)));
    expect(answers.filter((a) => a !== 'older')).toHaveLength(1);
    expect(await inbox.waiting(new Date().toISOString(), 60_000, 10)).toMatchObject([{ id: 'm-1', envelope, passages }]);
  });

  test('lets the later version win, whichever comes first', async () => {
    const { inbox, vault } = await open();
    const first = taken(await inbox.keep('m-1', envelope, passages, 24));
    const later = taken(await inbox.keep('m-1', editedAt(soon), second, 24));
    expect(later.revision).toBeGreaterThan(first.revision);
    expect(await inbox.keep('m-1', envelope, passages, 24)).toBe('older');
    expect(await vault.open('m-1')).toEqual(second);
    expect(await inbox.drop('m-1', first.revision)).toBe(false);
    expect(await inbox.drop('m-1', later.revision)).toBe(true);
    expect(await vault.open('m-1')).toBeUndefined();
  });

  test('takes another text of the same second for the later one', async () => {
    const { inbox, vault } = await open();
    await inbox.keep('m-1', envelope, passages, 24);
    expect(await inbox.keep('m-1', envelope, second, 24)).not.toBe('older');
    expect(await vault.open('m-1')).toEqual(second);
  });

  test('refuses a version older than the one its case knows, and takes a later one', async () => {
    const { inbox, journal } = await open();
    await journal.append('case/m-1', 0, [
      opened({ about: { what: 'message', message: envelope.ref, author: envelope.author, fingerprint: 'f', version: soon } }),
    ]);
    expect(await inbox.keep('m-1', envelope, passages, 24)).toBe('older');
    expect(await inbox.keep('m-1', editedAt('2026-03-02T09:00:00Z'), second, 24)).not.toBe('older');
  });

  test('never gives one message the revision of another time', async () => {
    const { inbox } = await open();
    const first = taken(await inbox.keep('m-1', envelope, passages, 24));
    await inbox.drop('m-1', first.revision);
    const again = taken(await inbox.keep('m-1', editedAt(soon), second, 24));
    expect(await inbox.drop('m-1', first.revision)).toBe(false);
    expect(again.revision).toBeGreaterThan(first.revision);
  });

  test('hands each waiting message to one process until its lease ends', async () => {
    const clock = handClock();
    const [one, two] = await Promise.all([open({ now: clock.now }), open({ now: clock.now })]);
    for (let i = 0; i < 10; i++) await one.inbox.keep(`m-${i}`, envelope, passages, 24);
    const taken = (await Promise.all([one, two].map((s) => s.inbox.waiting(clock.now(), 60_000, 10)))).flat();
    expect(taken.map((a) => a.id).sort()).toEqual(Array.from({ length: 10 }, (_, i) => `m-${i}`));
    expect(await two.inbox.waiting(clock.now(), 60_000, 10)).toEqual([]);
    clock.forward(60_001);
    expect(await two.inbox.waiting(clock.now(), 60_000, 4)).toHaveLength(4);
    expect(await two.inbox.waiting(new Date(Date.parse(at) - 1).toISOString(), 60_000, 4)).toEqual([]);
  });

  test('goes with the entry that settles it, and the text stays with the case until it is to be shredded', async () => {
    const clock = handClock();
    const { inbox, journal, vault } = await open({ now: clock.now });
    const { revision } = taken(await inbox.keep('m-1', envelope, passages, 24));
    expect(await journal.append('case/m-1', 0, [opened()], { id: 'm-1', revision })).toBe(true);
    expect(await inbox.waiting(clock.now(), 1000, 10)).toEqual([]);
    clock.forward(71 * hour);
    expect(await vault.open('m-1')).toEqual(passages);
    clock.forward(2 * hour);
    expect(await vault.open('m-1')).toBeUndefined();
  });

  test('stays when the entry settles another revision, and when the append comes second', async () => {
    const { inbox, journal } = await open();
    const first = taken(await inbox.keep('m-1', envelope, passages, 24));
    await inbox.keep('m-1', editedAt(soon), second, 24);
    expect(await journal.append('case/m-1', 1, [opened()], { id: 'm-1', revision: first.revision })).toBe(false);
    expect(await journal.append('case/m-1', 0, [opened()], { id: 'm-1', revision: first.revision })).toBe(true);
    const [left] = await inbox.waiting(new Date().toISOString(), 1000, 10);
    expect(left?.passages).toEqual(second);
    // The message has a case now: its new version must be judged against it, not dropped.
    expect(await inbox.drop('m-1', left?.revision ?? 0)).toBe(false);
    expect(await journal.append('case/m-1', 1, [], { id: 'm-1', revision: left?.revision ?? 0 })).toBe(true);
    expect(await inbox.waiting(new Date().toISOString(), 1000, 10)).toEqual([]);
  });

  test('keeps a message whose text expired, so that somebody hears of it', async () => {
    const clock = handClock();
    const { inbox, vault } = await open({ now: clock.now });
    await inbox.keep('m-1', envelope, passages, 24);
    clock.forward(25 * hour);
    expect(await vault.sweep(clock.now())).toBe(1);
    expect(await inbox.waiting(clock.now(), 1000, 10)).toMatchObject([{ id: 'm-1', passages: [] }]);
  });

  test('holds ids and no text', async () => {
    const { inbox } = await open();
    await inbox.keep('m-1', envelope, passages, 24);
    const { rows } = await pool().query<{ row: string }>('SELECT t::text AS row FROM confrere.inbox t');
    expect(rows[0]?.row).toContain(envelope.author.id);
    expect(rows[0]?.row).not.toContain(canary);
  });
}
