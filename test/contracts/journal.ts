import { expect, test } from 'vitest';
import type { StoreWorld } from './store.ts';
import { at, author, group, message, moderator, opened, passages, viewed } from './samples.ts';

export function journalContract({ pool, open }: StoreWorld): void {
  test('lets exactly one of many rivals write a version', async () => {
    const stores = await Promise.all(Array.from({ length: 4 }, () => open()));
    const wrote = await Promise.all(Array.from({ length: 20 }, (_, i) => stores[i % 4]?.journal.append('case/m-1', 0, [opened()])));
    expect(wrote.filter(Boolean)).toHaveLength(1);
    expect(await stores[0]?.journal.read('case/m-1')).toHaveLength(1);
  });

  test('gives places without gaps while many write at once, and followers see each entry once', async () => {
    const { journal } = await open();
    const ids = Array.from({ length: 25 }, (_, i) => `m-${i}`);
    await Promise.all(ids.map((id) => journal.append(`case/${id}`, 0, [opened(), viewed()])));
    const seqs: number[] = [];
    for (let page = await journal.follow(0, 7); page.length; page = await journal.follow(page.at(-1)?.seq ?? 0, 7)) seqs.push(...page.map((e) => e.seq));
    expect(seqs).toEqual(Array.from({ length: 50 }, (_, i) => i + 1));
    expect(await journal.verify()).toEqual({ entries: 50 });
  });

  test('reads back what was written, in order', async () => {
    const { journal } = await open();
    expect(await journal.append('case/m-1', 0, [opened(), viewed()])).toBe(true);
    expect(await journal.read('case/m-1')).toEqual([
      { seq: 1, subject: 'case/m-1', version: 1, at, event: opened() },
      { seq: 2, subject: 'case/m-1', version: 2, at, event: viewed() },
    ]);
    expect(await journal.append('case/m-1', 1, [viewed()])).toBe(false);
  });

  test('refuses what the case does not allow, and writes nothing of it', async () => {
    const { journal, readings } = await open();
    await expect(journal.append('case/m-1', 0, [opened(), { type: 'undone', at, by: moderator, steps: [] }])).rejects.toThrow(/undone/);
    expect(await journal.read('case/m-1')).toEqual([]);
    expect(await readings.case('m-1')).toBeUndefined();
    expect(await journal.verify()).toEqual({ entries: 0 });
  });

  test('keeps characters that a database cannot hold from stopping the journal', async () => {
    const { journal } = await open();
    expect(await journal.append('case/n-1', 0, [opened({ about: { what: 'notice', code: 'gap', detail: 'a\0b\ud800c' } })])).toBe(true);
    expect(await journal.verify()).toEqual({ entries: 1 });
  });

  const tampering: Readonly<Record<string, string>> = {
    seq: 'seq = 20',
    subject: "subject = 'case/m-9'",
    version: 'version = 9',
    type: "type = 'closed'",
    at: "at = '2020-01-01T00:00:00.000Z'",
    payload: `payload = jsonb_set(payload, '{at}', '"2020-01-01T00:00:00.000Z"')`,
    'payload alone forgotten': 'payload = NULL',
    salt: "salt = decode('00', 'hex')",
    digest: "digest = decode(repeat('00', 32), 'hex')",
    prev: "prev = decode(repeat('00', 32), 'hex')",
    hash: "hash = decode(repeat('00', 32), 'hex')",
    persons: "persons = '{practice:somebody-else}'",
  };
  test.each(Object.entries(tampering))('detects that an entry was changed: %s', async (_column, change) => {
    const { journal } = await open();
    await journal.append('case/m-1', 0, [opened(), viewed(), viewed()]);
    await pool().query(`UPDATE confrere.entries SET ${change} WHERE seq = 2`);
    expect((await journal.verify()).brokenAt).toBe(2);
  });

  test('detects that an entry was taken out, in the middle or at the end', async () => {
    const { journal } = await open();
    await journal.append('case/m-1', 0, [opened(), viewed(), viewed()]);
    await pool().query('DELETE FROM confrere.entries WHERE seq = 3');
    expect((await journal.verify()).brokenAt).toBe(3);
    await pool().query('DELETE FROM confrere.entries WHERE seq = 1');
    expect((await journal.verify()).brokenAt).toBe(1);
  });

  test('forgets a person and still verifies', async () => {
    const { journal, readings, vault } = await open();
    await vault.keep('m-1', passages, 24);
    await journal.append('case/m-1', 0, [
      opened({ steps: [{ id: 'advise', kind: 'advise' }] }),
      { type: 'done', at, step: 'advise', receipt: `${author.id}/5` },
      viewed(),
    ]);
    await journal.append('case/m-2', 0, [
      opened({ about: { what: 'message', message, author: { ...author, id: 'other' }, fingerprint: 'f', version: at } }),
      viewed(author),
    ]);
    await journal.append('group/practice/g1', 0, [{ type: 'moderatorsChosen', at, in: { ...group, channel: 'mods' }, by: author }]);
    expect(await journal.forget(author)).toBe(5);
    expect(await journal.forget(author)).toBe(0);
    expect(await journal.verify()).toEqual({ entries: 6 });
    expect((await journal.read('case/m-1')).map((e) => e.event)).toEqual([undefined, undefined, undefined]);
    expect((await journal.read('case/m-2')).map((e) => e.event?.type)).toEqual(['opened', undefined]);
    expect(await vault.open('m-1')).toBeUndefined();
    expect((await readings.case('m-1'))?.about).toMatchObject({ author: { platform: 'practice', id: 'forgotten' } });
    expect((await readings.group(group)).moderators?.channel).toBe('mods');
    for (const table of ['entries', 'cases', 'groups', 'deeds']) {
      const { rows } = await pool().query<{ row: string }>(`SELECT t::text AS row FROM confrere.${table} t`);
      expect(rows.map((r) => r.row).join()).not.toContain(author.id);
    }
  });

  test('lists what names a person, and forgets all of it but what must stay', async () => {
    const { journal, readings, vault } = await open();
    await vault.keep('m-1', passages, 24);
    await vault.keep('m-2', passages, 24);
    await journal.append('case/m-1', 0, [opened(), viewed()]);
    await journal.append('case/m-2', 0, [opened(), { type: 'reported', at, by: moderator, reason: 'other', steps: [] }]);
    expect((await journal.naming(author, 100)).map((e) => [e.subject, e.event?.type])).toEqual([
      ['case/m-1', 'opened'],
      ['case/m-1', 'viewed'],
      ['case/m-2', 'opened'],
      ['case/m-2', 'reported'],
    ]);
    expect(await journal.naming(author, 1)).toHaveLength(1);
    expect((await journal.naming(moderator, 100)).map((e) => e.event?.type)).toEqual(['viewed', 'reported']);
    expect(await journal.forget(author, ['case/m-2'])).toBe(2);
    expect((await journal.naming(author, 100)).map((e) => e.subject)).toEqual(['case/m-2', 'case/m-2']);
    expect((await readings.case('m-1'))?.about).toMatchObject({ author: { id: 'forgotten' } });
    expect((await readings.case('m-2'))?.about).toMatchObject({ author });
    expect([await vault.open('m-1'), await vault.open('m-2')]).toEqual([undefined, passages]);
    await journal.forget(moderator, ['case/m-2']);
    expect(await readings.reportsSince(moderator, at)).toBe(1);
    expect(await journal.verify()).toEqual({ entries: 4 });
  });

  test('forgets a moderator in a case whose author was forgotten before', async () => {
    const { journal, readings } = await open();
    await journal.append('case/m-1', 0, [opened(), viewed()]);
    await journal.forget(author);
    await journal.forget(moderator);
    expect(JSON.stringify(await readings.case('m-1'))).not.toContain(moderator.id);
  });

  test('goes on after a person was forgotten', async () => {
    const { journal, readings } = await open();
    await journal.append('case/m-1', 0, [opened()]);
    await journal.forget(author);
    expect(await journal.append('case/m-1', 1, [viewed()])).toBe(true);
    expect((await readings.case('m-1'))?.version).toBe(2);
    expect(await journal.verify()).toEqual({ entries: 2 });
  });

  test('verifies more entries than it reads at a time', async () => {
    const { journal } = await open();
    await journal.append('case/m-1', 0, [opened()]);
    for (let version = 1; version < 1201; version += 300)
      await journal.append(
        'case/m-1',
        version,
        Array.from({ length: 300 }, () => ({ type: 'recurred', at }) as const),
      );
    expect(await journal.verify()).toEqual({ entries: 1201 });
  });
}
