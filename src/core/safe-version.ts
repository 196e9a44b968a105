import { anonymise } from './anonymise.ts';
import type { Label } from './anonymise/lead.ts';
import type { Range } from './anonymise/ranges.ts';
import { blank } from './anonymise/rewrite.ts';
import { isEmptied, salvage } from './anonymise/salvage.ts';
import { tongueOf } from './anonymise/tongue.ts';
import { areaOf } from './kinds.ts';
import type { Phrases } from './language.ts';
import type { Finding } from './verdict.ts';

/** How a text is seen while it is made safe. */
export interface Sight {
  readonly firstTier: (text: string, country: string) => readonly Finding[];
  /** Both tiers, where there is a second. */
  readonly both?: (text: string, country: string) => Promise<readonly Finding[]>;
  readonly labels: (text: string) => readonly Label[];
  readonly suspects: (text: string, country: string, told: boolean) => readonly Range[];
  readonly instead?: (language: string) => Phrases['instead'];
}

/** The second tier, asked anew, may see what stood behind what was taken out. */
const rounds = 8;

const stillTells = (seen: readonly Finding[]): boolean => seen.some((f) => areaOf(f.kind) === 'patient' && f.outcome !== 'pass' && f.outcome !== 'note');

/** Masked by the first tier's findings, then by what the second still sees; where nothing would be left, without the part that tells. */
export function createSafeVersion({ firstTier, both, labels, suspects, instead }: Sight) {
  async function masked(text: string, country: string, language: string): Promise<string> {
    const words = instead?.(tongueOf(text, language));
    let safe = text;
    for (let round = 0; round < rounds; round++) {
      const seen = (await both?.(safe, country)) ?? [];
      if (round > 0 && !stillTells(seen)) return safe;
      const asked = safe;
      safe = anonymise(asked, (t) => (t === asked ? [...firstTier(t, country), ...seen] : firstTier(t, country)), words, {
        labels,
        suspects: (t, told) => suspects(t, country, told),
      });
      if (!both || isEmptied(safe)) return safe;
    }
    return blank;
  }

  return async (text: string, country: string, language: string): Promise<string> => {
    const safe = await masked(text, country, language);
    if (!isEmptied(safe) || isEmptied(text)) return safe;
    return (await salvage(text, (cut) => masked(cut, country, language))) ?? safe;
  };
}
