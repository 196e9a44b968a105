/** How a name sounds, however French, English or Arabic habits spell it in Latin letters: equal for «Mohamed» and «Muhammad», never for «Amine» and «Amina». */
export function sound(word: string): string {
  let said = /^(?:el|al|es|ess|ez|en|er)(?=[a-z]{5})/.test(word) && article.test(word) ? word.replace(article, '') : word;
  for (const [spelling, heard] of spellings) said = said.replace(spelling, heard);
  return said;
}

/** «Elamrani», «Essaidi», «Ezzahra»: the article grown together with its word; a doubled letter shows it. */
const article = /^(?:el|al)(?=[bcdfghjklmnpqrstvwxz])|^e(?=(ss|zz|nn|rr|tt|dd)[aeiouy])/;

/** In order. Vowels inside a word waver between languages; the last one tells Karim from Karima. */
const spellings: readonly (readonly [RegExp, string])[] = [
  [/h$/, ''],
  [/(?<=i)[ou]{1,2}(?=[aeiouy])|(?<![a-z])ou(?=[aeiouy])|(?<=[aeiouy])ou(?=[aeiouy])/g, 'w'],
  [/ou|oo/g, 'u'],
  [/ee/g, 'i'],
  [/sch|sh|ch/g, 'S'],
  [/ph/g, 'f'],
  [/th/g, 't'],
  [/dh/g, 'd'],
  [/gh/g, 'G'],
  [/kh/g, 'K'],
  [/qu(?=[aeiou])|q|ck|c(?![eiyh])/g, 'k'],
  [/c/g, 's'],
  [/y/g, 'i'],
  [/(.)\1+/g, '$1'],
  [/o/g, 'u'],
  [/ai|ei/g, 'i'],
  [/(?<=.)[ae](?=.)/g, 'a'],
];
