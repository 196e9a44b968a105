import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { operatorKey } from '../../src/adapters/key.ts';

let dataDir: string;
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'confrere-key-'));
});
afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

test('makes a key once, for its owner only, and finds it again', async () => {
  const [first, rival] = await Promise.all([operatorKey(dataDir), operatorKey(dataDir)]);
  expect([first.made, rival.made].filter(Boolean)).toHaveLength(1);
  expect(rival.key).toEqual(first.key);
  expect(statSync(join(dataDir, 'key')).mode & 0o777).toBe(0o600);
  expect(await operatorKey(dataDir)).toEqual({ key: first.key, made: false });
});

test('takes a given key in base64, base64url or hex', async () => {
  const key = new Uint8Array(randomBytes(32));
  for (const spelling of ['base64', 'base64url', 'hex'] as const)
    expect(await operatorKey(dataDir, ` ${Buffer.from(key).toString(spelling)}\n`)).toEqual({ key, made: false });
});

test('refuses what is not 32 bytes, and says how to make a key without repeating it', async () => {
  for (const wrong of ['', 'secret-word', randomBytes(31).toString('base64'), randomBytes(33).toString('hex'), 'é'.repeat(32)]) {
    const error = await operatorKey(dataDir, wrong).catch((e: unknown) => e);
    expect(error).toMatchObject({ name: 'KeyError', message: expect.stringContaining('openssl rand -base64 32') });
    if (wrong) expect(String(error)).not.toContain(wrong);
  }
  writeFileSync(join(dataDir, 'key'), 'half');
  await expect(operatorKey(dataDir)).rejects.toMatchObject({ name: 'KeyError', message: expect.stringContaining(join(dataDir, 'key')) });
});
