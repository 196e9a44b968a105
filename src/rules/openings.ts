import { fold } from '../core/text.ts';

/** How many units of what a pattern can begin with are told. */
const told = 2;
/** Any unit: what a class, a dot or an unusual escape may stand for. */
const any = '\u0000';
const mostOpenings = 600;

/**
 * The first one or two folded units of everything a pattern can match; nothing when it may begin with anything.
 * Reads the part of the syntax that the vocabularies use: letters, groups, classes of letters, quantifiers, edges.
 */
export function openingsOf(source: string): ReadonlySet<string> | undefined {
  const read = createReading(source);
  const found = read.alternatives();
  if (!read.atEnd()) throw new Error('a pattern ends before its text does');
  const openings = new Set<string>();
  for (const opening of found) {
    const known = opening.indexOf(any) < 0 ? opening : opening.slice(0, opening.indexOf(any));
    if (!known || !/^[\p{L}\p{N}]/u.test(known)) return undefined;
    openings.add(known);
  }
  return openings.size > mostOpenings ? undefined : openings;
}

interface Reading {
  alternatives(): ReadonlySet<string>;
  atEnd(): boolean;
}

function createReading(source: string): Reading {
  let at = 0;

  const alternatives = (): Set<string> => {
    const all = new Set<string>();
    for (;;) {
      for (const opening of sequence()) all.add(opening);
      if (source[at] !== '|') return all;
      at++;
    }
  };

  const sequence = (): Set<string> => {
    let openings = new Set(['']);
    while (at < source.length && source[at] !== '|' && source[at] !== ')') openings = joined(openings, quantified(atom()));
    return openings;
  };

  const atom = (): ReadonlySet<string> => {
    const sign = source[at++] as string;
    if (sign === '(') return group();
    if (sign === '[') return letters();
    if (sign === '\\') return escaped();
    if (sign === '.') return new Set([any]);
    if (sign === '^' || sign === '$') return new Set(['']);
    return new Set([fold(sign)]);
  };

  const group = (): ReadonlySet<string> => {
    const lead = /^\?(?::|<?[=!])/.exec(source.slice(at, at + 3))?.[0] ?? '';
    at += lead.length;
    const inside = alternatives();
    at++;
    // What stands around says nothing of what is matched.
    return lead === '' || lead === '?:' ? inside : new Set(['']);
  };

  const letters = (): ReadonlySet<string> => {
    const end = source.indexOf(']', at);
    const listed = source.slice(at, end);
    at = end + 1;
    if (/[\\^]/.test(listed)) return new Set([any]);
    const found = new Set<string>();
    for (let i = 0; i < listed.length; i++) {
      const last = listed[i + 1] === '-' && i + 2 < listed.length ? listed.charCodeAt(i + 2) : listed.charCodeAt(i);
      for (let unit = listed.charCodeAt(i); unit <= last; unit++) found.add(fold(String.fromCharCode(unit)));
      if (listed[i + 1] === '-' && i + 2 < listed.length) i += 2;
    }
    return found;
  };

  const escaped = (): ReadonlySet<string> => {
    const sign = source[at++] as string;
    if (sign === 'p' || sign === 'P') at = source.indexOf('}', at) + 1;
    return new Set([/[\p{L}\p{N}]/u.test(sign) ? any : sign]);
  };

  const quantified = (openings: ReadonlySet<string>): ReadonlySet<string> => {
    const sign = /^(?:[?*+]|\{(\d+)[^}]*\})\??/.exec(source.slice(at, at + 12));
    if (!sign) return openings;
    at += sign[0].length;
    const more = new Set([...openings, ...(sign[0].startsWith('?') ? [] : joined(openings, openings))]);
    if (sign[0].startsWith('?') || sign[0].startsWith('*') || sign[1] === '0') more.add('');
    return more;
  };

  return { alternatives, atEnd: () => at === source.length };
}

/** What one thing after another can begin with. */
function joined(first: ReadonlySet<string>, next: ReadonlySet<string>): Set<string> {
  const all = new Set<string>();
  for (const a of first)
    if (a.length >= told) all.add(a);
    else for (const b of next) all.add((a + b).slice(0, told));
  return all;
}
