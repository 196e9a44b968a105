import type { TestProject } from 'vitest/node';
import { postgresServer } from './postgres-server.ts';
import { redisServer } from './redis-server.ts';

/** Where the servers for this run are; absent when one is not installed. */
export interface Servers {
  readonly redis?: string;
  readonly postgres?: string;
}

declare module 'vitest' {
  export interface ProvidedContext {
    readonly servers: Servers;
  }
}

export const installs = {
  redis: 'sudo apt-get install redis-server  (or: brew install redis)',
  postgres: 'sudo apt-get install postgresql  (or: brew install postgresql)',
} as const satisfies Record<keyof Servers, string>;

/** One Redis and one PostgreSQL a run. `REDIS_URL` and `DATABASE_URL`, when set, are used instead: what is in them may be deleted. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { REDIS_URL, DATABASE_URL, CI } = process.env;
  const [redis, postgres] = await Promise.all([
    REDIS_URL ? { url: REDIS_URL, stop: async () => undefined } : redisServer(),
    DATABASE_URL ? { url: DATABASE_URL, stop: async () => undefined } : postgresServer(),
  ]);
  const servers: Servers = { ...(redis && { redis: redis.url }), ...(postgres && { postgres: postgres.url }) };
  const stop = async (): Promise<void> => {
    await Promise.all([redis?.stop(), postgres?.stop()]);
  };
  project.provide('servers', servers);
  for (const what of Object.keys(installs) as (keyof Servers)[]) {
    if (servers[what]) continue;
    const sentence = `The tests that need ${what} are NOT RUN: it is not installed. Install it with:\n  ${installs[what]}`;
    if (CI) {
      await stop();
      throw new Error(sentence);
    }
    process.stderr.write(`\n${sentence}\n\n`);
  }
  return stop;
}
