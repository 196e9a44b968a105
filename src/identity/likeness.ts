import { arabicFold, soundsLike } from './arabic.ts';
import { sound } from './latin.ts';
import { isSlip } from './slip.ts';
import { spell } from './spell.ts';

/** How two names are alike, the plainest first. */
export const likenesses = ['same', 'glyphs', 'spelling', 'letters', 'script'] as const;
export type Likeness = (typeof likenesses)[number];

const arabic = /\p{Script=Arabic}/u;
const fewestLetters = 7;

/** How the name `other` could be taken for `known`, or nothing. Symmetrical. First names alone are nobody's. */
export function likeness(known: string, other: string): Likeness | undefined {
  const a = spell(known);
  const b = spell(other);
  if (!isTelling(a) || !isTelling(b)) return undefined;
  for (const [how, alike] of ways) if (paired(a, b, alike) || joinedAlike(a, b, how, alike)) return how === 'same' && !isPlainly(known, other) ? 'glyphs' : how;
  return undefined;
}

/** Two words, or one long enough that it is a handle. */
const isTelling = (words: readonly string[]): boolean => words.join('').length >= (words.length > 1 ? 5 : fewestLetters);

type Alike = (a: string, b: string) => boolean;

const ways: readonly (readonly [Likeness, Alike])[] = [
  ['same', (a, b) => a === b],
  ['glyphs', (a, b) => shape(a) === shape(b)],
  ['spelling', (a, b) => (arabic.test(a) ? arabicFold(a) === arabicFold(b) : !arabic.test(b) && sound(a) === sound(b))],
  ['letters', (a, b) => a === b || isSlip(a, b) || shape(a) === shape(b)],
  ['script', (a, b) => (arabic.test(a) ? soundsLike(a, b) : soundsLike(b, a))],
];

/** What looks the same in most typefaces. */
const shape = (word: string): string => word.replace(/rn/g, 'm').replace(/vv/g, 'w').replace(/[il]/g, 'l');

/** Each word of one is like one of the other's, in any order. */
function paired(a: readonly string[], b: readonly string[], alike: Alike): boolean {
  if (a.length !== b.length) return false;
  const left = [...b];
  return a.every((word) => {
    const at = left.findIndex((other) => alike(word, other));
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  });
}

/** «karimalaoui», «Ben Jelloun»: the same letters, parted otherwise. */
const joinedAlike = (a: readonly string[], b: readonly string[], how: Likeness, alike: Alike): boolean =>
  a.length !== b.length && how !== 'letters' && [b, [...b].reverse()].some((order) => alike(a.join(''), order.join('')));

const isPlainly = (known: string, other: string): boolean =>
  [known, other].every((name) => /^[\p{Script=Latin}\p{Script=Arabic}\p{M}\s.,'’_()|–-]*$/u.test(name.replace(/[\p{N}\p{Extended_Pictographic}\uFE0F]/gu, '')));
