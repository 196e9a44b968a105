import { describe, expect, it } from 'vitest';
import { plain } from '../../src/core/text.ts';
import { lexicon } from './engine.ts';

const conceptsIn = (text: string) => lexicon.mentions(plain(text)).map((m) => `${m.concept}:${text.slice(m.start, m.end)}`);

describe('the vocabulary', () => {
  it('meets four languages in one sentence', () => {
    const found = conceptsIn('lmra smitha Fatna, née le 3 mars, المريضة, her husband');
    expect(found).toEqual(expect.arrayContaining(['named:smitha', 'born:née le', 'patient:المريضة', 'kin:her husband']));
  });

  it('takes the longest phrase of a concept', () => {
    expect(conceptsIn('numéro de sécu 1 84')).toContain('national_id:numéro de sécu');
  });

  it('sees through Arabic clitics', () => {
    expect(conceptsIn('والمريضة').some((m) => m.startsWith('patient'))).toBe(true);
  });

  it('computes once a passage', () => {
    const view = plain('Mme X');
    expect(lexicon.mentions(view)).toBe(lexicon.mentions(view));
  });
});
