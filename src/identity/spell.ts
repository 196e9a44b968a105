import { confusables } from './confusables.ts';

const mostLetters = 80;
const bare = (word: string): string => word.normalize('NFKD').replace(/\p{M}/gu, '');
const listed = (words: string): ReadonlySet<string> => new Set(words.split(' ').map(bare));

const titles = listed(
  'dr dre drs doc docteur docteure doctor prof pr pre professeur professeure professor mr mme mlle m md gp phd med el al د دكتور الدكتور دكتورة الدكتورة أد بروفيسور البروفيسور بروفسور البروفسور',
);
/** What a second account of the same name is dressed with. */
const ornaments = listed(
  'officiel officielle official real vrai vraie nouveau nouvelle new compte account numero number num tel telephone whatsapp backup bis pro perso secours second verified verifie verifiee رسمي الرسمي رسمية حساب جديد الجديد رقم هاتف',
);
const trade = /(?:ologue|ologiste|ologist|iatre|iatrist|urgien|urgienne|surgeon|urgentiste|generaliste|infirmier|infirmiere)$/u;
/** Digits and signs inside a word, as the letters they stand for. */
const stands: Readonly<Record<string, string>> = { '0': 'o', '1': 'l', '3': 'e', '4': 'a', '5': 's', '7': 't', '@': 'a', $: 's' };

/** A name as words to compare: accents, titles, ornaments and numbers of a second account gone, lower case, look-alike signs read as the letters they look like. */
export const spell = (name: string): readonly string[] =>
  joined(
    bare(
      [...name.slice(0, mostLetters).normalize('NFKC').replaceAll('\u0640', '')]
        .map((sign) => confusables.get(sign) ?? sign)
        .join('')
        .normalize('NFKC'),
    )
      .toLowerCase()
      .replace(/\babd[ -](?:el|al|ul)[ -]?(?=\p{L})/gu, 'abdel'),
  )
    .split(/[^\p{L}\p{N}@$]+/u)
    .map(lettered)
    .filter((word) => word && !titles.has(word) && !ornaments.has(word) && !trade.test(word) && !/^[\p{N}@$]+$/u.test(word));

/** «k a r i m» is one word. */
const joined = (text: string): string => text.replace(/(?<!\p{L})\p{L}(?: \p{L}(?!\p{L})){2,40}/gu, (run) => run.replaceAll(' ', ''));

/** «sa1ma», «n@dia»; a number at the end of a word counts it, and is left out. */
function lettered(word: string): string {
  if (!/\p{L}/u.test(word)) return word;
  const numberless = word.replace(/(?<=\p{L}{3})\d{2,4}$/u, (n) => (/^[01]+$/.test(n) ? n : ''));
  return [...numberless]
    .map((sign) => stands[sign] ?? sign)
    .filter((sign) => /\p{L}/u.test(sign))
    .join('');
}
