import type { Finding } from '../verdict.ts';
import { blank } from './rewrite.ts';

/** Lines that still tell are left out, then everything. */
export function dropLines(text: string, left: (text: string) => readonly Finding[]): string {
  const found = left(text);
  if (!found.length) return text;
  let at = 0;
  const lines = text.split('\n').map((line) => {
    const [start, end] = [at, at + line.length];
    at = end + 1;
    return found.some((f) => f.start <= end && start <= f.end) ? blank : line;
  });
  const cut = lines.join('\n');
  return left(cut).length ? blank : cut;
}

/** Ranges replaced by a blank, whatever they are. */
export function blankOut(text: string, ranges: readonly { readonly start: number; readonly end: number }[]): string {
  let out = '';
  let at = 0;
  for (const { start, end } of ranges) {
    out += text.slice(at, start) + blank;
    at = end;
  }
  return out + text.slice(at);
}
