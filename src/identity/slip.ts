const fewestLetters = 5;
const fewestForMissing = 9;

/**
 * Whether two words differ as by a slip of the hand that eyes pass over: one letter doubled or not, two neighbours swapped, one letter missing inside a long word.
 * Another letter in its place is another name; so is another end or beginning.
 */
export function isSlip(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (single(a) === single(b)) return true;
  if (long.length < fewestLetters) return false;
  if (short.length === long.length) return isSwapped(short, long);
  return long.length - short.length === 1 && long.length >= fewestForMissing && lacksOneInside(short, long);
}

const single = (word: string): string => word.replace(/(.)\1+/gu, '$1');

function isSwapped(a: string, b: string): boolean {
  const at = [...a].findIndex((letter, i) => letter !== b[i]);
  return at >= 0 && a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
}

function lacksOneInside(short: string, long: string): boolean {
  const at = [...short].findIndex((letter, i) => letter !== long[i]);
  return at > 1 && at < short.length - 1 && short.slice(at) === long.slice(at + 1);
}
