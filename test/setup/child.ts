import { type ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { findProgram } from './find-program.ts';

/** A port nobody listens on now. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

/** A server must not outlive a test run that is killed: where the system can tie it to us, it is. */
export function startTied(program: string, args: readonly string[], as?: { readonly user: string }): ChildProcess {
  const setpriv = process.platform === 'linux' ? findProgram('setpriv') : undefined;
  if (!setpriv && as)
    return spawn('su', ['-s', '/bin/sh', as.user, '-c', [program, ...args].map((word) => `'${word}'`).join(' ')], { stdio: ['ignore', 'ignore', 'pipe'] });
  const tied = setpriv
    ? [
        setpriv,
        '--pdeathsig',
        'KILL',
        ...(as ? ['--reuid', as.user, '--regid', as.user === 'nobody' ? 'nogroup' : as.user, '--clear-groups'] : []),
        program,
        ...args,
      ]
    : [program, ...args];
  return spawn(tied[0] ?? program, tied.slice(1), { stdio: ['ignore', 'ignore', 'pipe'] });
}

export const ended = (child: ChildProcess): Promise<void> =>
  new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) resolve();
    else child.once('exit', () => resolve());
  });

/** Tries until it works; `child` ending before that is a failure at once. */
export async function untilUp(child: ChildProcess, what: string, attempt: () => Promise<boolean>): Promise<void> {
  let complaints = '';
  child.stderr?.on('data', (chunk: Buffer) => {
    complaints = `${complaints}${chunk.toString()}`.slice(-2000);
  });
  const deadline = Date.now() + 30_000;
  while (!(await attempt())) {
    if (child.exitCode !== null || Date.now() > deadline) throw new Error(`${what} did not start: ${complaints}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
