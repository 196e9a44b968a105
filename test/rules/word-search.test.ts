import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openingsOf } from '../../src/rules/openings.ts';
import { after, before, plain } from '../../src/core/text.ts';
import { wordSearch } from '../../src/rules/word-search.ts';

const sources = [
  '(?:le |la )?faux|fausses? (?:certificat|arret)',
  'ca va (?:tourner|fuiter)|make .{0,12} viral',
  'n[ao]nante(?:[ -]et)? ans|x|[a-c]b+a',
  'و?تسعين ?سنه|انشروها?',
  "qu'on renvoie(?! pas)|9etlek|(?:a|one) hundred",
];
const pieces = [
  'le',
  'la',
  'faux',
  'fausse',
  'certificat',
  'ca',
  'va',
  'tourner',
  'make',
  'it',
  'viral',
  'nonante',
  'et',
  'ans',
  'x',
  'aba',
  'cbba',
  'تسعين',
  'وتسعين',
  'سنه',
  'انشرو',
  'انشروها',
  "qu'on",
  'renvoie',
  'pas',
  '9etlek',
  'a',
  'one',
  'hundred',
  '3',
  '😀',
  '-',
  ' ',
  '\n',
  "'",
  '.',
];

describe('word search', () => {
  it('finds what a walk over the whole text finds', () => {
    fc.assert(
      fc.property(fc.constantFrom(...sources), fc.array(fc.constantFrom(...pieces), { maxLength: 30 }), fc.constantFrom('', ' '), (source, words, between) => {
        const passage = plain(words.join(between));
        const found = [...wordSearch(source)(passage)].map((m) => [m.index, m[0]]);
        const walked = [...passage.folded.matchAll(new RegExp(`${before}(?:${source})${after}`, 'gu'))].map((m) => [m.index, m[0]]);
        expect(found).toEqual(walked);
      }),
      { numRuns: 400 },
    );
  });

  it('tells what a pattern can begin with', () => {
    expect(openingsOf('(?:un |le )?(?:faux|fausse)')).toEqual(new Set(['un', 'le', 'fa']));
    expect(openingsOf('[a-c]b?d|É+t')).toEqual(new Set(['ab', 'ad', 'bb', 'bd', 'cb', 'cd', 'et', 'ee']));
    expect(openingsOf('a|(?!b)ب{1,2}')).toEqual(new Set(['a', 'ب', 'بب']));
  });

  it('tells nothing of a pattern that may begin with anything', () => {
    expect(openingsOf('\\p{L}+ ans')).toBeUndefined();
    expect(openingsOf('(?:.{0,3})x')).toBeUndefined();
    expect(openingsOf('@here|ici')).toBeUndefined();
  });
});
