import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Sinks } from './sinks.ts';

const script = fileURLToPath(new URL('./child.mjs', import.meta.url));
const startMs = 60_000;

export interface State {
  readonly waiting: number;
  readonly faults: number;
  readonly cases: readonly {
    readonly id: string;
    readonly platform: string;
    readonly about: string;
    readonly outcome: string;
    readonly done: readonly string[];
    readonly owed: readonly string[];
  }[];
}

export interface Running {
  /** A one-time link to its desk. */
  readonly link: string;
  fault(name: string, times: number): Promise<void>;
  /** A job that fails whenever it is tried. */
  doom(): Promise<void>;
  plant(text: string, group: { readonly platform: string; readonly group: string }): Promise<void>;
  state(): Promise<State>;
  readonly ended: Promise<NodeJS.Signals | null>;
  stop(): Promise<void>;
}

/** The process; whatever it writes to its terminal goes to the sinks. */
export async function run(env: NodeJS.ProcessEnv, sinks: Sinks): Promise<Running> {
  const child = spawn(process.execPath, [script], { env: { PATH: process.env['PATH'], ...env }, stdio: ['pipe', 'pipe', 'pipe'] });
  const waiting: { readonly key: string; readonly resolve: (answer: unknown) => void; readonly reject: (error: Error) => void }[] = [];
  let line = '';
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    sinks.add('stdout', chunk);
    const lines = (line + chunk).split('\n');
    line = lines.pop() ?? '';
    for (const one of lines) if (one.startsWith('{')) answer(JSON.parse(one) as Readonly<Record<string, unknown>>);
  });
  child.stderr.on('data', (chunk: Buffer) => sinks.add('stderr', chunk));
  child.stdin.on('error', () => undefined);
  const ended = once(child, 'exit').then(([, signal]) => signal as NodeJS.Signals | null);
  void ended.then(() => {
    for (const { reject } of waiting.splice(0)) reject(new Error('the process ended'));
  });

  function answer(told: Readonly<Record<string, unknown>>): void {
    const at = waiting.findIndex(({ key }) => key in told);
    const [asker] = at < 0 ? [] : waiting.splice(at, 1);
    asker?.resolve(told[asker.key]);
  }
  const heard = (key: string): Promise<unknown> => new Promise((resolve, reject) => void waiting.push({ key, resolve, reject }));
  const ask = (what: string, given: unknown = {}): Promise<unknown> => {
    const said = heard(what);
    child.stdin.write(`${JSON.stringify({ ask: what, given })}\n`);
    return said;
  };

  const limit = setTimeout(() => child.kill('SIGKILL'), startMs);
  const link = String(await heard('ready'));
  clearTimeout(limit);
  return {
    link,
    fault: async (name, times) => void (await ask('fault', { name, times })),
    doom: async () => void (await ask('doom')),
    plant: async (text, group) => void (await ask('plant', { text, group })),
    state: async () => (await ask('state')) as State,
    ended,
    async stop() {
      ask('stop').catch(() => undefined);
      const kill = setTimeout(() => child.kill('SIGKILL'), 20_000);
      await ended;
      clearTimeout(kill);
    },
  };
}
