/** Ways in which a name or a number is written so that a machine does not read it. */
export interface Disguise {
  readonly name: string;
  readonly on: 'name' | 'number';
  readonly put: (found: string) => string;
}

const cyrillic: Readonly<Record<string, string>> = { a: 'а', e: 'е', o: 'о', i: 'і', c: 'с', p: 'р', A: 'А', E: 'Е', O: 'О', M: 'М', K: 'К', B: 'В' };
const figures: Readonly<Record<string, string>> = { a: '4', o: '0', i: '1' };
const words = ['zéro', 'un', 'deux', 'trois', 'quatre', 'cinq', 'six', 'sept', 'huit', 'neuf'];
const wordsByTongue: readonly (readonly [string, readonly string[]])[] = [
  ['English', ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine']],
  ['Arabic', ['صفر', 'واحد', 'اثنان', 'ثلاثة', 'أربعة', 'خمسة', 'ستة', 'سبعة', 'ثمانية', 'تسعة']],
  ['Darija', ['sifr', 'wahed', 'jouj', 'tlata', 'rb3a', 'khamsa', 'stta', 'sb3a', 'tmnya', 'ts3oud']],
];
const inWords = (found: string, said: readonly string[]): string =>
  /^0[\d .-]+$/.test(found) ? [...found.replace(/\D/g, '')].map((d) => said[Number(d)]).join(' ') : found;
const each = (found: string, f: (unit: string) => string): string => [...found].map(f).join('');
const between = (found: string, sign: string): string =>
  found
    .split(' ')
    .map((word) => [...word].join(sign))
    .join(sign === ' ' ? '  ' : ' ');
const shifted = (found: string, from: number, to: number): string =>
  each(found, (u) => (/[0-9]/.test(u) ? String.fromCodePoint(to + u.charCodeAt(0) - from) : u));

export const disguises: readonly Disguise[] = [
  { name: 'letters spaced', on: 'name', put: (f) => between(f, ' ') },
  { name: 'letters dotted', on: 'name', put: (f) => between(f, '.') },
  { name: 'letters hyphened', on: 'name', put: (f) => between(f, '-') },
  { name: 'one letter a line', on: 'name', put: (f) => between(f, '\n') },
  { name: 'figures for letters', on: 'name', put: (f) => f.replace(/(?<=\p{L})[aoi](?=\p{L})/gu, (u) => figures[u] ?? u) },
  { name: 'Cyrillic letters', on: 'name', put: (f) => each(f, (u) => cyrillic[u] ?? u) },
  { name: 'zero width inside', on: 'name', put: (f) => between(f, '\u200b') },
  { name: 'right-to-left marks', on: 'name', put: (f) => each(f, (u) => `${u}\u202c`) },
  { name: 'tatweel', on: 'name', put: (f) => f.replace(/(?<=[\u0628\u062A-\u062E\u0633-\u063A\u0641-\u0647\u064A])(?=[\u0620-\u064A])/g, '\u0640') },
  { name: 'struck through', on: 'name', put: (f) => each(f, (u) => (u === ' ' ? u : `${u}\u0336`)) },
  { name: 'bold letters', on: 'name', put: (f) => each(f, (u) => (/[a-z]/.test(u) ? String.fromCodePoint(0x1d41a + u.charCodeAt(0) - 97) : u)) },
  { name: 'full-width letters', on: 'name', put: (f) => each(f, (u) => (/[a-zA-Z]/.test(u) ? String.fromCodePoint(u.charCodeAt(0) + 0xfee0) : u)) },
  { name: 'a picture inside', on: 'name', put: (f) => f.replace(/(?<=\p{L}{2})(?=\p{L}{2})/u, '😀') },
  { name: 'cut at a line', on: 'name', put: (f) => f.replace(/(?<=\p{Ll}{2})(?=\p{Ll}{2})/u, '-\n') },
  { name: 'more figures for letters', on: 'name', put: (f) => f.replace(/(?<=\p{L})[aoies](?=\p{L})/gu, (u) => ({ ...figures, e: '3', s: '5' })[u] ?? u) },
  { name: 'letters underlined apart', on: 'name', put: (f) => between(f, '_') },
  { name: 'letters between bars', on: 'name', put: (f) => between(f, '|') },
  { name: 'pictures between letters', on: 'name', put: (f) => between(f, '🔹') },
  { name: 'words over lines', on: 'name', put: (f) => f.replaceAll(' ', '\n') },
  {
    name: 'backwards, and said so',
    on: 'name',
    put: (f) =>
      `${f
        .split(' ')
        .map((w) => [...w].reverse().join(''))
        .join(' ')} (à l’envers)`,
  },
  { name: 'figures spaced', on: 'number', put: (f) => between(f.replaceAll(' ', ''), ' ') },
  { name: 'figures dotted', on: 'number', put: (f) => between(f.replace(/[ .-]/g, ''), '.') },
  { name: 'Arabic-Indic figures', on: 'number', put: (f) => shifted(f, 48, 0x660) },
  { name: 'Persian figures', on: 'number', put: (f) => shifted(f, 48, 0x6f0) },
  { name: 'figures of two scripts', on: 'number', put: (f) => [...f].map((u, i) => (i % 3 ? u : shifted(u, 48, 0x660))).join('') },
  { name: 'pictures between pairs', on: 'number', put: (f) => f.replace(/[ .-]/g, '🔸') },
  { name: 'slashes between pairs', on: 'number', put: (f) => f.replace(/[ .-]/g, '/') },
  { name: 'stars between pairs', on: 'number', put: (f) => f.replace(/[ .-]/g, '*') },
  { name: 'one figure a line', on: 'number', put: (f) => between(f.replace(/[ .-]/g, ''), '\n') },
  { name: 'full-width figures', on: 'number', put: (f) => shifted(f, 48, 0xff10) },
  { name: 'keycaps', on: 'number', put: (f) => each(f, (u) => (/[0-9]/.test(u) ? `${u}\ufe0f\u20e3` : u)) },
  { name: 'zero width inside', on: 'number', put: (f) => between(f, '\u200b') },
  { name: 'O and l for 0 and 1', on: 'number', put: (f) => each(f, (u) => (u === '0' ? 'O' : u === '1' ? 'l' : u)) },
  { name: 'pairs over lines', on: 'number', put: (f) => f.replace(/[ .-]/g, '\n') },
  { name: 'figures in words', on: 'number', put: (f) => inWords(f, words) },
  ...wordsByTongue.map(([tongue, said]): Disguise => ({ name: `figures in ${tongue} words`, on: 'number', put: (f) => inWords(f, said) })),
  { name: 'words between pairs', on: 'number', put: (f) => (/^0[\d .-]+$/.test(f) ? (f.replace(/\D/g, '').match(/\d{1,2}/g) ?? []).join(' puis ') : f) },
];
