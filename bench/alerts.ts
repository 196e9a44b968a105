// From a message posted to its removal and to its alert, in each set-up that this machine can run.
//   npm run bench alerts [messages]     DATABASE_URL and REDIS_URL add the set-ups that use them
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openApp } from '../src/app.ts';
import { readEnv } from '../src/config.ts';
import type { Deps } from '../src/core/deps.ts';
import type { Platform, Receiver } from '../src/core/platform.ts';
import { memory, ms, quantile, say } from './measure.ts';

const count = Number(process.argv[2] ?? 200);
const { DATABASE_URL, REDIS_URL } = process.env;
const setups: readonly { readonly name: string; readonly env: NodeJS.ProcessEnv }[] = [
  { name: 'embedded', env: {} },
  ...(REDIS_URL ? [{ name: 'embedded + Redis', env: { REDIS_URL } }] : []),
  ...(DATABASE_URL ? [{ name: 'PostgreSQL', env: { DATABASE_URL } }] : []),
  ...(DATABASE_URL && REDIS_URL ? [{ name: 'PostgreSQL + Redis', env: { DATABASE_URL, REDIS_URL } }] : []),
];

/** A platform that does what it is asked at once and notes when. */
function stopwatch(): { platform: Platform; receiver: () => Receiver; removed: Map<string, number>; alerted: number[] } {
  const removed = new Map<string, number>();
  const alerted: number[] = [];
  let receiver: Receiver | undefined;
  return {
    removed,
    alerted,
    receiver: () => receiver as Receiver,
    platform: {
      name: 'practice',
      idempotent: true,
      start: async (r) => {
        receiver = r;
      },
      perform: async (order) => {
        if (order.do === 'remove') removed.set(order.message.id, performance.now());
        if (order.do === 'alert') alerted.push(performance.now());
        return { done: true, receipt: order.key };
      },
      administers: async () => true,
      belongs: async () => true,
      abilities: async () => [],
      pictureOf: async () => undefined,
      moderates: async () => true,
      nameOf: async (p) => p.id,
      titleOf: async (g) => g.group,
      stop: async () => undefined,
    },
  };
}

say(`set-up                 messages/s in   removal p50    p99        alerts/s   memory`);
for (const { name, env } of setups) {
  const folder = mkdtempSync(join(tmpdir(), 'confrere-bench-'));
  const read = readEnv({ ...env, CONFRERE_DATA: folder, CONFRERE_PORT: '0', CONFRERE_LOG: join(folder, 'log') });
  if (!read.ok) throw new Error(read.mistakes.join('; '));
  const watch = stopwatch();
  const app = await openApp({
    env: read.value,
    print: () => undefined,
    around: (deps: Deps) => ({ ...deps, platforms: new Map([...deps.platforms, ['practice', watch.platform]]) }),
  });
  const posted = new Map<string, number>();
  const post = async (i: number): Promise<void> => {
    const id = `${i}-${randomBytes(4).toString('hex')}`;
    posted.set(id, performance.now());
    await watch.receiver().arrived({
      type: 'message',
      message: {
        ref: { platform: 'practice', group: 'practice', channel: 'general', id },
        author: { platform: 'practice', id: 'salma' },
        at: new Date().toISOString(),
        text: `Patiente ${i}, joignable au 06 39 98 ${String(10 + (i % 90))} ${String(10 + (i % 89))}, mon avis svp`,
        attachments: [],
      },
    });
  };
  const done = (n: number) => async (): Promise<void> => {
    const limit = performance.now() + 120_000;
    while ((watch.alerted.length < n || watch.removed.size < n) && performance.now() < limit) await new Promise((r) => setTimeout(r, 2));
  };
  // One at a time: what one author feels. Then all at once: what the queue carries.
  for (let i = 0; i < count / 4; i++) {
    await post(i);
    await done(i + 1)();
  }
  const single = [...posted].map(([id, at]) => (watch.removed.get(id) ?? Number.NaN) - at).sort((a, b) => a - b);
  const before = watch.alerted.length;
  const start = performance.now();
  for (let i = 0; i < count; i++) await post(before + i);
  const taken = performance.now();
  await done(before + count)();
  const end = performance.now();
  say(
    `${name.padEnd(22)} ${String(Math.round((1000 * count) / (taken - start))).padStart(13)}   ${ms(quantile(single, 0.5)).padEnd(12)}   ${ms(quantile(single, 0.99)).padEnd(10)} ${String(Math.round((1000 * (watch.alerted.length - before)) / (end - start))).padStart(8)}   ${memory()} MB`,
  );
  await app.close();
  rmSync(folder, { recursive: true, force: true });
}
