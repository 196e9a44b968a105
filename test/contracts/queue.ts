import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import type { Job, Queue } from '../../src/core/queue.ts';

export interface QueueWorld {
  /** A queue on the same server as its sisters. */
  readonly open: (options?: { readonly closeMs: number }) => Queue;
  /** Everything that the server keeps of jobs, as text. */
  readonly raw: () => Promise<string>;
  readonly stop: () => Promise<void>;
}

/** What every queue promises, whatever keeps its jobs. */
export function queueContract(start: () => Promise<QueueWorld>): void {
  let world: QueueWorld;
  const queues: Queue[] = [];
  const open = (options?: { readonly closeMs: number }): Queue => {
    const queue = world.open(options);
    queues.push(queue);
    return queue;
  };
  beforeAll(async () => {
    world = await start();
  });
  afterEach(async () => {
    await Promise.all(queues.splice(0).map((queue) => queue.close()));
  });
  afterAll(() => world?.stop());

  const collect = async (queue: Queue): Promise<string[]> => {
    const seen: string[] = [];
    await queue.work(async (job) => void seen.push(job.case));
    return seen;
  };

  test('works what is added before and after the work begins', async () => {
    const queue = open();
    expect(await queue.add({ case: 'm-before' })).toBe(true);
    const seen = await collect(queue);
    expect(await queue.add({ case: 'm-after' })).toBe(true);
    await expect.poll(() => [...seen].sort(), { timeout: 10_000 }).toEqual(['m-after', 'm-before']);
  });

  test('wakes a case that is being worked on once more', async () => {
    const queue = open();
    let calls = 0;
    let goOn = (): void => undefined;
    const held = new Promise<void>((resolve) => {
      goOn = resolve;
    });
    await queue.work(async () => {
      calls++;
      await held;
    });
    await queue.add({ case: 'm-1' });
    await expect.poll(() => calls, { timeout: 10_000 }).toBe(1);
    await queue.add({ case: 'm-1' });
    await expect.poll(() => calls, { timeout: 10_000 }).toBe(2);
    goOn();
  });

  test('holds a job back as long as asked', async () => {
    const queue = open();
    const seen = await collect(queue);
    const started = performance.now();
    await queue.add({ case: 'm-late' }, 700);
    await queue.add({ case: 'm-now' });
    await expect.poll(() => seen, { timeout: 10_000 }).toEqual(['m-now', 'm-late']);
    expect(performance.now() - started).toBeGreaterThan(650);
  });

  test('tries again what failed, and keeps nothing of what was thrown', async () => {
    const queue = open();
    const secret = 'Mme Quenotte-Verlaine';
    let calls = 0;
    await queue.work(async () => {
      if (++calls === 1) throw Object.assign(new TypeError(`no such patient: ${secret}`), { code: 'E_TEST', payload: secret, cause: new Error(secret) });
    });
    await queue.add({ case: 'm-fails' });
    await expect.poll(() => calls, { timeout: 10_000 }).toBe(1);
    await expect.poll(() => world.raw(), { timeout: 5000 }).toContain('TypeError:E_TEST');
    expect(await world.raw()).not.toContain(secret);
    await expect.poll(() => calls, { timeout: 10_000 }).toBe(2);
  });

  test('keeps nothing of what is done', async () => {
    const queue = open();
    const seen = await collect(queue);
    await queue.add({ case: 'm-canary-done' });
    await expect.poll(() => seen, { timeout: 10_000 }).toEqual(['m-canary-done']);
    await expect.poll(() => world.raw(), { timeout: 5000 }).not.toContain('m-canary-done');
  });

  test('gives a job to one of two workers', async () => {
    const [one, two] = [open(), open()];
    const seen = await Promise.all([collect(one), collect(two)]);
    const ids = Array.from({ length: 30 }, (_, i) => `m-${i}`);
    for (const id of ids) await one.add({ case: id });
    await expect.poll(() => seen.flat().sort(), { timeout: 10_000 }).toEqual([...ids].sort());
  });

  test('waits for the job in hand when it closes, and adds nothing afterwards', async () => {
    const queue = open();
    let finished = false;
    const begun = vi.fn();
    await queue.work(async (job: Job) => {
      begun(job.case);
      await new Promise((resolve) => setTimeout(resolve, 300));
      finished = true;
    });
    await queue.add({ case: 'm-1' });
    await expect.poll(() => begun.mock.calls.length, { timeout: 10_000 }).toBe(1);
    await queue.close();
    expect(finished).toBe(true);
    expect(await queue.add({ case: 'm-2' })).toBe(false);
  });

  test('tells a job that does not end to end, and closes in time all the same', async () => {
    const queue = open({ closeMs: 2000 });
    let told = false;
    const begun = vi.fn();
    await queue.work(async (_job, signal) => {
      begun();
      signal.addEventListener('abort', () => {
        told = true;
      });
      await new Promise(() => undefined);
    });
    await queue.add({ case: 'm-stuck' });
    await expect.poll(() => begun.mock.calls.length, { timeout: 10_000 }).toBe(1);
    const started = performance.now();
    await queue.close();
    expect(told).toBe(true);
    expect(performance.now() - started).toBeLessThan(2500);
  });
}
