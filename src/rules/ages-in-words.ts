import type { Plain } from '../core/text.ts';
import { wordSearch } from './word-search.ts';

const inText = { view: 'text', flags: 'iu' } as const;

/** Ninety and more in words, French (nonante, quatre-vingt-quatorze, cent deux), English, Arabic and Darija. */
const shapes = [
  wordSearch(
    '(?:quatre[ -]vingts?[ -](?:dix(?:[ -](?:sept|huit|neuf))?|onze|douze|treize|quatorze|quinze|seize)|nonante(?:[ -](?:et[ -])?\\p{L}{2,6})?|cent(?:[ -](?:un|deux|trois|quatre|cinq|six|sept|huit|neuf|dix))?) (?:ans|printemps|années?)',
    inText,
  ),
  wordSearch(
    '(?:ninety(?:[ -](?:one|two|three|four|five|six|seven|eight|nine))?|(?:a|one) hundred(?: and (?:one|two|three|four|five|six|seven|eight|nine|ten))?)[ -](?:years?[ -](?:old|of age)|yo|y\\/o|years? young)',
    inText,
  ),
  wordSearch('(?:aged?|turned|is) ninety(?:[ -](?:one|two|three|four|five|six|seven|eight|nine))?', inText),
  wordSearch('و?(?:تسعون|تسعين) ?(?:سنة|سنه|عاما|عام|عامًا)', inText),
  wordSearch('(?:مئة|مائة|مية)(?: ?و ?\\p{L}{3,7})? (?:سنة|سنين|سنوات|عام|عاما|أعوام)', inText),
  wordSearch(
    '(?:(?:wa7ed|wahed|tnin|tlata|reb3a|rb3a|khemsa|setta|seb3a|tmenya|tes3a|tes3oud) ?(?:w|ou) ?)?(?:tes3in|tis3in|tas3in|tss3in|mya|myat|miya)(?: (?:w|ou) \\p{L}{3,7})? (?:3am|snin|sna)',
    inText,
  ),
];
/** «تسعة» before «وتسعين», «خمسة و» before «تسعين». */
const unitsBefore = /(?<!\p{L})\p{L}{3,7}(?: (?=و)| و ?)$/u;

export interface OldAge {
  readonly start: number;
  readonly end: number;
}

export function* oldAges(passage: Plain): Iterable<OldAge> {
  const { text } = passage;
  for (const search of shapes)
    for (const match of search(passage)) {
      const arabic = /^و?تسع/u.test(match[0]);
      const lead = arabic ? text.slice(Math.max(0, match.index - 12), match.index) + (match[0].startsWith('و') ? 'و' : '') : '';
      const units = arabic ? (unitsBefore.exec(lead)?.[0].length ?? 0) : 0;
      const start = units ? match.index - (units - (match[0].startsWith('و') ? 1 : 0)) : match.index;
      yield { start, end: match.index + match[0].length };
    }
}
