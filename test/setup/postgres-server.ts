import { execFileSync } from 'node:child_process';
import { chown, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { ended, freePort, startTied, untilUp } from './child.ts';
import { findProgram } from './find-program.ts';

export interface PostgresServer {
  readonly url: string;
  stop(): Promise<void>;
}

/** A PostgreSQL of our own, as quick as it can be: nothing in it outlives the tests. Nothing when it is not installed. */
export async function postgresServer(): Promise<PostgresServer | undefined> {
  const [initdb, postgres] = [findProgram('initdb'), findProgram('postgres')];
  if (!initdb || !postgres) return undefined;
  const folder = await mkdtemp(join(tmpdir(), 'confrere-pg-'));
  // PostgreSQL does not run as root: the tests may.
  const user = process.getuid?.() === 0 ? lowly() : undefined;
  if (user) await chown(folder, user.uid, user.gid);
  const files = join(folder, 'data');
  const made = startTied(initdb, ['-D', files, '-U', 'confrere', '-A', 'trust', '-E', 'UTF8', '--no-locale', '--no-sync'], user);
  await ended(made);
  if (made.exitCode !== 0) throw new Error(`initdb failed: ${String(made.stderr?.read() ?? made.signalCode)}`);
  const port = await freePort();
  const quick = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'max_connections=100', 'unix_socket_directories='].flatMap((setting) => [
    '-c',
    setting,
  ]);
  const server = startTied(postgres, ['-D', files, '-p', String(port), '-h', '127.0.0.1', ...quick], user);
  const url = `postgres://confrere@127.0.0.1:${port}/postgres`;
  await untilUp(server, 'postgres', () => answers(url));
  return {
    url,
    async stop() {
      server.kill('SIGINT');
      await ended(server);
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function lowly(): { readonly user: string; readonly uid: number; readonly gid: number } {
  for (const user of ['postgres', 'nobody']) {
    try {
      const id = (which: string): number => Number(execFileSync('id', [which, user], { stdio: ['ignore', 'pipe', 'ignore'] }).toString());
      return { user, uid: id('-u'), gid: id('-g') };
    } catch {}
  }
  throw new Error('PostgreSQL does not run as root, and there is neither a user "postgres" nor "nobody" to run it as.');
}

async function answers(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.end();
    return true;
  } catch {
    return false;
  }
}
