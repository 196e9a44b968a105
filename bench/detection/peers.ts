import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Message } from './messages.ts';
import { packages } from './packages.ts';

export interface Answer {
  readonly ms: number;
  /** Messages on which it threw; they count as unchanged. */
  readonly failed: number;
  readonly outputs: readonly string[];
}

export interface Peer {
  readonly name: string;
  readonly version: string;
  readonly slow: boolean;
  /** What it is not given here, in a few words. */
  readonly remark?: string;
  readonly run: (messages: readonly Message[]) => Answer | string;
}

/** A peer, or the reason why there is none. */
export type Found = Peer | { readonly name: string; readonly reason: string };

export const cache = join(process.cwd(), 'node_modules', '.cache', 'confrere-bench');
const minute = 60_000;

/** What a process that stopped said of it: its last line that speaks of an error, without paths. */
export function lastWords(text: string | null | undefined): string {
  const lines = text?.trim().split('\n') ?? [];
  const line = lines.findLast((l) => /error/i.test(l)) ?? lines.at(-1) ?? '';
  return line.replace(/(?:file:\/\/)?(?:\/[^\s/'"]+){2,}/g, '…').slice(0, 160);
}

/** Runs a command that reads texts from one file and writes an `Answer` to another. */
export function answerOf(command: string, args: readonly string[], messages: readonly Message[], limit = 3 * minute): Answer | string {
  const input = join(cache, `in-${process.pid}.json`);
  const output = join(cache, `out-${process.pid}.json`);
  writeFileSync(input, JSON.stringify(messages.map((m) => m.text)));
  const { status, signal, stderr } = spawnSync(command, [...args, input, output], {
    cwd: cache,
    timeout: limit,
    killSignal: 'SIGKILL',
    encoding: 'utf8',
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const answer = existsSync(output) ? (JSON.parse(readFileSync(output, 'utf8')) as Answer) : undefined;
  for (const file of [input, output]) rmSync(file, { force: true });
  if (signal) return `not done within ${limit / minute} minutes`;
  if (status !== 0 || !answer) return `stopped: ${lastWords(stderr)}`;
  return answer;
}

function versionOf(name: string): string | undefined {
  const manifest = join(cache, 'node_modules', name, 'package.json');
  return existsSync(manifest) ? (JSON.parse(readFileSync(manifest, 'utf8')) as { version: string }).version : undefined;
}

/** The packages of npm, installed once into the cache, without their install scripts. */
export function npmPeers(): readonly Found[] {
  mkdirSync(cache, { recursive: true });
  if (!existsSync(join(cache, 'package.json'))) writeFileSync(join(cache, 'package.json'), '{ "private": true }');
  writeFileSync(join(cache, 'load.mjs'), 'export const load = (name) => import(name);\n');
  const worker = fileURLToPath(new URL('./worker.js', import.meta.url));
  return packages.map(({ name, slow }): Found => {
    let problem = '';
    if (!versionOf(name)) {
      const npm = spawnSync('npm', ['i', '--prefix', cache, '--ignore-scripts', '--no-audit', '--no-fund', name], {
        timeout: 2 * minute,
        encoding: 'utf8',
        shell: process.platform === 'win32',
      });
      problem = lastWords(npm.stderr);
    }
    const version = versionOf(name);
    if (!version) return { name, reason: `could not be installed: ${problem}` };
    return { name, version, slow: slow === true, run: (messages) => answerOf(process.execPath, [worker, cache, name], messages) };
  });
}
