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

const sentence = /[^.!?\n]{25,300}[.!?]/g;
const most = 2500;

/** Every so manieth, so that all parts of a text are there. */
const thinned = (list) => list.filter((_, i) => i % Math.ceil(list.length / most) === 0);

/**
 * Clinical sentences that speak of no conduct at all: case reports in French and English (Pan African Medical Journal, CC BY) and exam questions
 * (FrenchMedMCQA, Apache-2.0), from the data folder that the names' training takes. Of the French reports the first seven tenths teach, the rest is asked.
 */
export function readClinical(data) {
  const sentencesOf = (text) => (text.match(sentence) ?? []).map((s) => s.trim());
  const french = linesOf(join(data, 'e3c-fr-cases', 'cases.half.jsonl')).map((r) => r.text);
  const cut = Math.floor(french.length * 0.7);
  const english = linesOf(join(data, 'e3c-en-cases', 'sentences.jsonl')).map((r) => r.text);
  const questions = (file) =>
    readFileSync(join(data, 'frenchmedmcqa', file), 'utf8')
      .split('\n')
      .map((l) => l.trim())
      .filter((l) => l.length > 15);
  return {
    taught: [...thinned(french.slice(0, cut).flatMap(sentencesOf)), ...thinned(english.filter((_, i) => i % 2 === 0)), ...thinned(questions('train.txt'))],
    asked: [...french.slice(cut).flatMap(sentencesOf).slice(0, 2000), ...english.filter((_, i) => i % 2 === 1).slice(0, 1000), ...questions('dev.txt')],
  };
}
