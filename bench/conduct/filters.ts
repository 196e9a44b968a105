import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

type Exports = Readonly<Record<string, unknown>>;
type Flags = (text: string) => boolean;

/** A word filter of npm, used as its own README says. */
interface Filter {
  readonly name: string;
  readonly open: (module: Exports) => Flags;
}

const exported = (module: Exports, name: string): unknown => module[name] ?? (module['default'] as Exports | undefined)?.[name];
type Maker<T> = new (...options: readonly unknown[]) => T;

const filters: readonly Filter[] = [
  {
    name: 'bad-words',
    open(module) {
      const filter = new (exported(module, 'Filter') as Maker<{ isProfane: Flags }>)();
      return (text) => filter.isProfane(text);
    },
  },
  {
    name: 'obscenity',
    open(module) {
      const dataset = exported(module, 'englishDataset') as { build(): Exports };
      const matcher = new (exported(module, 'RegExpMatcher') as Maker<{ hasMatch: Flags }>)({
        ...dataset.build(),
        ...(exported(module, 'englishRecommendedTransformers') as Exports),
      });
      return (text) => matcher.hasMatch(text);
    },
  },
  {
    name: 'leo-profanity',
    open(module) {
      const filter = (module['default'] ?? module) as {
        check: Flags;
        loadDictionary(language: string): void;
        getDictionary(language: string): readonly string[];
        add(words: readonly string[]): void;
      };
      filter.loadDictionary('en');
      filter.add(filter.getDictionary('fr'));
      return (text) => filter.check(text);
    },
  },
  {
    name: '@2toad/profanity',
    open(module) {
      const filter = new (exported(module, 'Profanity') as Maker<{ exists: (text: string, languages: readonly string[]) => boolean }>)({
        languages: ['en', 'fr', 'ar'],
      });
      return (text) => filter.exists(text, ['en', 'fr', 'ar']);
    },
  },
];

export interface Filtered {
  readonly name: string;
  readonly flags: Flags;
}

/** The filters, installed without their scripts into a temporary folder that goes with the process; or why one is not there. */
export async function openFilters(): Promise<readonly (Filtered | { readonly name: string; readonly reason: string })[]> {
  const folder = mkdtempSync(join(tmpdir(), 'confrere-bench-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  writeFileSync(join(folder, 'package.json'), '{ "private": true }');
  writeFileSync(join(folder, 'load.mjs'), 'export const load = (name) => import(name);\n');
  const npm = ['i', '--prefix', folder, '--ignore-scripts', '--no-audit', '--no-fund'];
  spawnSync('npm', [...npm, ...filters.map((f) => f.name)], { timeout: 120_000, stdio: 'ignore', shell: process.platform === 'win32' });
  const { load } = (await import(pathToFileURL(join(folder, 'load.mjs')).href)) as { load: (name: string) => Promise<Exports> };
  return Promise.all(
    filters.map(async ({ name, open }) => {
      const manifest = join(folder, 'node_modules', name, 'package.json');
      if (!existsSync(manifest)) return { name, reason: 'could not be installed' };
      const { version } = JSON.parse(readFileSync(manifest, 'utf8')) as { version: string };
      try {
        return { name: `${name} ${version}`, flags: open(await load(name)) };
      } catch (error) {
        return { name, reason: `could not be opened (${error instanceof Error ? error.name : 'unknown'})` };
      }
    }),
  );
}
