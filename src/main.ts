import { openApp } from './app.ts';
import { readEnv } from './config.ts';
import { codeOf } from './core/log.ts';

const print = (line: string): void => void process.stdout.write(`${line}\n`);
const complain = (line: string): void => void process.stderr.write(`${line}\n`);

/** A sentence we wrote ourselves may be shown; anything else only by its code, for it may carry text of a message or a password. */
const sentenceOf = (error: unknown): string => (error instanceof Error && error.name === 'Refused' ? error.message : `Confrère could not start (${codeOf(error)}).`);

async function main(): Promise<void> {
  const env = readEnv(process.env);
  if (!env.ok) {
    for (const mistake of env.mistakes) complain(mistake);
    process.exitCode = 1;
    return;
  }
  const app = await openApp({ env: env.value, print, interactive: process.stdout.isTTY });
  let closing: Promise<void> | undefined;
  const close = (): void => {
    closing ??= app.close().catch((error: unknown) => {
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
