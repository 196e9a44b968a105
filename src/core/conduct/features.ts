// What the conduct model sees of a passage: hashed n-grams of words and characters, skeletons, slots and how they stand to each other.
// Training reads the compiled form of this file, so that both see the same.
import { type Slot, slots } from '../language-conduct.ts';
import type { Mark } from './slots.ts';
import { isArabizi, quotedWords, skeleton, type Word } from './words.ts';

export const FEATURE_BITS = 19;
const MASK = (1 << FEATURE_BITS) - 1;

/** Rows of the weights with their values; each block of features has length 1 before its weight, so that a long message is not louder. */
export interface Features {
  readonly rows: Int32Array;
  readonly values: Float32Array;
}

const blocks = { word: 1, chars: 0.8, skeleton: 0.5, slot: 0.9, order: 0.9, shape: 0.3 } as const;
type Block = keyof typeof blocks;

const seeds: Readonly<Record<Block, number>> = { word: 11, chars: 23, skeleton: 37, slot: 41, order: 53, shape: 67 };

function hash(text: string, seed: number): number {
  let h = 0x811c9dc5 ^ Math.imul(seed, 0x9e3779b1);
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  return mixed(h);
}

/** The hashes of all stretches of three to five units, without making the stretches. */
function addStretches(into: Set<number>, text: string, seed: number): void {
  const begun = 0x811c9dc5 ^ Math.imul(seed, 0x9e3779b1);
  for (let n = 3; n <= 5; n++)
    for (let k = 0; k + n <= text.length; k++) {
      let h = begun;
      for (let i = k; i < k + n; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
      into.add(mixed(h));
    }
}

function mixed(sum: number): number {
  let h = sum ^ (sum >>> 15);
  h = Math.imul(h, 0x2c1b3c6d);
  return (h ^ (h >>> 13)) & MASK;
}

/** Slots that say what a sentence does, before those that say of whom: one class a word for the order of classes. */
const classOrder = new Map<Slot, number>(
  [
    ...slots.slice(slots.indexOf('insult'), slots.indexOf('laugh')),
    'laugh',
    'praise',
    'smirk',
    'patient',
    'colleague',
    'institution',
    'group',
    'you',
    'self',
    'they',
    'authority',
    'press',
    ...slots.slice(slots.indexOf('reported')),
  ].map((slot, i) => [slot as Slot, i]),
);

export function featuresOf(words: readonly Word[], marks: readonly Mark[]): Features {
  const found: Record<Block, Set<number>> = {
    word: new Set(),
    chars: new Set(),
    skeleton: new Set(),
    slot: new Set(),
    order: new Set(),
    shape: new Set(),
  };
  const add = (block: Block, text: string): void => void found[block].add(hash(text, seeds[block]));
  ofWords(words, add, found.chars);
  ofSlots(words, marks, add);
  ofShape(words, add);
  const count = Object.values(found).reduce((n, set) => n + set.size, 0);
  const rows = new Int32Array(count);
  const values = new Float32Array(count);
  let at = 0;
  for (const block of Object.keys(blocks) as Block[]) {
    const value = blocks[block] / Math.sqrt(found[block].size || 1);
    for (const row of found[block]) {
      rows[at] = row;
      values[at++] = value;
    }
  }
  return { rows, values };
}

type Add = (block: Block, text: string) => void;

function ofWords(words: readonly Word[], add: Add, chars: Set<number>): void {
  const spoken = isArabizi(words);
  const text = (i: number): string => (i < 0 ? '^' : i >= words.length ? '$' : words[i]!.sort === 'number' ? '0' : words[i]!.text);
  let lastBone = '';
  for (let i = 0; i < words.length; i++) {
    const word = words[i]!;
    add('word', text(i));
    if (word.stem !== word.text) add('word', word.stem);
    add('word', `${text(i)} ${text(i + 1)}`);
    if (i === 0) add('word', `^ ${text(0)}`);
    add('word', `${text(i)} ${text(i + 1)} ${text(i + 2)}`);
    add('word', `${text(i)} * ${text(i + 2)}`);
    if (word.sort === 'latin' || word.sort === 'arabic') {
      addStretches(chars, `<${word.text}>`, seeds.chars);
      if (spoken || word.sort === 'arabic') {
        const bone = skeleton(word);
        if (bone.length > 1) {
          add('skeleton', bone);
          add('skeleton', `${lastBone} ${bone}`);
        }
        lastBone = bone;
      }
    }
  }
}

const near = 6;

function ofSlots(words: readonly Word[], marks: readonly Mark[], add: Add): void {
  const present = [...new Set(marks.map((m) => m.slot))].sort();
  for (let a = 0; a < present.length; a++) {
    add('slot', present[a]!);
    if (marks.filter((m) => m.slot === present[a]).length > 1) add('slot', `${present[a]} x2`);
    for (let b = a + 1; b < present.length; b++) add('slot', `${present[a]}+${present[b]}`);
  }
  const quoted = quotedWords(words);
  for (let i = 0; i < marks.length; i++) {
    const one = marks[i]!;
    if (quoted[one.from]) add('slot', `quoted ${one.slot}`);
    add('order', `${one.slot}>${words[one.to]?.text ?? '$'}`);
    add('order', `${words[one.from - 1]?.text ?? '^'}>${one.slot}`);
    for (let k = i + 1; k < marks.length && marks[k]!.from - one.to < near; k++) if (marks[k]!.from >= one.to) add('order', `${one.slot}>${marks[k]!.slot}`);
  }
  const classes = classesOf(words, marks);
  for (let i = 0; i + 1 < classes.length; i++) {
    add('order', `2:${classes[i]} ${classes[i + 1]}`);
    if (i + 2 < classes.length) add('order', `3:${classes[i]} ${classes[i + 1]} ${classes[i + 2]}`);
  }
}

/** One class a word; words without one stand for themselves. */
function classesOf(words: readonly Word[], marks: readonly Mark[]): readonly string[] {
  const best = new Array<Slot | undefined>(words.length);
  for (const { slot, from, to } of marks)
    for (let i = from; i < to; i++) {
      const known = best[i];
      if (known === undefined || classOrder.get(slot)! < classOrder.get(known)!) best[i] = slot;
    }
  const out: string[] = [];
  for (let i = 0; i < words.length; i++) {
    const name = best[i];
    if (name === undefined) out.push(words[i]!.text);
    else if (out.at(-1) !== `/${name}`) out.push(`/${name}`);
  }
  return out;
}

function ofShape(words: readonly Word[], add: Add): void {
  const last = words.at(-1)?.text;
  if (last === '?') add('shape', 'asks at the end');
  if (words.some((w) => w.text === '?')) add('shape', 'asks');
  if (words.filter((w) => w.text === '!').length > 1) add('shape', 'cries');
  if (words.some((w) => /[«»"“”]/.test(w.text))) add('shape', 'quotes');
  add('shape', `long ${Math.min(6, words.length >> 3)}`);
  const arabic = words.filter((w) => w.sort === 'arabic').length;
  add('shape', arabic * 2 > words.length ? 'arabic' : isArabizi(words) ? 'arabizi' : 'latin');
}
