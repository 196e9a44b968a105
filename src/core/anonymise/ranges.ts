import type { Kind } from '../kinds.ts';

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
function whole(text: string, { kind, start, end }: Range): Range {
  const cut = kind === 'person_name' && /\d/.test(text.charAt(end)) ? (/\s+\p{L}{1,2}$/u.exec(text.slice(start, end))?.[0].length ?? 0) : 0;
  const open = /^\([^)]*$/.test(text.slice(start, end)) ? 1 : 0;
  return { kind, start: start + open, end: end - cut };
}

/** The doubts that touch nothing that was found, after what was found. */
export function withDoubts(found: readonly Range[], doubts: readonly Range[]): readonly Range[] {
  const taken = disjoint(found);
  let at = 0;
  const more = disjoint(doubts).filter((doubt) => {
    while (at < taken.length && (taken[at] as Range).end <= doubt.start) at++;
    return at === taken.length || (taken[at] as Range).start >= doubt.end;
  });
  return [...found, ...more];
}

/** Names beyond these many are looked for only where they were found: a search costs the whole text. */
const mostSought = 60;
const said = new Set<Kind>(['date', 'age_over_89', 'facility', 'rare_profile', 'city']);

/** What was found once is hidden wherever else it stands as a whole word; so is each part of a name. */
export function everywhere(text: string, findings: readonly Range[]): readonly Range[] {
  const sought = new Map<string, Kind>();
  for (const { kind, start, end } of findings) {
    const told = text.slice(start, end).trim();
    if (said.has(kind)) continue;
    const parts = kind === 'person_name' ? [told, ...told.split(/[\s'’.,()]+/).filter((p) => /^\p{Lu}\p{L}{3,}|^\p{Lo}{4,}/u.test(p))] : [told];
    for (const part of parts) if (part.length >= longName && sought.size < mostSought) sought.set(part, kind);
  }
  const more: Range[] = [];
  for (const [told, kind] of sought) {
    const word = new RegExp(`(?<![\\p{L}\\p{N}])${told.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')}(?![\\p{L}\\p{N}])`, /\s/.test(told) ? 'giu' : 'gu');
    for (const m of text.matchAll(word)) more.push({ kind, start: m.index, end: m.index + m[0].length });
  }
  return disjoint([...findings.map((f) => whole(text, f)), ...more]);
}
