import { readFileSync, readdirSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';

export interface Labelled {
  readonly text: string;
  readonly lang: string;
  /** A kind of conduct, `distress`, or `ok`. */
  readonly label: string;
  /** What a harmless message resembles. */
  readonly near: string;
}

const corpus = join(process.cwd(), 'training', 'corpus', 'conduct');
const fixtures = ['clinical-traps', 'jokes-and-laments'].map((name) => join(process.cwd(), 'test', 'fixtures', `${name}.jsonl`));
/** Ordinary evenings of a group: never learned from. */
const ordinary = join(process.cwd(), 'bench', 'conduct', 'ordinary.jsonl');
const otherTask = /^patient_(?!mockery)/;

/** The named files; without any, the hundred traps, the hundred jokes, ordinary talk, and the corpus. */
export const filesOf = (named: readonly string[]): readonly string[] =>
  named.length
    ? named
    : [
        ...fixtures,
        ordinary,
        ...readdirSync(corpus)
          .filter((f) => f.endsWith('.jsonl'))
          .map((f) => join(corpus, f)),
      ];

export const learnedFrom = (file: string): boolean => resolve(file).startsWith(corpus + sep);

/** One JSON message a line: `{ text, lang?, label?, near? }`; without a label it is harmless. A line that does not parse says which one it is. */
export function readLabelled(file: string): readonly Labelled[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((line, i) => (line.trim() ? [parse(line, `${file}:${i + 1}`)] : []))
    .filter(({ label, text }) => text && !otherTask.test(label));
}

function parse(line: string, where: string): Labelled {
  try {
    const { text = '', lang = '?', label = 'ok', near = '–' } = JSON.parse(line) as Partial<Labelled>;
    return { text, lang, label, near };
  } catch {
    throw new Error(`${where} is not JSON`);
  }
}
