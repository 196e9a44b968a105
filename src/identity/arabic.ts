/** One spelling of an Arabic word: alef, hamza, ta marbuta, ya and the Persian letters as they are often typed; the article goes. */
export const arabicFold = (word: string): string =>
  word
    .replace(/[أإآٱ]/g, 'ا')
    .replace(/[ىیئ]/g, 'ي')
    .replace(/ؤ/g, 'و')
    .replace(/[کڪ]/g, 'ك')
    .replace(/گ/g, 'ك')
    .replace(/ھ/g, 'ه')
    .replace(/ة$/, 'ه')
    .replace(/ء/g, '')
    .replace(/اء?$/, 'ا')
    .replace(/^ال(?=.{2})/, '');

/** What may stand in Latin letters for an Arabic one. Short vowels are not written in Arabic: they may stand between any two. */
const latin: Readonly<Record<string, string>> = {
  ا: '(?:aa?|e|i|o|ou)?',
  ب: 'b+',
  ت: 'tt?h?',
  ث: '(?:th|t|s)',
  ج: '(?:dj|j|g)+',
  ح: 'h+',
  خ: 'kh',
  د: 'dd?',
  ذ: '(?:dh|d|z)',
  ر: 'r+',
  ز: 'z+',
  س: '(?:ss?|c)',
  ش: '(?:ch|sh)',
  ص: 'ss?',
  ض: '(?:dh|d)',
  ط: 'tt?',
  ظ: '(?:dh|z|d)',
  ع: "[aeiou]?'?",
  غ: '(?:gh|rh|g)',
  ف: '(?:f+|ph)',
  ق: '(?:k+|q|g|qu|c)',
  ك: '(?:k+|c|q)',
  ل: 'l+',
  م: 'm+',
  ن: 'n+',
  ه: 'h?',
  و: '(?:ouw?|w|u|o|oo|v|ow)',
  ي: '(?:i|y|ee|ie|ei|ai|ey|ay|iy)y?',
};
/** The last letter tells a woman's name from a man's: it must be heard. */
const last: Readonly<Record<string, string>> = { ه: '(?:a|ah|at|e|eh)', ا: '(?:a|ah|aa|e)', ي: '(?:i|y|a|ee|ie|ai|ay)' };
const between = '[aeiouy]{0,2}';

/** Whether a word in Latin letters can be this Arabic one. Words of more than twenty letters are never names. */
export function soundsLike(arabic: string, word: string): boolean {
  const letters = [...arabicFold(arabic)];
  if (letters.length < 2 || letters.length > 20 || word.length > 30) return false;
  const body = letters.map((letter, i) => (i === letters.length - 1 ? last[letter] : undefined) ?? latin[letter]);
  if (body.includes(undefined)) return false;
  // A vowel at the end of the Latin word is one that Arabic writes.
  const pattern = body.map((part, i) => (i === body.length - 1 ? part : `${part}${vowelAfter(letters[i], letters[i + 1])}`)).join('');
  return new RegExp(`^(?:el|al|es|ez|en|er|et|e)?${pattern}e?$`, 'u').test(word);
}

const long = 'اوي';
/** Beside a long vowel no short one stands. */
const vowelAfter = (letter = '', next = ''): string =>
  letter === 'و' ? '[aeiou]?' : long.includes(letter) ? (next === 'ه' || next === 'ع' ? '[ay]?' : '') : next !== 'و' && long.includes(next) ? '' : between;
