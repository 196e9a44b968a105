import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const src = join(root, 'src');
const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((f) => f.endsWith('.ts'));
const importsOf = (file: string): string[] =>
  [...readFileSync(join(src, file), 'utf8').matchAll(/^(?:import|export)\s[^;]*?from\s+'([^']+)'|^import\s+'([^']+)'|import\('([^']+)'\)/gms)].map(
    (m) => m[1] ?? m[2] ?? m[3] ?? '',
  );
/** Where a relative import leads, from src; a package's name stays. */
const target = (file: string, specifier: string): string => (specifier.startsWith('.') ? relative(src, resolve(src, dirname(file), specifier)) : specifier);

const sdk: Readonly<Record<string, readonly string[]>> = {
  telegram: ['grammy', 'grammy/types'],
  discord: ['discord.js', '@discordjs/ws'],
  practice: ['hono'],
  desk: ['hono', '@hono/node-server'],
  postgres: ['pg', '@electric-sql/pglite'],
  bullmq: ['bullmq', 'ioredis', 'pg'],
  encoder: ['onnxruntime-web'],
  readers: [],
  feeds: ['fast-xml-parser'],
};
const identifierLibraries = ['libphonenumber-js', 'validator', 'stdnum', 'ibantools'];
const ruleCore = ['rule', 'text', 'kinds', 'lexicon', 'language', 'words'].map((f) => `core/${f}.ts`);
const packageOf = (specifier: string): string =>
  specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');

/** What a file may import, by its folder; the wiring files may import anything. */
function mayImport(file: string, to: string): boolean {
  const [top, second] = file.split('/');
  if (top === 'core') return to.startsWith('core/') || to === 'zod' || to === 'node:crypto';
  if (top === 'rules') return to.startsWith('rules/') || ruleCore.includes(to) || identifierLibraries.includes(packageOf(to));
  if (top === 'commands' || top === 'guidance' || top === 'identity')
    return (
      to.startsWith(`${top}/`) ||
      to.startsWith('core/') ||
      to.startsWith('guidance/') ||
      to.startsWith('identity/') ||
      (!to.startsWith('adapters/') && !to.startsWith('rules/'))
    );
  if (top === 'languages')
    return to.startsWith('languages/') || to.startsWith('core/language') || ['kinds', 'command-name', 'anonymise/wording'].some((f) => to === `core/${f}.ts`);
  if (top === 'adapters' && second?.endsWith('.ts')) return true;
  if (top === 'adapters')
    return (
      to.startsWith('core/') ||
      to.startsWith(`adapters/${second}/`) ||
      to.startsWith('node:') ||
      (sdk[second ?? ''] ?? []).some((s) => packageOf(to) === packageOf(s))
    );
  return true;
}

describe('the layout', () => {
  it('lets each folder import only what it may', () => {
    const wrong = files.flatMap((file) =>
      importsOf(file)
        .map((s) => target(file, s))
        .filter((to) => !mayImport(file, to))
        .map((to) => `${file} → ${to}`),
    );
    expect(wrong).toEqual([]);
  });

  it('has no cycle of values among its files', () => {
    const edges = new Map(
      files.map((f) => [
        f,
        [...readFileSync(join(src, f), 'utf8').matchAll(/^(?:import|export)\s(?!type\s)[^;]*?from\s+'(\.[^']+)'/gms)].map((m) => target(f, m[1] ?? '')),
      ]),
    );
    const done = new Set<string>();
    const path: string[] = [];
    const cycles: string[] = [];
    const visit = (file: string): void => {
      if (path.includes(file)) {
        cycles.push([...path.slice(path.indexOf(file)), file].join(' → '));
        return;
      }
      if (done.has(file)) return;
      path.push(file);
      for (const next of edges.get(file) ?? []) visit(next);
      path.pop();
      done.add(file);
    };
    for (const file of files) visit(file);
    expect(cycles).toEqual([]);
  });

  it('reads the environment in one place and logs in one place', () => {
    const readers = files.filter((f) => /process\.env/.test(readFileSync(join(src, f), 'utf8')));
    expect(readers.filter((f) => f !== 'main.ts' && !f.startsWith('cli/'))).toEqual([]);
    expect(files.filter((f) => importsOf(f).includes('pino'))).toEqual(['log.ts']);
    expect(files.filter((f) => /console\./.test(readFileSync(join(src, f), 'utf8')))).toEqual([]);
  });

  it('keeps its files short', () => {
    // Word lists are data, made by a script.
    const written = files.filter((f) => !readFileSync(join(src, f), 'utf8').startsWith('// Made by '));
    const long = written.map((f) => [f, readFileSync(join(src, f), 'utf8').split('\n').length] as const).filter(([, n]) => n > 400);
    expect(long).toEqual([]);
  });
});
