import { createHmac, randomBytes } from 'node:crypto';
import { resolve } from 'node:path';
import { operatorKey } from '../adapters/key.ts';
import { openStorage } from '../adapters/storage.ts';
import { readEnv } from '../config.ts';
import { type Deps, usualLimits } from '../core/deps.ts';
import { codeOf } from '../core/log.ts';
import { defaultPolicy } from '../core/policy.ts';
import { phrasesOf } from '../languages/index.ts';
import { carryOut, readOrder } from './moderators-order.ts';

const usage = `npm run moderators -- list
npm run moderators -- appoint GROUP PERSON
npm run moderators -- dismiss GROUP PERSON
  For a group whose last moderator left or lost the account. GROUP and PERSON are written platform:id, as in telegram:-1001234567890 and telegram:12345678.
  Those who moderate are told, and the journal keeps that the operator chose. With the database in the data folder, stop Confrère first.
`;
const ours: readonly string[] = ['KeyError', 'StorageError'];

async function main(): Promise<number> {
  const order = readOrder(process.argv.slice(2));
  const env = readEnv(process.env);
  if (!order || !env.ok) {
    process.stderr.write(env.ok ? usage : `${env.mistakes.join('\n')}\n`);
    return 2;
  }
  const { CONFRERE_DATA, CONFRERE_KEY, DATABASE_URL, REDIS_URL } = env.value;
  const dataDir = resolve(CONFRERE_DATA);
  const { key } = await operatorKey(dataDir, CONFRERE_KEY);
  const storage = await openStorage({
    dataDir,
    key,
    ...(DATABASE_URL !== undefined && { databaseUrl: DATABASE_URL }),
    ...(REDIS_URL !== undefined && { redisUrl: REDIS_URL }),
  });
  try {
    const secret = new Uint8Array(createHmac('sha256', key).update('fingerprints and sessions').digest());
    const { ok, lines } = await carryOut({ ...offline, store: storage.store, queue: storage.queue, secret }, order);
    (ok ? process.stdout : process.stderr).write(lines.map((l) => `${l}\n`).join(''));
    return ok ? 0 : 1;
  } finally {
    await storage.close();
  }
}

/** What is decided here is written; who is to be told is told by Confrère when it runs. */
const offline: Omit<Deps, 'store' | 'queue' | 'secret'> = {
  platforms: new Map(),
  reviewer: { review: async () => ({ outcome: 'pass', findings: [] }), safeVersion: async (text) => text },
  policyOf: async () => defaultPolicy,
  moderatorsOf: async () => undefined,
  phrases: phrasesOf,
  log: { reviewed: () => undefined, noted: () => undefined },
  now: () => new Date().toISOString(),
  limits: usualLimits,
  worker: randomBytes(6).toString('hex'),
  exclusive: false,
};

process.exitCode = await main().catch((error: unknown) => {
  const said = error instanceof Error && ours.includes(error.name) ? error.message : `nothing was changed (${codeOf(error)})`;
  process.stderr.write(`${said}\n`);
  return 1;
});
