import { readFileSync, writeFileSync } from 'node:fs';
import { utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openEmbedded } from '../../src/adapters/postgres/open-embedded.ts';
import { lockFolder } from '../../src/adapters/postgres/lock.ts';
import { freePort } from '../setup/child.ts';
import { compile, startChild } from '../setup/compiled-child.ts';
import { dataFolder } from '../setup/data-folder.ts';

let folder: Awaited<ReturnType<typeof dataFolder>>;
beforeAll(async () => {
  compile();
  folder = await dataFolder();
});
afterAll(() => folder?.remove());

const lockFile = (): string => join(folder.path, 'lock');

test('refuses a second process with a sentence that names folder and process, and lets it in when the first is killed', async () => {
  const first = startChild('hold.mjs', folder.path);
  await expect.poll(first.printed, { timeout: 20_000 }).toContain('open');
  const second = startChild('hold.mjs', folder.path);
  expect(await second.end).toBe(0);
  expect(second.printed()).toContain(`The data folder ${folder.path} is in use by process ${first.child.pid}.`);
  first.child.kill('SIGKILL');
  await first.end;
  const third = startChild('hold.mjs', folder.path);
  await expect.poll(third.printed, { timeout: 20_000 }).toContain('open');
  third.child.stdin?.end();
  expect(await third.end).toBe(0);
});

test('lets the process end when it closes, though Redis never answered', async () => {
  const child = startChild('hold.mjs', folder.path, `redis://127.0.0.1:${await freePort()}`);
  await expect.poll(child.printed, { timeout: 20_000 }).toContain('open');
  child.child.stdin?.end();
  expect(await child.end).toBe(0);
});

test('refuses to open a folder twice in one process', async () => {
  const lock = await lockFolder(folder.path);
  await expect(openEmbedded(folder.path)).rejects.toMatchObject({ code: 'folder-locked' });
  await lock.release();
  await (await lockFolder(folder.path)).release();
});

test('takes over the lock of an earlier process that had the same number', async () => {
  const lock = await lockFolder(folder.path);
  writeFileSync(lockFile(), JSON.stringify({ ...JSON.parse(readFileSync(lockFile(), 'utf8')), born: '1', id: 'earlier' }));
  const next = await lockFolder(folder.path);
  await lock.release();
  expect(JSON.parse(readFileSync(lockFile(), 'utf8')).id).not.toBe('earlier');
  await next.release();
});

test('believes the lock of a process it cannot look at only while it is touched', async () => {
  const elsewhere = { pid: 1, where: 'another container', born: '5', id: 'x' };
  writeFileSync(lockFile(), JSON.stringify(elsewhere));
  const alive = setInterval(() => void utimes(lockFile(), new Date(), new Date()), 300);
  await expect(lockFolder(folder.path, 1000)).rejects.toMatchObject({ code: 'folder-locked' });
  clearInterval(alive);
  await (await lockFolder(folder.path, 1000)).release();
});

test('gives a dead lock to one of many', async () => {
  for (let round = 0; round < 30; round++) {
    writeFileSync(lockFile(), JSON.stringify({ pid: 999_999_999, where: 'gone', id: `dead-${round}` }));
    await utimes(lockFile(), new Date(0), new Date(0));
    const tries = await Promise.allSettled(Array.from({ length: 8 }, () => lockFolder(folder.path)));
    const won = tries.filter((t) => t.status === 'fulfilled');
    expect(won).toHaveLength(1);
    await Promise.all(won.map((t) => t.value.release()));
  }
});
