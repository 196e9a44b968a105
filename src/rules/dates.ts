import type { RuleContext } from '../core/rule.ts';
import type { Plain } from '../core/text.ts';
import { digitCount } from './candidates.ts';
import { mentionsOf } from './near.ts';

/** A date as it is written; `day`, `month` and `year` are absent when they are not said or not read. */
export interface Written {
  readonly start: number;
  readonly end: number;
  readonly day?: number;
  readonly month?: number;
  readonly year?: number;
  /** Eight or six digits without separators: a date only beside a word for birth. */
  readonly packed?: true;
}

const known = new WeakMap<Plain, readonly Written[]>();
const numeric =
  /(?<![\p{L}\d.,/-])(?:(\d{1,2})( ?[./|-] ?| )(\d{1,2})\2(\d{4}|\d{2})|((?:19|20)\d{2})([./-])(\d{1,2})\6(\d{1,2})|(\d{1,2})\/(\d{1,2}))(?![\d/]|[.,-]\d)/gu;
const packed = /(?<![\p{L}\d.,/-])(?:(\d{2})(\d{2})(\d{4}|\d{2})|((?:19|20)\d{2})(\d{2})(\d{2}))(?![\p{L}\d/]|[.,-]\d)/gu;
const digitsBefore = /(?<![\d.,/])(\d{1,2}) ?(?:er|ère|ere|st|nd|rd|th)? {0,2}(?:of |d |de |من )?$/u;
const yearAfter = /^[ ,.-]{0,2}(?:عام |سنة |of )?((?:19|20)\d{2}|14\d{2}|['’]\d{2}|[3-9]\d(?=\s?(?:[,;.)\n]|$)))(?!\d)/u;
const dayAfter = /^ (\d{1,2})(?:st|nd|rd|th)?(?:,? ((?:19|20)\d{2}))?(?![\d.,]|[:h])/u;
const inWords =
  /(?<![\p{L}\p{M}])(premier|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze|seize|dix-sept|dix-huit|dix-neuf|vingt(?:[ -](?:et[ -])?\p{L}+)?|trente(?:[ -]et[ -]un)?|الاول|الثاني|الثالث|الرابع|الخامس|السادس|السابع|الثامن|التاسع|العاشر)(?: من)? $/u;
const yearInWords = /^ ((?:mille|mil|deux[ -]mille|dix-neuf cent|quatre[ -]vingts?|soixante|cinquante|quarante|trente)(?:[ -]\p{L}+){0,5})/u;

export function datesOf(passage: Plain, context: RuleContext): readonly Written[] {
  let found = known.get(passage);
  if (!found) known.set(passage, (found = digitCount(passage) === 0 && mentionsOf(passage, context, 'month').length === 0 ? [] : find(passage, context)));
  return found;
}

const isDay = (d: number, m: number): boolean => d >= 1 && d <= 31 && m >= 1 && m <= 12;
export const fullYear = (y: number): number => (y > 99 ? y : y > 27 ? 1900 + y : 2000 + y);

function find(passage: Plain, context: RuleContext): readonly Written[] {
  const found: Written[] = [];
  const { digits, folded } = passage;
  const taken = new Uint8Array(digits.length);
  const put = (w: Written): void => {
    for (let i = w.start; i < w.end; i++) if (taken[i]) return;
    taken.fill(1, w.start, w.end);
    found.push(w);
  };
  for (const mention of mentionsOf(passage, context, 'month')) {
    const left = digits.slice(Math.max(0, mention.start - 14), mention.start);
    const right = digits.slice(mention.end, mention.end + 14);
    const year = yearAfter.exec(right);
    // «26, août 1969»: a comma between is believed when the year follows.
    const day = digitsBefore.exec(left) ?? (year ? digitsBefore.exec(left.replace(/, $/, '  ')) : null);
    const spoken = day ? undefined : inWords.exec(folded.slice(Math.max(0, mention.start - 28), mention.start));
    const spokenYear = year ? undefined : yearInWords.exec(folded.slice(mention.end, mention.end + 60));
    const after = day || spoken ? undefined : dayAfter.exec(right);
    if (!day && !year && !spoken && !spokenYear && !after) continue;
    if (!day && !year && !spokenYear && !after && spoken && folded.slice(mention.start, mention.end).length < 3) continue;
    const start = day
      ? mention.start - left.length + day.index
      : spoken
        ? mention.start - Math.min(28, mention.start) + spoken.index + (mention.start > 28 ? 28 - 28 : 0)
        : mention.start;
    const from = spoken ? Math.max(0, mention.start - 28) + spoken.index : start;
    const end = mention.end + (year ? year[0].length : spokenYear ? spokenYear[0].length : after ? after[0].length : 0);
    const y = year ? (year[1]!.length < 4 ? 1900 + Number(year[1]!.slice(-2)) : Number(year[1])) : after?.[2] ? Number(after[2]) : undefined;
    put({
      start: from,
      end,
      month: 0,
      ...(day || spoken || after ? { day: Number(day?.[1] ?? after?.[1] ?? 1) } : {}),
      ...(y !== undefined ? { year: y } : spokenYear ? { year: /^ (?:mille|mil|dix-neuf cent)/.test(spokenYear[0]) ? 1950 : 2001 } : {}),
    });
  }
  for (const m of digits.matchAll(numeric)) {
    const [start, end] = [m.index, m.index + m[0].length];
    if (m[1]) {
      // Groups parted by spaces are dates only when the year is written in full.
      if (m[2] === ' ' && m[4]?.length !== 4) continue;
      const [d, mo] = [Number(m[1]), Number(m[3])];
      if (isDay(d, mo) || isDay(mo, d)) put({ start, end, day: d, month: mo, year: fullYear(Number(m[4])) });
    } else if (m[5]) {
      if (isDay(Number(m[8]), Number(m[7]))) put({ start, end, day: Number(m[8]), month: Number(m[7]), year: Number(m[5]) });
    } else if (m[9] && m[10] && isDay(Number(m[9]), Number(m[10]))) put({ start, end, day: Number(m[9]), month: Number(m[10]) });
  }
  for (const m of digits.matchAll(packed)) {
    const [d, mo, y] = m[1] ? [Number(m[1]), Number(m[2]), Number(m[3])] : [Number(m[6]), Number(m[5]), Number(m[4])];
    if (isDay(d, mo)) put({ start: m.index, end: m.index + m[0].length, day: d, month: mo, year: fullYear(y), packed: true });
  }
  return found.sort((a, b) => a.start - b.start);
}
