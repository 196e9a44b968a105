// Reads the conduct corpus, one author a file, and makes features of it with the compiled engine.
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

/** Rows about patient data: the other task's. */
const otherTask = new Set(['patient_direct_id', 'patient_quasi_id', 'patient_image']);

export async function loadConduct(dist) {
  const load = (name) => import(pathToFileURL(resolve(join(dist, `${name}.js`))).href);
  const parts = await Promise.all(
    [
      'core/text',
      'core/conduct/words',
      'core/conduct/slots',
      'core/conduct/features',
      'core/conduct/classes',
      'core/conduct/sections',
      'core/conduct/model',
      'languages/index',
      'rules/index',
    ].map(load),
  );
  return Object.assign({}, ...parts);
}

export const linesOf = (path) =>
  readFileSync(path, 'utf8')
    .split('\n')
    .filter((l) => l.trim())
    .map((l) => JSON.parse(l));

/** Every file of the folder as `{ author, rows: [{ text, label, near, lang, pair }] }`. */
export const readAuthors = (folder) =>
  readdirSync(folder)
    .filter((f) => f.endsWith('.jsonl'))
    .sort()
    .map((file) => ({
      author: file.replace('.jsonl', ''),
      rows: linesOf(join(folder, file)).filter((r) => !otherTask.has(r.label) && typeof r.text === 'string'),
    }));

export const featuresOfTexts = (core, tone) => (text) => {
  const words = core.wordsOf(core.plain(text).folded);
  const marks = tone.find(words);
  return { ...core.featuresOf(words, marks), despair: marks.some((m) => m.slot === 'despair') };
};

/** The messages of the other corpus: about patients, by authors of their own. */
export const readClean = (folder) =>
  readdirSync(folder)
    .filter((f) => f.endsWith('.jsonl'))
    .sort()
    .flatMap((file) => linesOf(join(folder, file)).map((r) => ({ text: r.text, id: r.id, author: file.replace('.jsonl', '') })));
