import { expect, test } from 'vitest';
import type { StoreWorld } from './store.ts';
import { canary, envelope, handClock, hour, opened, passages } from './samples.ts';

export function vaultContract({ pool, open }: StoreWorld): void {
  const raw = async (): Promise<string> => {
    const { rows: tables } = await pool().query<{ name: string }>("SELECT tablename AS name FROM pg_tables WHERE schemaname = 'confrere'");
    const dumps = await Promise.all(tables.map(({ name }) => pool().query<{ row: string }>(`SELECT t::text AS row FROM confrere.${name} t`)));
    return dumps.flatMap(({ rows }) => rows.map((r) => r.row)).join('\n');
  };

  test('opens what was kept, and nothing for what was not', async () => {
    const { vault } = await open();
    await vault.keep('m-1', passages, 1);
    expect(await vault.open('m-1')).toEqual(passages);
    expect(await vault.open('m-2')).toBeUndefined();
    await vault.keep('m-1', [], 1);
    expect(await vault.open('m-1')).toEqual([]);
  });

  test('shows no text in any table, in whatever spelling', async () => {
    const { vault, inbox, journal } = await open();
    await inbox.keep('m-1', envelope, passages, 24);
    await vault.keep('m-2', passages, 24);
    await journal.append('case/m-1', 0, [opened()]);
    const tables = await raw();
    expect(tables).toContain('m-2');
    for (const spelling of ['utf8', 'hex', 'base64'] as const) expect(tables).not.toContain(Buffer.from(canary).toString(spelling).slice(0, 20));
  });

  test('forgets the text with its key when it is shredded', async () => {
    const { vault } = await open();
    await vault.keep('m-1', passages, 1);
    await vault.shred('m-1');
    await vault.shred('m-1');
    expect(await vault.open('m-1')).toBeUndefined();
    for (const table of ['vault_keys', 'vault_items']) expect((await pool().query(`SELECT 1 FROM confrere.${table}`)).rows).toEqual([]);
  });

  test('does not open what has expired, and sweeps it', async () => {
    const clock = handClock();
    const { vault } = await open({ now: clock.now });
    await vault.keep('m-1', passages, 1);
    await vault.keep('m-2', passages, 2);
    clock.forward(hour);
    expect(await vault.open('m-1')).toBeUndefined();
    expect(await vault.sweep(clock.now())).toBe(1);
    expect(await vault.open('m-2')).toEqual(passages);
    expect((await pool().query('SELECT 1 FROM confrere.vault_items')).rows).toHaveLength(passages.length);
  });

  const tampering: Readonly<Record<string, string>> = {
    'one bit of a text': 'UPDATE confrere.vault_items SET sealed = set_byte(sealed, 20, get_byte(sealed, 20) # 1) WHERE item = 0',
    'the key': 'UPDATE confrere.vault_keys SET wrapped = set_byte(wrapped, 20, get_byte(wrapped, 20) # 1)',
    'two passages swapped':
      'UPDATE confrere.vault_items SET sealed = (SELECT sealed FROM confrere.vault_items o WHERE o.id = vault_items.id AND o.item = 1 - vault_items.item)',
    'a passage taken out': 'DELETE FROM confrere.vault_items WHERE item = 1',
    'fewer passages told': 'UPDATE confrere.vault_keys SET items = 1',
    'the text of another case':
      "UPDATE confrere.vault_items SET sealed = (SELECT sealed FROM confrere.vault_items o WHERE o.id = 'm-2' AND o.item = vault_items.item) WHERE id = 'm-1'",
    'the key of another case': "UPDATE confrere.vault_keys SET wrapped = (SELECT wrapped FROM confrere.vault_keys o WHERE o.id = 'm-2') WHERE id = 'm-1'",
  };
  test.each(Object.entries(tampering))('refuses what was tampered with: %s', async (_what, statement) => {
    const { vault } = await open();
    await vault.keep('m-1', passages, 1);
    await vault.keep('m-2', passages, 1);
    await pool().query(statement);
    await expect(vault.open('m-1')).rejects.toMatchObject({ name: 'StorageError', code: 'seal-broken' });
  });

  test('refuses another key at the start', async () => {
    await open();
    await expect(open({ key: new Uint8Array(32).fill(8) })).rejects.toMatchObject({ code: 'wrong-key', message: expect.stringContaining('CONFRERE_KEY') });
  });

  test('says nothing of rows and texts in its errors', async () => {
    const { journal } = await open();
    await pool().query("ALTER TABLE confrere.entries ADD CONSTRAINT odd CHECK (subject <> 'case/m-1')");
    const error = await journal.append('case/m-1', 0, [opened()]).catch((e: unknown) => e);
    expect(error).toMatchObject({ name: 'StorageError', code: '23514' });
    expect(JSON.stringify(error) + String(error)).not.toContain(envelope.author.id);
  });
}
