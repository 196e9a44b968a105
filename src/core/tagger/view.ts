// What the tagger sees of a message before any weight: one row a token, in columns of small integers. Two passes, no strings made.
import { clitic } from './clitic.ts';
import { createTokens, type Tokens } from './columns.ts';
import { cueOf } from './cues.ts';
import { bloomHas, COMMON, FOREIGN_WORD, FRENCH, FRENCH_LETTERS, type Lexicon, look, SOUND } from './lexicon.ts';
import { isName, nameOf, NAMELESS } from './likeness.ts';
import { soundHash } from './sound.ts';
import { CASE_LOWER, CASE_NONE, CASE_TITLE, CASE_UPPER, hashText, KIND_ARABIC, KIND_LATIN, KIND_NEWLINE, KIND_NUMBER, tokenise } from './token.ts';

export interface View {
  text: string;
  readonly tokens: Tokens;
  /** Where the name in the token starts: after a clitic (b-Karim, ل-هدى), else the token's own start. */
  from: Int32Array;
  word: Int32Array;
  /** Hash of the first five letters: the same for most forms of a word. */
  stem: Int32Array;
  lexicon: Int32Array;
  cue: Uint8Array;
  type: Int32Array;
  shape: Uint8Array;
  nameliness: Uint8Array;
  /** Index of the nearest cue before the token, and after it; -1 and count when there is none. */
  cueBefore: Int32Array;
  cueAfter: Int32Array;
  /** Cues present in each block of 64 tokens, as bits. */
  bags: Int32Array;
  mode: number;
}

export const BLOCK = 6; // 2^6 tokens
const STEM = 5;
export function createView(room = 256): View {
  const columns = () => new Int32Array(room);
  return {
    text: '',
    tokens: createTokens(room),
    from: columns(),
    word: columns(),
    stem: columns(),
    lexicon: columns(),
    cue: new Uint8Array(room),
    type: columns(),
    shape: new Uint8Array(room),
    nameliness: new Uint8Array(room),
    cueBefore: columns(),
    cueAfter: columns(),
    bags: columns(),
    mode: 0,
  };
}

export function observe(view: View, text: string, lexicon: Lexicon): void {
  tokenise(text, view.tokens);
  view.text = text;
  if (view.from.length < view.tokens.start.length) Object.assign(view, { ...createView(view.tokens.start.length), tokens: view.tokens, text });
  view.mode = caseMode(view.tokens);
  for (let i = 0; i < view.tokens.count; i++) fillRow(view, i, lexicon);
  linkCues(view);
}

/** 0 ordinary, 1 nearly all lower case, 2 nearly all capitals: then case says nothing of names. */
function caseMode(tokens: Tokens): number {
  let lower = 0;
  let upper = 0;
  let title = 0;
  for (let i = 0; i < tokens.count; i++) {
    if (tokens.kind[i] !== KIND_LATIN || (tokens.length[i] as number) < 2) continue;
    const shape = tokens.letterCase[i];
    if (shape === CASE_LOWER) lower++;
    else if (shape === CASE_UPPER) upper++;
    else title++;
  }
  const all = lower + upper + title;
  if (all >= 3 && upper > 0.6 * all) return 2;
  return title === 0 && lower > 0 ? 1 : 0;
}

function fillRow(view: View, i: number, lexicon: Lexicon): void {
  const { tokens, text } = view;
  const kind = tokens.kind[i] as number;
  const start = tokens.start[i] as number;
  let hash = tokens.hash[i] as number;
  view.from[i] = start;
  view.cue[i] = 0;
  view.lexicon[i] = 0;
  view.nameliness[i] = NAMELESS;
  if (kind === KIND_NUMBER) {
    const size = Math.min(tokens.length[i] as number, 7);
    view.word[i] = view.stem[i] = size < 3 ? hash : 7000 + size;
    view.type[i] = view.shape[i] = 10 + size;
    return;
  }
  if (kind > KIND_NUMBER) {
    view.word[i] = view.stem[i] = kind === KIND_NEWLINE ? 1 : hash;
    view.type[i] = kind === KIND_NEWLINE ? 1 : 1024 + (hash & 1023);
    view.shape[i] = kind === KIND_NEWLINE ? 1 : 2 + (hash & 7);
    return;
  }
  const end = tokens.end[i] as number;
  let flags = look(lexicon, hash);
  let cue = cueOf(hash);
  const skip = clitic(text, tokens, i, flags, cue, lexicon);
  if (skip > 0) {
    const bare = hashText(text, start + skip, end);
    const bareFlags = look(lexicon, bare);
    cue = cue || cueOf(bare);
    if (isName(bareFlags)) {
      view.from[i] = start + skip;
      hash = bare;
      flags = bareFlags;
    }
  }
  if (kind === KIND_LATIN && bloomHas(lexicon.french, startHash(view, i, hash, FRENCH_LETTERS))) flags |= FRENCH;
  if (kind === KIND_LATIN && (flags & (COMMON | FRENCH | FOREIGN_WORD)) === 0) {
    const sound = soundHash(text, view.from[i], end);
    if (sound !== 0 && bloomHas(lexicon.sounds, sound)) flags |= SOUND;
  }
  view.word[i] = hash;
  view.stem[i] = (tokens.length[i] as number) <= STEM ? hash : hashText(text, start, Math.min(end, start + STEM));
  view.lexicon[i] = flags;
  view.cue[i] = cue;
  const shape = shapeOf(view, i);
  view.shape[i] = shape;
  const name = nameOf(flags, tokens.length[i] as number);
  view.nameliness[i] = name;
  view.type[i] = cue !== 0 ? 32 + cue : 64 + name * 64 + shape;
}

/** Hash of the first letters of the name in the token. */
function startHash({ text, tokens, from }: View, i: number, whole: number, letters: number): number {
  const start = from[i] as number;
  return (tokens.length[i] as number) <= letters ? whole : hashText(text, start, Math.min(tokens.end[i] as number, start + letters));
}

/** Case, whether the message's case means anything, whether a sentence starts here. */
function shapeOf(view: View, i: number): number {
  const { tokens } = view;
  const letterCase = tokens.letterCase[i] as number;
  if (tokens.kind[i] === KIND_ARABIC || letterCase === CASE_NONE) return 20 + (startsSentence(view, i) ? 1 : 0);
  const starts = startsSentence(view, i) && letterCase === CASE_TITLE ? 1 : 0;
  return 24 + view.mode * 12 + letterCase * 2 + starts;
}

const enders: ReadonlySet<number> = new Set(['.', '!', '?', '…', '؟', '•', '»', '«', '"'].map((sign) => hashText(sign)));
function startsSentence(view: View, i: number): boolean {
  if (i === 0) return true;
  const kind = view.tokens.kind[i - 1] as number;
  return kind === KIND_NEWLINE || (kind > KIND_NUMBER && enders.has(view.tokens.hash[i - 1] as number));
}

function linkCues(view: View): void {
  const { tokens, cue, cueBefore, cueAfter, bags } = view;
  const blocks = (tokens.count >> BLOCK) + 1;
  bags.fill(0, 0, blocks);
  let last = -1;
  for (let i = 0; i < tokens.count; i++) {
    cueBefore[i] = last;
    if (cue[i] === 0) continue;
    last = i;
    bags[i >> BLOCK] = (bags[i >> BLOCK] as number) | (1 << (cue[i] as number));
  }
  let next = tokens.count;
  for (let i = tokens.count - 1; i >= 0; i--) {
    cueAfter[i] = next;
    if (cue[i] !== 0) next = i;
  }
}
