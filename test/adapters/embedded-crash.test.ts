import { beforeAll, expect, test } from 'vitest';
import { openStorage } from '../../src/adapters/storage.ts';
import { compile, startChild } from '../setup/compiled-child.ts';
import { dataFolder } from '../setup/data-folder.ts';

const key = new Uint8Array(32).fill(7);

beforeAll(compile);

test('loses no acknowledged entry when it is killed while it writes, again and again', async () => {
  const folder = await dataFolder();
  for (let round = 1; round <= 3; round++) {
    const writer = startChild('append.mjs', folder.path);
    const acknowledged = (): string[] => writer.printed().split('\n').slice(0, -1);
    await expect.poll(() => acknowledged().length, { timeout: 20_000 }).toBeGreaterThan(10 * round);
    writer.child.kill('SIGKILL');
    expect(await writer.end).toBe('SIGKILL');
    const last = Number(acknowledged().at(-1));
    const { store, queue, close } = await openStorage({ dataDir: folder.path, key });
    const { entries, brokenAt } = await store.journal.verify();
    expect(brokenAt).toBeUndefined();
    // One more may have been written whose acknowledgement nobody could hear.
    expect(entries - last).toBeGreaterThanOrEqual(0);
    expect(entries - last).toBeLessThanOrEqual(1);
    const woken = new Set<string>();
    await queue.work(async (job) => void woken.add(job.case));
    await expect.poll(() => woken.has(`n-${last - 1}`), { timeout: 10_000 }).toBe(true);
    await close();
  }
  await folder.remove();
});
