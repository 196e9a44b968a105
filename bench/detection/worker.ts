// A package of npm in a process of its own, so that one that hangs or throws ends alone: worker.js CACHE PACKAGE IN OUT
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Exports, packages } from './packages.ts';

const [cache = '', name = '', input = '', output = ''] = process.argv.slice(2);
const wanted = packages.find((p) => p.name === name);
if (!wanted) throw new Error(`unknown package ${name}`);
// A module inside the cache, so that names are resolved there.
const { load } = (await import(pathToFileURL(join(cache, 'load.mjs')).href)) as { load: (name: string) => Promise<Exports> };
const redact = wanted.open(await load(name));
const texts = JSON.parse(readFileSync(input, 'utf8')) as readonly string[];

let failed = 0;
const attempt = async (text: string): Promise<string> => {
  try {
    return String(await redact(text));
  } catch {
    failed++;
    return text;
  }
};
for (const text of texts.slice(0, 100)) await attempt(text);
failed = 0;
const outputs: string[] = [];
const start = performance.now();
for (const text of texts) outputs.push(await attempt(text));
writeFileSync(output, JSON.stringify({ ms: performance.now() - start, failed, outputs }));
process.exit(0);
