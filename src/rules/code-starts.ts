import type { Plain } from '../core/text.ts';

const known = new WeakMap<Plain, readonly number[]>();
/** Letters that may lead a number: an office's, a country's, four of a name. */
const mostLetters = 5;
const gap = 2;

/** Where a number with letters of its own may begin: at a number, or at a short word right before one. Found once a passage. */
export function codeStarts(passage: Plain): readonly number[] {
  let starts = known.get(passage);
  if (!starts) {
    const found: number[] = [];
    const { tokens } = passage;
    for (let i = 0; i < tokens.length; i++) {
      const { start, end, kind } = tokens[i]!;
      const next = tokens[i + 1];
      if (kind === 'number' || (end - start <= mostLetters && next !== undefined && leads(tokens, i, end))) found.push(start);
    }
    known.set(passage, (starts = found));
  }
  return starts;
}

/** A number follows, or another short word and then a number. */
function leads(tokens: Plain['tokens'], i: number, end: number): boolean {
  const next = tokens[i + 1];
  if (!next || next.start - end > gap) return false;
  if (next.kind === 'number') return true;
  const last = tokens[i + 2];
  return next.end - next.start <= mostLetters && last?.kind === 'number' && last.start - next.end <= gap;
}
