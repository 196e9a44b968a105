import type { Kind } from './kinds.ts';
import type { Passage } from './message.ts';
import type { Finding } from './verdict.ts';

interface Marked {
  readonly text: string;
  readonly marks: readonly { readonly start: number; readonly end: number; readonly kind: Kind }[];
}

/** The passages with their findings marked, and replaced by `instead` of their kind when it is given. */
export const maskPassages = (passages: readonly Passage[], findings: readonly Finding[], instead?: Readonly<Record<Kind, string>>): readonly Marked[] =>
  passages.map(({ text }, index) => mask(text, disjoint(findings.filter((f) => f.passage === index && f.end > f.start)), instead));

function mask(text: string, findings: readonly Finding[], instead?: Readonly<Record<Kind, string>>): Marked {
  let out = '';
  let last = 0;
  const marks = [];
  for (const { start, end, kind } of findings) {
    out += text.slice(last, start);
    const shown = instead ? instead[kind] : text.slice(start, end);
    marks.push({ start: out.length, end: out.length + shown.length, kind });
    out += shown;
    last = end;
  }
  return { text: out + text.slice(last), marks };
}

/** In order, and of two that overlap one that covers both. */
function disjoint(findings: readonly Finding[]): readonly Finding[] {
  const sorted = [...findings].sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: Finding[] = [];
  for (const f of sorted) {
    const last = kept.at(-1);
    if (last && f.start < last.end) kept[kept.length - 1] = { ...last, end: Math.max(last.end, f.end) };
    else kept.push(f);
  }
  return kept;
}
