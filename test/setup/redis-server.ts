import { mkdtemp, rm } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ended, freePort, startTied, untilUp } from './child.ts';
import { findProgram } from './find-program.ts';

export interface RedisServer {
  readonly url: string;
  /** SIGKILL, as when the machine takes it. */
  kill(): Promise<void>;
  /** Again on the same port and the same files. */
  start(): Promise<void>;
  stop(): Promise<void>;
}

/** A Redis of our own, set as in production unless told otherwise; nothing when the program is not installed. */
export async function redisServer(settings: readonly string[] = ['--appendonly', 'yes', '--maxmemory-policy', 'noeviction']): Promise<RedisServer | undefined> {
  const program = findProgram('redis-server');
  if (!program) return undefined;
  const folder = await mkdtemp(join(tmpdir(), 'confrere-redis-'));
  const port = await freePort();
  const args = [
    '--port',
    String(port),
    '--bind',
    '127.0.0.1',
    '--dir',
    folder,
    '--save',
    '',
    '--databases',
    '256',
    '--logfile',
    join(folder, 'log'),
    ...settings,
  ];
  const start = async (): Promise<void> => {
    child = startTied(program, args);
    await untilUp(child, 'redis-server', () => answers(port));
  };
  let child = startTied(program, args);
  await untilUp(child, 'redis-server', () => answers(port));
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    child.kill(signal);
    await ended(child);
  };
  return {
    url: `redis://127.0.0.1:${port}`,
    start,
    kill: () => end('SIGKILL'),
    async stop() {
      await end('SIGTERM');
      await rm(folder, { recursive: true, force: true });
    },
  };
}

const answers = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => socket.write('PING\r\n'));
    socket.once('data', (data) => {
      socket.destroy();
      // While it reads its files it answers -LOADING.
      resolve(data.toString().startsWith('+PONG'));
    });
    socket.once('error', () => resolve(false));
  });
