import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { authority } from '../../src/identity/authority.ts';
import { likeness } from '../../src/identity/likeness.ts';
import { saysNewNumber } from '../../src/identity/new-number.ts';

interface Pair {
  readonly known: string;
  readonly other: string;
  readonly alike: boolean;
  /** Never looked at while the engine was made. */
  readonly aside: boolean;
}

const pairs: readonly Pair[] = readFileSync(new URL('../fixtures/lookalikes.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Pair);

describe('names that look alike', () => {
  it.each([false, true])('are found in 95 of 100 pairs, and 1 innocent pair of 100 at most is called one (set aside: %s)', (aside) => {
    const half = pairs.filter((p) => p.aside === aside);
    const found = (alike: boolean) => half.filter((p) => p.alike === alike && likeness(p.known, p.other) !== undefined).length;
    expect(half).toHaveLength(200);
    expect(found(true)).toBeGreaterThanOrEqual(95);
    expect(found(false)).toBeLessThanOrEqual(1);
  });

  it('are told with the plainest reason', () => {
    expect(likeness('Dr Karim Alaoui', 'karim.alaoui')).toBe('same');
    expect(likeness('Dr Karim Alaoui', 'Kаrim Alaoui')).toBe('glyphs');
    expect(likeness('Mohamed Tahiri', 'Muhammad Tahiri')).toBe('spelling');
    expect(likeness('Hicham Bennani', 'Hihcam Bennani')).toBe('letters');
    expect(likeness('Karim Alaoui', 'كريم العلوي')).toBe('script');
    expect(likeness('Karim Alaoui', 'Karima Alaoui')).toBeUndefined();
  });

  it('are alike both ways, to themselves, and whatever the text, at once', () => {
    const name = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 200 }), fc.constantFrom(...pairs.map((p) => p.other)));
    fc.assert(
      fc.property(name, name, (a, b) => {
        expect(likeness(a, b) === undefined).toBe(likeness(b, a) === undefined);
      }),
      { numRuns: 500 },
    );
    for (const { known } of pairs.filter((p) => p.alike)) expect(likeness(known, known)).toBeDefined();
  });

  it('never call a first name alone somebody’s', () => {
    expect(likeness('Karim', 'Karim')).toBeUndefined();
  });
});

describe('an account that passes for an authority', () => {
  it.each([
    ['Conseil de l’Ordre des médecins', 'order'],
    ['CN0M', 'order'],
    ['هيئة الأطباء', 'order'],
    ['Modération du groupe', 'staff'],
    ['Confrère Support', 'bot'],
    ['Соnfrère', 'bot'],
  ])('is known by its name: %s', (name, mask) => expect(authority(name)).toBe(mask));

  it.each(['Dr Maud Ordronneau', 'Dr Karim Alaoui', 'Dr Nordine Lemoine', 'Admira Benali', 'Dr Support Ali', 'Sophie Conseil'])(
    'is none for a colleague: %s',
    (name) => expect(authority(name)).toBeUndefined(),
  );
});

describe('a new number', () => {
  it.each(['Salut, c’est mon nouveau numéro', 'j’ai changé de numéro', 'this is my new number', 'هذا رقمي الجديد', 'hada numero jdid'])(
    'is announced: %s',
    (text) => expect(saysNewNumber(text)).toBe(true),
  );
  it.each(['nouveau protocole de service', 'le numéro du service a changé', 'new guidelines', 'رقم الملف'])('is not announced: %s', (text) =>
    expect(saysNewNumber(text)).toBe(false),
  );
});
