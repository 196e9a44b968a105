// The word lists of the data folder, read once: what goes into the shipped lexicon, and the pools names are drawn from when they are exchanged.
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const own = join(dirname(dirname(fileURLToPath(import.meta.url))), 'lists');

const read = (path) => (existsSync(path) ? readFileSync(path, 'utf8').replace(/^\ufeff/, '') : '');
const linesOf = (path) =>
  read(path)
    .split(/\r?\n/)
    .filter((line) => line.trim());
export const jsonLines = (path) => linesOf(path).map((line) => JSON.parse(line));

/** @param folder the data folder; gives every list as arrays of plain strings */
export function readLists(folder) {
  const list = (name) => linesOf(join(folder, 'lists', name));
  const names = (name) => linesOf(join(folder, 'lists', 'names', name));
  const first = list('insee-first-names.tsv')
    .slice(1)
    .map((line) => line.split('\t'))
    .map(([name, all, recent, female]) => ({ name, all: +all, recent: +recent, female: +female }));
  const csv = (name) =>
    names(name)
      .slice(1)
      .map((line) => line.split(','));
  return {
    first,
    surnames: list('insee-surnames.txt'),
    communes: list('communes-fr.txt'),
    cities: JSON.parse(read(join(folder, 'lists', 'morocco-cities.json')) || '[]').map((row) => row.ville),
    drugs: [
      ...list('drug-brands-fr.txt'),
      ...Object.values(JSON.parse(read(join(folder, 'lists', 'drugs-atc.json')) || '{}'))
        .flat()
        .filter((name) => name.length < 30),
    ],
    eponyms: list('medical-eponyms.tsv')
      .map((line) => line.split('\t'))
      .map(([name, count]) => ({ name, count: +count })),
    stopwords: list('stopwords-fr.txt'),
    arabicNames: [
      ...names('faker_ar_AA.txt'),
      ...names('faker_ar_DZ.txt'),
      ...names('faker_ar_PS.txt'),
      ...names('faker_ar_SA.txt'),
      ...names('arabic_to_latin_names.tsv').map((line) => line.split('\t')[0]),
    ],
    arabicFirst: names('faker_ar_DZ.txt')
      .concat(names('faker_ar_AA.txt'))
      .filter((name) => !name.includes(' ')),
    maghrebi: names('faker_fr_DZ.txt'),
    authors: names('pamj_author_name_parts.tsv')
      .map((line) => line.split('\t'))
      .map(([name, count]) => ({ name, count: +count })),
    latinised: names('arabic_to_latin_names.tsv').map((line) => line.split('\t')[1] ?? ''),
    english: names('faker_en_US.txt'),
    french: names('faker_fr_FR.txt'),
    ...readOwn(),
    worldFirst: csv('popular_common-forenames-by-country.csv').map((row) => ({ country: row[0], local: row[10] ?? '', latin: row[11] || row[10] || '' })),
    worldLast: csv('popular_common-surnames-by-country.csv').map((row) => ({ country: row[0], local: row[4] ?? '', latin: row[5] || row[4] || '' })),
  };
}

const southernLocales = /^(ar_|fr_DZ|en_NG|ha_NG|ig_NG|yo_NG|sw|tw_GH|zu_ZA|en_KE)/;

/** The lists that are in the repository itself. */
function readOwn() {
  const faker = linesOf(join(own, 'faker-names.tsv'))
    .map((line) => line.split('\t'))
    .map(([name, kind, locales]) => ({ name, kind, southern: locales.split(',').some((l) => southernLocales.test(l)) }));
  const byHand = linesOf(join(own, 'names-by-hand.txt'))
    .filter((line) => !line.startsWith('#'))
    .flatMap((line) => {
      const [region, names] = line.split(': ');
      return names.split(' ').map((name) => ({ name: name.replace('_', ' '), region }));
    });
  return { faker, byHand, englishWords: linesOf(join(own, 'english-words.txt')), frenchStarts: linesOf(join(own, 'french-word-starts.txt')) };
}

const words = (text) => text.match(/[\p{L}\p{M}]+/gu) ?? [];
const lowerWords = (text) => words(text).filter((word) => word === word.toLowerCase());

function count(texts, take) {
  const counts = new Map();
  for (const text of texts) for (const word of take(text)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** Ordinary words, counted in running text: French in three steps, English and Arabic as one, and those of medicine. */
export function readOrdinary(folder, prose) {
  const medical = count([...prose.cases, ...prose.exams], lowerWords);
  const news = count(prose.news, lowerWords);
  const tweets = (language) =>
    read(join(folder, 'conduct', `mlma.${language}.csv`))
      .split('\n')
      .map((line) => line.replace(/@\S+/g, ''));
  const french = count(tweets('fr'), lowerWords);
  const english = count([...tweets('en'), read(join(folder, 'conduct', 'hatecheck.en.csv'))], lowerWords);
  const arabic = count(tweets('ar'), words);
  return { medical, news, french, english, arabic };
}
