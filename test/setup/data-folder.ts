import { cp, mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { existsSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openEmbedded } from '../../src/adapters/postgres/open-embedded.ts';

const cache = join(process.cwd(), 'node_modules', '.cache', 'confrere-tests');

/**
 * A data folder with an empty embedded database in it. Making one takes seconds: it is made once and copied.
 * `remove` it when you are done.
 */
export async function dataFolder(): Promise<{ readonly path: string; remove(): Promise<void> }> {
  const { version } = JSON.parse(readFileSync(join(process.cwd(), 'node_modules/@electric-sql/pglite/package.json'), 'utf8')) as { version: string };
  const template = join(cache, `pglite-${version}`);
  if (!existsSync(template)) await make(template);
  const path = await mkdtemp(join(tmpdir(), 'confrere-data-'));
  await cp(template, path, { recursive: true });
  return { path, remove: () => rm(path, { recursive: true, force: true }) };
}

/** Under another name until it is whole: of two that make it at once, the second one's work is thrown away. */
async function make(template: string): Promise<void> {
  await mkdir(cache, { recursive: true });
  const draft = await mkdtemp(join(cache, 'draft-'));
  const { close } = await openEmbedded(draft);
  await close();
  await rename(draft, template).catch(() => rm(draft, { recursive: true, force: true }));
}
