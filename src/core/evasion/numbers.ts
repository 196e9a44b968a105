import type { Edit, Undo } from './layer.ts';

const split =
  /(?<![\p{L}\d])\+?\d{1,4}(?:(?: ?(?:puis|ensuite|apr[eè]s|et|then|and|w|ou|mn ba3d|ثم|و|بعد|,|;|_|\*|~|\||\/|:|·|–|—|\.{2,3}| - ) ?|\n)\d{2,4}){3,6}(?![\p{L}\d]|[.,]\d)/gu;
/** Groups of any number, all parted by one and the same sign. */
const parted = /(?<![\p{L}\d+.,])(?:[A-Z]{1,2}(?=[\n*_|~])|\d{1,5})([\n*_|~])\d{2,5}(?:\1\d{2,5}){1,6}(?![\p{L}\d]|[.,]\d)/gu;
const joint = /[^\d+]+/g;

/** «06 puis 39 puis 98…», «06_39_98_21_47», a number over several lines: ten to thirteen figures with words or signs between. */
export const splitNumbers: Undo = (text) => {
  const edits: Edit[] = [];
  let last = 0;
  const called = [...text.matchAll(split)].filter((m) => /^(?:\+|0)/.test(m[0]));
  for (const { 0: found, index } of [...called, ...text.matchAll(parted)].sort((a, b) => a.index - b.index)) {
    const digits = found.replace(/\D/g, '');
    if (index < last || digits.length < (/^[A-Z]/.test(found) ? 5 : 9) || digits.length > 15) continue;
    last = index + found.length;
    for (const gap of found.matchAll(joint)) edits.push({ start: index + gap.index, end: index + gap.index + gap[0].length, put: ' ' });
  }
  return edits;
};

const singles = /(?<![\p{L}\d.,/-])[\dA-Z](?:[ ._*\n-][\dA-Z](?![\d\p{L}])){6,24}(?![.,]\d)/gu;

/** «1 8 4 1 2 7 5…», «A.B.4.1.8.7.2.2»: every figure alone. */
export const spacedDigits: Undo = (text) =>
  [...text.matchAll(singles)]
    .filter((m) => /^(?:[A-Z][ ._*\n-]){0,2}[\d ._*\n-]+[A-Z]?$/.test(m[0]) && m[0].replace(/\D/g, '').length >= 5 && !/^0?\D?1\D2\D3\D4/.test(m[0]))
    .flatMap(({ 0: found, index }) => [...found.matchAll(/[ ._*\n-]/g)].map((m) => ({ start: index + m.index, end: index + m.index + 1, put: '' })));

const units: Readonly<Record<string, string>> = {
  ...said('zéro zero oh صفر sifr', '0'),
  ...said('un une one واحد وحدة wahed wa7ed wa7d', '1'),
  ...said('deux two اثنان اثنين جوج زوج jouj joj zouj', '2'),
  ...said('trois three ثلاثة تلاتة tlata tlatha', '3'),
  ...said('quatre four أربعة اربعة ربعة reb3a rb3a rab3a', '4'),
  ...said('cinq five خمسة khamsa khemsa', '5'),
  ...said('six ستة sitta setta stta', '6'),
  ...said('sept seven سبعة sb3a seb3a sab3a', '7'),
  ...said('huit eight ثمانية تمنية tmnya tmenya tmania', '8'),
  ...said('neuf nine تسعة tes3oud ts3oud tes3a', '9'),
  ...said('dix ten عشرة', '10'),
  ...said('onze eleven', '11'),
  ...said('douze twelve', '12'),
  ...said('treize thirteen', '13'),
  ...said('quatorze fourteen', '14'),
  ...said('quinze fifteen', '15'),
  ...said('seize sixteen', '16'),
  ...said('dix-sept seventeen', '17'),
  ...said('dix-huit eighteen', '18'),
  ...said('dix-neuf nineteen', '19'),
};
const tens: Readonly<Record<string, number>> = {
  vingt: 20,
  twenty: 20,
  trente: 30,
  thirty: 30,
  quarante: 40,
  forty: 40,
  cinquante: 50,
  fifty: 50,
  soixante: 60,
  sixty: 60,
  septante: 70,
  seventy: 70,
  'quatre-vingt': 80,
  'quatre-vingts': 80,
  huitante: 80,
  eighty: 80,
  nonante: 90,
  ninety: 90,
};

function said(words: string, figure: string): Record<string, string> {
  return Object.fromEntries(words.split(' ').map((w) => [w, figure]));
}

const ten = Object.keys(tens)
  .sort((a, b) => b.length - a.length)
  .join('|');
const unit = Object.keys(units)
  .sort((a, b) => b.length - a.length)
  .join('|');
const one = `(?:(?:${ten})(?:[ -](?:et[ -])?(?:${unit})(?![\\p{L}]))?|(?:${unit})|\\d{1,2})(?![\\p{L}\\p{M}\\d])`;
const worded = new RegExp(`(?<![\\p{L}\\p{M}\\p{N}])${one}(?:(?:, ?|[ -]| و ?)${one}){4,14}`, 'iuy');
const zero = /z[eé]ro|oh|صفر|sifr/i;
/** What such a number begins with. */
const first = /z[eé]ro|oh|صفر|sifr|(?<!\d)0\d?(?!\d)/gi;
const each = new RegExp(`(${ten})(?:[ -](?:et[ -])?(${unit})(?![\\p{L}]))?|(${unit})|(\\d{1,2})`, 'giu');

/** «zéro six trente-neuf quatre-vingt-dix-huit…», "oh seven seven…", «صفر ستة ستة واحد…»: a number of eight figures or more, said aloud. */
export const numberWords: Undo = (text) => {
  if (!zero.test(text)) return [];
  const edits: Edit[] = [];
  let last = 0;
  for (const { index } of text.matchAll(first)) {
    if (index < last) continue;
    worded.lastIndex = index;
    const found = worded.exec(text)?.[0];
    if (found === undefined) continue;
    last = index + found.length;
    const spoken = [...found.matchAll(each)].map((m) => ({ start: index + m.index, end: index + m.index + m[0].length, put: figuresOf(m) }));
    const length = spoken.reduce((n, s) => n + s.put.length, 0);
    if (length < 8 || length > 15 || !spoken[0]?.put.startsWith('0') || !/\p{L}{2}/u.test(found)) continue;
    let end = 0;
    for (const figure of spoken) {
      if (end > 0 && figure.start > end) edits.push({ start: end, end: figure.start, put: '' });
      edits.push(figure);
      end = figure.end;
    }
  }
  return edits;
};

function figuresOf([, tensSaid, unitSaid, alone, digits]: RegExpMatchArray): string {
  if (digits !== undefined) return digits;
  if (alone !== undefined) return units[alone.toLowerCase()] ?? '';
  return String((tens[(tensSaid ?? '').toLowerCase()] ?? 0) + Number(units[(unitSaid ?? '').toLowerCase()] ?? 0)).padStart(2, '0');
}
