/** Digits that stand for Arabic letters in Darija written in Latin letters, with the letter a French keyboard gives. */
const darija: Readonly<Record<string, string>> = { '2': '', '3': 'a', '5': 'kh', '7': 'h', '9': 'k' };

/** Spellings that mean the same become the same: accents, Arabic variants and vowel signs, Darija digits, «ph», doubled letters. */
export function fold(word: string): string {
  const bare = word
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\p{M}\u0640’']/gu, '')
    .replace(/[أإآٱ]/g, 'ا')
    .replace(/ى/g, 'ي')
    .replace(/ة/g, 'ه')
    .replace(/^(?:ال|لل|وال|بال)(?=.{3})/, '');
  const latin = /\p{Script=Latin}/u.test(bare) ? bare.replace(/[23579]/g, (d) => darija[d] ?? d) : bare;
  return latin.replaceAll('ph', 'f').replace(/(.)\1+/gu, '$1');
}
