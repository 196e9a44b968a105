import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const script = fileURLToPath(new URL('./child.mjs', import.meta.url));

export interface CaseSeen {
  readonly id: string;
  readonly platform: string;
  readonly what: 'message' | 'notice';
  readonly state: string;
  readonly owed: readonly string[];
  readonly settled: Readonly<Record<string, { readonly why?: string }>>;
}

export interface Child {
  /** Posts to the practice group; resolves when it is sent, or when the process has died. */
  post(message: { readonly as: string; readonly text: string }): Promise<void>;
  state(): Promise<{ readonly waiting: number; readonly verified: { readonly brokenAt?: number }; readonly cases: readonly CaseSeen[] }>;
  /** Resolves with the signal that ended it, or nothing after an orderly end. */
  readonly ended: Promise<NodeJS.Signals | null>;
  readonly errors: () => string;
  stop(): Promise<void>;
}

/** Starts the shipped program in a process of its own; resolves when its doors are open, or when it has died. */
export async function startChild(env: NodeJS.ProcessEnv): Promise<Child> {
  const child: ChildProcess = spawn(process.execPath, [script], { env: { PATH: process.env['PATH'], ...env }, stdio: ['pipe', 'pipe', 'pipe'] });
  let errors = '';
  child.stderr?.on('data', (chunk) => {
    errors += chunk;
  });
  const ended = once(child, 'exit').then(([, signal]) => signal as NodeJS.Signals | null);
  const waiting: ((line: Record<string, unknown>) => boolean)[] = [];
  if (child.stdout)
    createInterface({ input: child.stdout }).on('line', (text) => {
      const line = JSON.parse(text) as Record<string, unknown>;
      const at = waiting.findIndex((wants) => wants(line));
      if (at >= 0) waiting.splice(at, 1);
    });
  const next = <T>(key: string): Promise<T> =>
    new Promise((resolve) =>
      waiting.push((line) => {
        if (key in line) resolve(line[key] as T);
        return key in line;
      }),
    );
  const send = (asked: unknown): void => void child.stdin?.write(`${JSON.stringify(asked)}\n`);
  child.stdin?.on('error', () => undefined);
  await Promise.race([next('ready'), ended]);
  return {
    async post(post) {
      const posted = next('posted');
      send({ post });
      await Promise.race([posted, ended]);
    },
    state() {
      const answer = next<Awaited<ReturnType<Child['state']>>>('state');
      send({ state: true });
      return Promise.race([answer, ended.then(() => Promise.reject(new Error(`the process ended: ${errors.slice(-500)}`)))]);
    },
    ended,
    errors: () => errors,
    async stop() {
      send({ stop: true });
      const limit = setTimeout(() => child.kill('SIGKILL'), 20_000);
      await ended;
      clearTimeout(limit);
    },
  };
}
