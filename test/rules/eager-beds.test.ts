import { describe, expect, it } from 'vitest';
import { plain } from '../../src/core/text.ts';
import { bedsBesideNames } from '../../src/rules/eager-beds.ts';

const bedsIn = (text: string): readonly string[] => {
  const passage = plain(text);
  return [...bedsBesideNames(passage)].map(({ start, end }) => text.slice(...passage.back(start, end)));
};

describe('beds by as little as a number, beside a name', () => {
  it.each([
    ['la petite de la 10 va mieux', ['10']],
    ['Mrs V., B 203, refuses her tablets', ['B 203']],
    ['à sortir Lemoine (511), Garnier (514)', ['511', '514']],
    ['jumeaux Filali, lits 3-4, RGO', ['lits 3-4']],
    ['عيانة الكانسر في عنبر ٤', ['عنبر ٤']],
    ['المريضة سلوى، سرير 6ب، تنزف', ['سرير 6ب']],
    ['Big Dan in 21, sats only read on his ear', ['21']],
    ['bp still high, he is in cubicle C.', ['cubicle C']],
  ])('«%s»', (text, wanted) => expect(bedsIn(text)).toEqual(wanted));

  it.each([
    'revient dans 10 jours, à la 3e semaine',
    'le 12 mars, puis le 14 avril',
    'TA 120/80, FC 72, K 4,1',
    'depuis le 2 %, au 10 mg',
    'في 3 أيام',
    'one in 20, a rate of 5',
    'in 2019 and in 48 hours',
  ])('leaves «%s»', (text) => expect(bedsIn(text)).toEqual([]));
});
