// Clean clinical sentences for false alarms: the second part of the French cases (the first teaches), the exam's dev set, English sentences.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const rows = (file) =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((l) => l.trim())
    .map((l) => JSON.parse(l));
const every = (list, most) => list.filter((_, i) => i % Math.max(1, Math.floor(list.length / most)) === 0).slice(0, most);

export function clean(folder) {
  const cases = rows(join(folder, 'e3c-fr-cases/cases.half.jsonl')).map((r) => r.text);
  const later = cases.slice(Math.floor((cases.length * 6) / 10));
  const sentences = later.flatMap((t) => t.replace(/\s+/g, ' ').split(/(?<=[.?!])\s+/)).filter((t) => t.length > 30);
  const exam = readFileSync(join(folder, 'frenchmedmcqa/dev.txt'), 'utf8')
    .split('\n')
    .filter((t) => t.length > 30);
  const english = rows(join(folder, 'e3c-en-cases/sentences.jsonl'))
    .map((r) => r.text)
    .filter((t) => t.length > 30);
  return { 'e3c-fr': every(sentences, 1000), frenchmedmcqa: every(exam, 700), 'e3c-en': every(english, 700) };
}
