import { openApp } from './app.ts';
import { readEnv } from './config.ts';
import { codeOf } from './core/log.ts';
import { StartError } from './start-error.ts';
import { terminalOf } from './terminal.ts';

const print = (line: string): void => void process.stdout.write(`${line}\n`);
const complain = (line: string): void => void process.stderr.write(`${line}\n`);

/** Sentences that we wrote ourselves. Anything else is shown by its code only, for it may carry a password or a text. */
const ours: readonly string[] = ['StorageError', 'KeyError'];
function sentenceOf(error: unknown): string {
  const speak = terminalOf(process.env['LC_ALL'] ?? process.env['LANG']);
  if (error instanceof StartError) return speak.cannotStart[error.code](error.detail);
  return error instanceof Error && ours.includes(error.name) ? error.message : speak.failed(codeOf(error));
}

async function main(): Promise<void> {
  const env = readEnv(process.env);
  if (!env.ok) {
    for (const mistake of env.mistakes) complain(mistake);
    process.exitCode = 1;
    return;
  }
  const app = await openApp({ env: env.value, print, interactive: process.stdout.isTTY });
  let closing = false;
  const close = (): void => {
    if (closing) return;
    closing = true;
    void app.close().catch((error: unknown) => {
      complain(`stop: ${codeOf(error)}`);
      process.exitCode = 1;
    });
    // Everything has its own limit; this one is for what nobody thought of.
    setTimeout(() => process.exit(1), 40_000).unref();
  };
  process.once('SIGINT', close);
  process.once('SIGTERM', close);
}

// What reaches these was a bug: say its code, and stop as after a crash, for the next start takes up what was left.
process.on('uncaughtException', (error) => {
  complain(`fault: ${codeOf(error)}`);
  process.exit(1);
});
process.on('unhandledRejection', (error) => {
  complain(`fault: ${codeOf(error)}`);
  process.exit(1);
});

main().catch((error: unknown) => {
  complain(sentenceOf(error));
  process.exitCode = 1;
});
