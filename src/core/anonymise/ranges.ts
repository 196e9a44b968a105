import type { Kind } from '../kinds.ts';
import type { Finding } from '../verdict.ts';

export interface Range {
  readonly kind: Kind;
  readonly start: number;
  readonly end: number;
}

const longName = 4;

/** Ranges in order, merged where they overlap; the first one names the whole. */
export function disjoint(ranges: readonly Range[]): readonly Range[] {
  const kept: Range[] = [];
  for (const r of [...ranges].filter((x) => x.end > x.start).sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = kept.at(-1);
    if (last && r.start < last.end) {
      if (r.end > last.end) kept[kept.length - 1] = { ...last, end: r.end };
    } else kept.push(r);
  }
  return kept;
}

/** An opening bracket stays with the one that closes it; a name that ends in the first letter of «J4» or «G3P2» gives that letter back. */
function whole(text: string, { kind, start, end }: Finding): Range {
  const cut = kind === 'person_name' && /\d/.test(text.charAt(end)) ? (/\s+\p{L}{1,2}$/u.exec(text.slice(start, end))?.[0].length ?? 0) : 0;
  const open = /^\([^)]*$/.test(text.slice(start, end)) ? 1 : 0;
  return { kind, start: start + open, end: end - cut };
}

/** What was found once is hidden wherever else it stands as a whole word. */
export function everywhere(text: string, findings: readonly Finding[]): readonly Range[] {
  const more: Range[] = [];
  for (const { kind, start, end } of findings) {
    const told = text.slice(start, end).trim();
    if (told.length < longName || kind === 'date' || kind === 'age_over_89' || kind === 'facility') continue;
    const word = new RegExp(`(?<![\\p{L}\\p{N}])${told.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')}(?![\\p{L}\\p{N}])`, /\s/.test(told) ? 'giu' : 'gu');
    for (const m of text.matchAll(word)) more.push({ kind, start: m.index, end: m.index + m[0].length });
  }
  return disjoint([...findings.map((f) => whole(text, f)), ...more]);
}
