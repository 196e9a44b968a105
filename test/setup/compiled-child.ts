import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

/** Brings `dist` up to date with `src`; quick when nothing changed. */
export const compile = (): void => void spawnSync(process.execPath, ['scripts/compile.mjs'], { stdio: 'ignore' });

export interface CompiledChild {
  readonly child: ChildProcess;
  /** All it has printed. */
  printed(): string;
  /** Its exit code, or the signal that ended it. */
  readonly end: Promise<number | NodeJS.Signals | null>;
}

/** A process that runs the compiled product: what is to be killed must be a process. */
export function startChild(script: string, ...args: readonly string[]): CompiledChild {
  const child = spawn(process.execPath, [join('test/adapters/children', script), ...args], { stdio: ['pipe', 'pipe', 'inherit'] });
  let text = '';
  child.stdout.on('data', (chunk: Buffer) => {
    text += chunk.toString();
  });
  return {
    child,
    printed: () => text,
    end: once(child, 'exit').then(([code, signal]: unknown[]) => (code ?? signal ?? null) as number | NodeJS.Signals | null),
  };
}
