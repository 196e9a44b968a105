// The file of weights: a word "CNT1", the sizes of its sections, then the sections, each at a multiple of eight bytes.
import { JUDGE_BITS, VERDICTS } from './judge-rows.ts';
import type { Lexicon } from './lexicon.ts';
import { ROW_BITS } from './features.ts';
import { LABELS } from './viterbi.ts';
import { createWeights, type Weights } from './weights.ts';

export interface Sections {
  readonly lexicon: Lexicon;
  readonly tags: Weights;
  readonly moves: Float64Array;
  readonly first: Float64Array;
  readonly verdicts: Weights;
  readonly temper: Float64Array;
}

export const MAGIC = 0x31544e43;
export const SECTIONS = 11;
const HEADER = 8 + SECTIONS * 4 + 4;

/** Throws when the bytes are not a file of names, or of another layout: wrong weights must not pass for right ones. */
export function readSections(bytes: Uint8Array): Sections {
  const head = new DataView(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, HEADER));
  if (bytes.byteLength < HEADER || head.getUint32(0, true) !== MAGIC) throw new Error('not a file of name weights');
  const sections: ArrayBuffer[] = [];
  let at = HEADER;
  for (let i = 0; i < SECTIONS; i++) {
    const size = head.getUint32(8 + i * 4, true);
    sections.push(bytes.buffer.slice(bytes.byteOffset + at, bytes.byteOffset + at + size) as ArrayBuffer); // a copy, so that columns start where their type wants
    at += (size + 7) & ~7;
  }
  if (head.getUint32(4, true) !== at || bytes.byteLength < at) throw new Error('the file of name weights is cut short');
  const [prints, flags, surnames, sounds, english, french, tagBits, tagRows, judgeBits, judgeRows, numbers] = sections as [
    ArrayBuffer,
    ArrayBuffer,
    ArrayBuffer,
    ArrayBuffer,
    ArrayBuffer,
    ArrayBuffer,
    ArrayBuffer,
    ArrayBuffer,
    ArrayBuffer,
    ArrayBuffer,
    ArrayBuffer,
  ];
  if (tagBits.byteLength * 8 !== 1 << ROW_BITS || judgeBits.byteLength * 8 !== 1 << JUDGE_BITS) throw new Error('the name weights are of another layout');
  const n = new Float64Array(numbers);
  const tagScale = n[0] as number;
  const judgeScale = n[1] as number;
  const firstAt = 2 + LABELS * LABELS;
  return {
    lexicon: {
      prints: new Uint16Array(prints),
      flags: new Uint16Array(flags),
      surnames: new Uint8Array(surnames),
      sounds: new Uint8Array(sounds),
      english: new Uint8Array(english),
      french: new Uint8Array(french),
    },
    tags: createWeights(new Uint32Array(tagBits), new Int8Array(tagRows), LABELS, tagScale),
    moves: n.slice(2, firstAt).map(Math.exp),
    first: n.slice(firstAt, firstAt + LABELS),
    verdicts: createWeights(new Uint32Array(judgeBits), new Int8Array(judgeRows), VERDICTS, judgeScale),
    temper: n.slice(firstAt + LABELS, firstAt + LABELS + 1 + VERDICTS),
  };
}
