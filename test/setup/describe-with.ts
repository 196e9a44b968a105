import { Redis } from 'ioredis';
import pg from 'pg';
import { describe, inject } from 'vitest';
import { installs, type Servers } from './servers.ts';

/** A suite that needs a server. Without it the suite stands in the report as not run, with the way to install it; on CI the run has failed already. */
export function describeWith(what: keyof Servers, name: string, suite: (url: string) => void): void {
  const url = inject('servers')[what];
  if (url === undefined) describe.skip(`${name}: NOT RUN, ${what} is missing: ${installs[what]}`, () => suite(''));
  else describe(name, () => suite(url));
}

/** A database nobody else uses. */
export async function ownDatabase(url: string): Promise<{ readonly url: string; drop(): Promise<void> }> {
  const name = `confrere_test_${process.pid}_${Math.random().toString(36).slice(2)}`;
  const admin = async (statement: string): Promise<void> => {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    await client.query(statement);
    await client.end();
  };
  await admin(`CREATE DATABASE ${name}`);
  const own = new URL(url);
  own.pathname = `/${name}`;
  return { url: own.href, drop: () => admin(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`) };
}

/** A numbered database of this Redis that nobody else uses, emptied. Number 0 only counts. */
export async function ownRedis(url: string): Promise<string> {
  const client = new Redis(url);
  const [, databases = '16'] = (await client.config('GET', 'databases')) as string[];
  const number = 1 + ((await client.incr('confrere-tests:databases')) % (Number(databases) - 1));
  await client.select(number);
  await client.flushdb();
  client.disconnect();
  const own = new URL(url);
  own.pathname = `/${number}`;
  return own.href;
}
