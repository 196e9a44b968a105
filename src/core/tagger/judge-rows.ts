// Row numbers of the judge's weight table.
export const JUDGE_BITS = 18;
export const MOST_JUDGED = 512;
export const VERDICTS = 4; // none, lay, practitioner, public

export function row(template: number, a: number, b: number): number {
  let h = Math.imul(a ^ Math.imul(template + 77, 0x9e3779b1), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 15) ^ Math.imul(b, 0xc2b2ae35), 0x27d4eb2f);
  h ^= h >>> 13;
  h = Math.imul(h, 0x165667b1);
  return (h ^ (h >>> 16)) >>> (32 - JUDGE_BITS);
}
